package org.linli.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/**
 * A police area (警务区): the segments that one area lead is responsible for.
 *
 * @param squareKilometres as surveyed, to two decimals
 */
@RecordType(name = "police-area", number = "REG-W", sensitivity = Sensitivity.PUBLIC)
public record PoliceArea(
        @Required @Length(10) @Unique(code = "REG-S-06") String code,
        @Required @Length(40) @Searchable String name,
        @Required @Nullable @Length(40) String nameEn,
        @Required @Nullable Ref<Staff> areaLead,
        @Nullable @Between(least = 0, most = 10_000) BigDecimal squareKilometres) {}

package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/**
 * A responsibility segment (责任段): the buildings that one officer answers for.
 *
 * <p>What lies in it is not listed here: each {@link Building} names its segment, so that every
 * building is in exactly one.
 *
 * @param code what buildings, addresses and accounts name it by
 * @param communities division codes
 * @param validTo last day; refused with REG-S-01 while a building still names the segment
 */
@RecordType(name = "segment", number = "REG-S", sensitivity = Sensitivity.PUBLIC)
public record Segment(
        @Required @Length(10) @Unique(code = "REG-S-05") String code,
        @Required @Length(40) @Indexed @Searchable String name,
        @Required @Nullable @Length(40) String nameEn,
        @Required @Nullable Ref<PoliceArea> policeArea,
        @Length(12) List<String> communities,
        @Required @Nullable Ref<Staff> officer,
        List<Ref<Staff>> assistants,
        @Required @Nullable LocalDate validFrom,
        @Nullable @NotBefore("validFrom") LocalDate validTo) {}

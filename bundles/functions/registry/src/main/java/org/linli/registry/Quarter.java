package org.linli.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;

/** A residential quarter (小区): buildings that share a name, within one community. */
@RecordType(name = "quarter", number = "REG-Q", sensitivity = Sensitivity.PUBLIC)
public record Quarter(
        @Required @Length(60) @Searchable(initials = true) String name,
        @Required @Nullable @Length(60) String nameEn,
        @Required @Indexed @Length(12) String communityCode,
        @Required @Nullable QuarterKind kind,
        @Nullable @Between(least = 0, most = 100_000_000) BigDecimal siteArea,
        @Nullable @Between(least = 0, most = 100_000_000) BigDecimal floorArea,
        @Nullable @Between(least = 0, most = 100_000_000) BigDecimal greenArea,
        @Nullable Ref<Organisation> propertyManager,
        @Nullable @Between(least = 1900, most = 2100) Integer completedYear) {

    /** Who built the houses, and for whom. */
    public enum QuarterKind {
        COMMODITY,
        RESETTLE,
        UNIT,
        OLD,
        SELF
    }

    /** All that an address tells about its quarter. */
    static Quarter named(String name, String communityCode) {
        return new Quarter(name, null, communityCode, null, null, null, null, null, null);
    }
}

package org.linli.registry;

import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * One house of a quarter.
 *
 * <p>A quarter may be split between two officers, a building never is: the building names its one
 * segment, and everything at its addresses belongs there.
 */
@RecordType(name = "building", number = "REG-B", sensitivity = Sensitivity.PUBLIC)
public record Building(
        @Required Ref<Quarter> quarter,
        @Required @Length(20) String buildingNo,
        @Required @Nullable @Indexed @Length(10) String segmentCode,
        @Required @Nullable @Between(least = 1, most = 50) Integer unitCount,
        @Required @Nullable @Between(least = 1, most = 150) Integer floorsAbove,
        @Required @Nullable @Between(least = 0, most = 10) Integer floorsBelow,
        @Nullable Boolean hasGate) {

    /** All that an address tells about its building. */
    static Building numbered(Ref<Quarter> quarter, String number, @Nullable String segmentCode) {
        return new Building(quarter, number, segmentCode, null, null, null, null);
    }
}

package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.registry.Staff;

/**
 * One continuous spell away without a report (擅自离开), confirmed by two.
 *
 * @param confirmedBy of the station's staff
 * @param confirmedWith name of the subdistrict's worker
 */
@RecordType(name = "detox-absence", number = "DRG-U", sensitivity = SENSITIVE)
public record UnauthorisedAbsence(
        @Required Ref<DrugCase> drugCase,
        @Required @NotFuture @Indexed @Classified(SENSITIVE) LocalDate from,
        @Required @NotFuture @NotBefore("from") @Indexed @Classified(SENSITIVE) LocalDate to,
        @Required Ref<Staff> confirmedBy,
        @Required @Length(40) String confirmedWith,
        @Required @FreeText @Length(500) @Classified(SENSITIVE) String note) {

    /** Both days counted. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Overlaps another spell, or goes on from it without a day between. */
    boolean adjoins(UnauthorisedAbsence other) {
        return !from.isAfter(other.to.plusDays(1)) && !to.isBefore(other.from.minusDays(1));
    }
}

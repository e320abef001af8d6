package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.registry.Staff;

/**
 * A place and an hour at which somebody is met (约见). It tells an assistant nothing else: not whom,
 * and not why.
 *
 * @param window number of the window it is for, if it is a regular test
 * @param metOn the day on which they met
 */
@RecordType(name = "detox-appointment", number = "DRG-N", sensitivity = SENSITIVE)
public record Appointment(
        @Required @Classified(SENSITIVE) Ref<DrugCase> drugCase,
        @Required @Indexed LocalDateTime at,
        @Required @Length(100) String place,
        @Required Ref<Staff> officer,
        @Nullable @Between(least = 1, most = 99) @Classified(SENSITIVE) Integer window,
        @Nullable @NotFuture LocalDate metOn) {

    LocalDate day() {
        return at.toLocalDate();
    }
}

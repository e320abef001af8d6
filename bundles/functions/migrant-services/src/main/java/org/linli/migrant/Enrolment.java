package org.linli.migrant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Person;

/**
 * Somebody signs in for an activity, by name only if he wants to be (同意), else as a tick.
 *
 * @param withdrawnOn the day the consent was taken back; the name goes with it
 * @param rating 1 to 5
 * @param heldOn the day of the activity, from which it is kept for a year
 */
@RecordType(name = "enrolment", number = "MIG-N", sensitivity = Sensitivity.PERSONAL)
public record Enrolment(
        @Required Ref<ServiceActivity> activity,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> person,
        boolean consent,
        @Nullable @NotFuture LocalDate withdrawnOn,
        boolean attended,
        @Nullable @Between(least = 1, most = 5) Integer rating,
        @Derived @Nullable @Indexed LocalDate heldOn) {}

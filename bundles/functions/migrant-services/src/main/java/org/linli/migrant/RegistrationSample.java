package org.linli.migrant;

import java.time.LocalDate;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;
import org.linli.store.Lookup;

/**
 * A registration drawn by lot and looked at on the spot, to learn how true the register is.
 *
 * <p>It judges the register and nobody in it: nothing of it flows into the registration.
 *
 * @param personsMet persons met in the dwelling who have to be registered
 * @param personsRegistered those of them who were
 */
@RecordType(name = "registration-sample", number = "MIG-Q", sensitivity = Sensitivity.PERSONAL)
public record RegistrationSample(
        @Required Ref<ResidenceRegistration> registration,
        @Required @NotFuture @Indexed LocalDate sampledOn,
        @Required Ref<Staff> sampledBy,
        @Required @Indexed SampleOutcome outcome,
        @Required @Between(least = 0, most = 200) Integer personsMet,
        @Required @Between(least = 0, most = 200) Integer personsRegistered) {

    /** Whether every field was found true. */
    public enum SampleOutcome {
        CORRECT,
        WRONG,
        GONE
    }

    /** Nobody samples what he entered himself (domain rules, cross-cutting, section 2). */
    static void check(Draft<RegistrationSample> draft, Lookup lookup, Problems problems) {
        RegistrationSample sample = draft.value();
        problems.when(
                sample.personsRegistered() > sample.personsMet(), "MIG-Q-02", "personsRegistered");
        boolean own =
                lookup.find(ResidenceRegistration.class, sample.registration())
                        .filter(r -> r.createdBy().equals(draft.actor().account()))
                        .isPresent();
        problems.when(own && !draft.actor().isSystem(), "MIG-Q-01", "registration");
    }
}

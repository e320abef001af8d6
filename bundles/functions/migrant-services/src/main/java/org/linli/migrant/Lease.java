package org.linli.migrant;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/**
 * A tenancy (租住关系) as the landlord reported it. The rent is nobody's business here.
 *
 * @param docChecked the landlord saw the tenant's document in the original
 * @param reportedLate after three working days
 * @param noticeOn the day the landlord was told of being late; no penalty is kept here
 * @param hint what the parties should know; refuses nothing
 * @see "Civil Code art. 705, 707; PSAPL art. 68"
 */
@RecordType(name = "lease", number = "MIG-L", sensitivity = Sensitivity.PERSONAL)
public record Lease(
        @Required Ref<RentalProperty> rental,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Person> tenant,
        @Required @Classified(Sensitivity.PERSONAL) LocalDate from,
        @Nullable @NotBefore("from") @Classified(Sensitivity.PERSONAL) LocalDate to,
        @Required @Classified(Sensitivity.PERSONAL) ContractKind contractKind,
        boolean docChecked,
        @Required @NotFuture LocalDate reportedOn,
        @Derived boolean reportedLate,
        @Nullable @NotFuture @NotBefore("reportedOn") LocalDate noticeOn,
        @Nullable @NotFuture @NotBefore("reportedOn") @Indexed LocalDate endReportedOn,
        @Derived @Nullable LeaseHint hint) {

    private static final int MOST_YEARS = 20;
    private static final int WRITTEN_FROM_MONTHS = 6;

    /** The form of the contract. */
    public enum ContractKind {
        WRITTEN,
        ORAL
    }

    /** What the parties are told. */
    public enum LeaseHint {
        WRITTEN_FORM
    }

    static Lease derive(Lease typed, Lookup lookup) {
        if (typed.from() == null || typed.reportedOn() == null) {
            return typed;
        }
        LocalDate due = RentalRules.reportedBy(typed.from(), lookup);
        return Values.of(typed)
                .set(Lease::reportedLate, typed.reportedOn().isAfter(due))
                .set(Lease::hint, typed.isLongAndOral() ? LeaseHint.WRITTEN_FORM : null)
                .record();
    }

    /** An open end is long. */
    private boolean isLongAndOral() {
        boolean isLong = to == null || !to.isBefore(from.plusMonths(WRITTEN_FROM_MONTHS));
        return contractKind == ContractKind.ORAL && isLong;
    }

    static void check(Draft<Lease> draft, Lookup lookup, Problems problems) {
        Lease lease = draft.value();
        problems.when(
                lease.to() != null && lease.to().isAfter(lease.from().plusYears(MOST_YEARS)),
                "MIG-L-01",
                "to");
        problems.when(!lease.docChecked(), "MIG-L-02", "docChecked");
        Optional<Ref<Person>> landlord =
                lookup.find(RentalProperty.class, lease.rental())
                        .map(Stored::value)
                        .map(RentalProperty::landlord);
        problems.when(landlord.filter(lease.tenant()::equals).isPresent(), "MIG-L-04", "tenant");
    }
}

package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/** Looks up the case that a record is part of, and whom it is about. */
final class CaseFacts {
    /** Nobody meets the person here any more. */
    static final Set<CaseState> GONE =
            Set.of(CaseState.TRANSFERRED, CaseState.DECEASED, CaseState.CONTROL_ENDED);

    static final Set<CaseState> DEAD = Set.of(CaseState.DECEASED);

    private CaseFacts() {}

    /** The case; empty if it was withdrawn, or if the reference is still missing. */
    static Optional<DrugCase> of(@Nullable Ref<DrugCase> ref, Lookup lookup) {
        return ref == null ? Optional.empty() : lookup.find(DrugCase.class, ref).map(Stored::value);
    }

    static Optional<Person> subject(@Nullable Ref<DrugCase> ref, Lookup lookup) {
        return of(ref, lookup)
                .flatMap(found -> lookup.find(Person.class, found.subject()))
                .map(Stored::value);
    }

    /**
     * The day from which something is owed on a part of a case.
     *
     * @param done the day on which it was done; null if it was not
     * @param over the states in which nobody owes it any more
     * @return null once the case is over and it was not done
     */
    static @Nullable LocalDate owed(
            @Nullable Ref<DrugCase> ref,
            @Nullable LocalDate since,
            @Nullable LocalDate done,
            Set<CaseState> over,
            Lookup lookup) {
        boolean dropped =
                done == null
                        && of(ref, lookup).map(DrugCase::state).filter(over::contains).isPresent();
        return dropped ? null : since;
    }

    /** Whose file stays a minor's grows up all the same: then nobody signs or stands by for him. */
    static boolean isMinorOn(@Nullable LocalDate day, @Nullable Ref<DrugCase> ref, Lookup lookup) {
        LocalDate then = day == null ? lookup.today() : day;
        return of(ref, lookup)
                .filter(DrugCase::juvenileRegime)
                .filter(c -> Lifetime.isUnder(CaseRules.ADULT, c.subject(), then, lookup))
                .isPresent();
    }
}

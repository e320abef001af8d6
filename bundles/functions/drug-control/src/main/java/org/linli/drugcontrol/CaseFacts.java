package org.linli.drugcontrol;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/** Looks up the case that a record is part of, and whom it is about. */
final class CaseFacts {
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

    static boolean isMinor(@Nullable Ref<DrugCase> ref, Lookup lookup) {
        return of(ref, lookup).filter(DrugCase::juvenileRegime).isPresent();
    }
}

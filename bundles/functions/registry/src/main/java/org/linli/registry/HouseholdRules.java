package org.linli.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.calendar.Age;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** What must hold of a household. */
final class HouseholdRules {
    private static final int ADULT_FROM = 18;

    private HouseholdRules() {}

    /** A child may head a household only as long as no adult belongs to it. */
    static void check(Draft<Household> draft, Lookup lookup, Problems problems) {
        Stored<Household> kept = draft.before();
        Ref<Person> head = draft.value().head();
        if (kept == null || head == null || isAdult(head, lookup)) {
            return;
        }
        boolean adultMember =
                lookup.linked(Residence.class, Residence::household, kept.ref()).stream()
                        .map(Stored::value)
                        .anyMatch(member -> member.isOpen() && isAdult(member.person(), lookup));
        problems.when(adultMember, "REG-F-01", "head");
    }

    static boolean isChild(Ref<Person> person, Lookup lookup) {
        return Lifetime.isUnder(ADULT_FROM, person, lookup.today(), lookup);
    }

    static boolean isAdult(Ref<Person> person, Lookup lookup) {
        LocalDate today = lookup.today();
        Optional<LocalDate> born =
                lookup.find(Person.class, person).map(found -> found.value().birthDate());
        return born.isPresent() && Age.on(born.get(), today) >= ADULT_FROM;
    }
}

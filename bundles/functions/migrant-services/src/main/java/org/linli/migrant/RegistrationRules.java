package org.linli.migrant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.registry.Residence;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.store.Lookup;

/**
 * What must hold of a registration, and what follows from its days.
 *
 * @see "Household Registration Regulations art. 15; domain rules, migrant services, section 4.1"
 */
final class RegistrationRules {
    /** Believed for half a year after each look (default, to be confirmed by the district). */
    private static final int VALID_MONTHS = 6;

    /** A shorter absence does not end the time of residence, unless the district says otherwise. */
    static final Term GAP = Term.calendarDays(30);

    private static final Term REPORT_ARRIVAL = Term.calendarDays(3).rolledForward();

    /** From a move to the report (default, local rule). */
    static final Term REPORT_MOVE = Term.calendarDays(10).rolledForward();

    private RegistrationRules() {}

    static ResidenceRegistration derive(ResidenceRegistration typed, Lookup lookup) {
        if (typed.reportedOn() == null || typed.arrivedOn() == null || typed.person() == null) {
            return typed;
        }
        Optional<ResidenceRegistration> earlier = before(typed, lookup);
        LocalDate since =
                earlier.map(ResidenceRegistration::residenceSince).orElse(typed.reportedOn());
        return Values.of(typed)
                .set(ResidenceRegistration::rental, rental(typed, lookup))
                .set(ResidenceRegistration::residenceSince, since)
                .set(ResidenceRegistration::validTo, validTo(typed, lookup.station().cutOver()))
                .set(
                        ResidenceRegistration::reportedLate,
                        isLate(typed, earlier.isPresent(), lookup))
                .record();
    }

    /** Whoever moved into a home of his own has left the rental behind. */
    private static @Nullable Ref<RentalProperty> rental(ResidenceRegistration of, Lookup lookup) {
        Ref<RentalProperty> let = of.rental();
        boolean elsewhere =
                let != null
                        && !of.rented()
                        && lookup.find(RentalProperty.class, let)
                                .filter(r -> !r.value().dwelling().equals(of.dwelling()))
                                .isPresent();
        return elsewhere ? null : let;
    }

    /** Half a year from moving in, and again from each visit. */
    private static LocalDate validTo(ResidenceRegistration of, LocalDate cutOver) {
        LocalDate looked = of.lookedAtOn();
        LocalDate moved = of.movedInOn();
        if (moved == null || looked.equals(of.verifiedOn())) {
            return Rhythm.next(looked, VALID_MONTHS, cutOver);
        }
        LocalDate later = looked.plusDays(1);
        return Rhythm.next(moved, VALID_MONTHS, later.isAfter(cutOver) ? later : cutOver);
    }

    private static boolean isLate(ResidenceRegistration of, boolean moved, Lookup lookup) {
        LocalDate event = moved && of.movedInOn() != null ? of.movedInOn() : of.arrivedOn();
        LocalDate due =
                moved
                        ? lookup.lastDay("migrant-services.MIG-D-05", REPORT_MOVE, event)
                        : REPORT_ARRIVAL.due(event, lookup.calendar()).day();
        return of.reportedOn().isAfter(due);
    }

    /** The registration that this one goes on from: left not more than 30 days before. */
    private static Optional<ResidenceRegistration> before(ResidenceRegistration of, Lookup lookup) {
        LocalDate begun = of.movedInOn() == null ? of.reportedOn() : of.movedInOn();
        return of(of.person(), lookup).stream()
                .map(Stored::value)
                .filter(other -> other.reportedOn().isBefore(of.reportedOn()))
                .filter(other -> leftNotLongBefore(other.leftOn(), begun, lookup))
                .findFirst();
    }

    static boolean leftNotLongBefore(@Nullable LocalDate leftOn, LocalDate begun, Lookup lookup) {
        return leftOn != null
                && !lookup.lastDay("migrant-services.GAP", GAP, leftOn).isBefore(begun);
    }

    static List<Stored<ResidenceRegistration>> of(Ref<Person> person, Lookup lookup) {
        return lookup.linked(ResidenceRegistration.class, ResidenceRegistration::person, person);
    }

    static void check(Draft<ResidenceRegistration> draft, Lookup lookup, Problems problems) {
        ResidenceRegistration registration = draft.value();
        if (draft.isImported() || registration.leftOn() != null) {
            return;
        }
        boolean second =
                of(registration.person(), lookup).stream()
                        .filter(draft::isOther)
                        .map(Stored::value)
                        .anyMatch(
                                other ->
                                        other.isOpen()
                                                || (draft.isNew()
                                                        && other.stage()
                                                                == RegistrationStage.SUBMITTED));
        problems.when(second, "MIG-G-02", "person");
        problems.when(
                registration.isOpen()
                        && registration.documentCheckedOn() == null
                        && draft.changes(ResidenceRegistration::documentCheckedOn),
                "VAL-001",
                "documentCheckedOn");
        problems.when(
                draft.isNew() && isRegisteredHere(registration, lookup), "MIG-G-03", "person");
        for (Ref<Person> minor : registration.minors()) {
            boolean guarded =
                    lookup.find(Person.class, minor)
                            .map(child -> child.value().guardian())
                            .orElse(List.of())
                            .contains(registration.person());
            problems.when(!guarded, "MIG-G-06", "minors");
        }
    }

    /** Whether the household register of the station's area holds the person. */
    static boolean isRegisteredHere(ResidenceRegistration of, Lookup lookup) {
        return isRegisteredHere(of.person(), lookup);
    }

    static boolean isRegisteredHere(Ref<Person> person, Lookup lookup) {
        return lookup.linked(Residence.class, Residence::person, person).stream()
                .map(Stored::value)
                .anyMatch(home -> home.kind() == ResidenceKind.REGISTERED && home.to() == null);
    }
}

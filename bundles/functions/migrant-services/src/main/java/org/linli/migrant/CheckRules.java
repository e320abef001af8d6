package org.linli.migrant;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Consequence;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.migrant.RentalCheck.KeptHere;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Staff;
import org.linli.registry.Staff.StaffKind;
import org.linli.store.Lookup;

/** What must hold of a check, and what it does to the rental and to who lives there. */
final class CheckRules {
    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(21, 0);

    private CheckRules() {}

    /** A line for everybody who is registered in the dwelling, without an answer. */
    static Map<String, Object> begun(Ref<RentalProperty> rental, Lookup lookup) {
        List<Stored<ResidenceRegistration>> people =
                lookup.find(RentalProperty.class, rental)
                        .map(r -> Occupancy.at(r.value().dwelling(), lookup))
                        .orElse(List.of());
        return Map.of("people", Occupancy.lines(people));
    }

    static RentalCheck derive(RentalCheck typed, Lookup lookup) {
        return Values.of(typed)
                .set(RentalCheck::dueOn, dueOn(typed, lookup))
                .set(RentalCheck::closedOn, closedOn(typed))
                .set(RentalCheck::notice, typed.hazard() == null ? null : KeptHere.SYS_503)
                .record();
    }

    private static @Nullable LocalDate closedOn(RentalCheck of) {
        if (of.hazard() != null) {
            return of.rectifiedOn();
        }
        return of.at() == null ? null : of.day();
    }

    /** The rental's next check moves on with this one; the day this one was owed stays. */
    private static @Nullable LocalDate dueOn(RentalCheck of, Lookup lookup) {
        if (of.dueOn() != null || of.entryBasis() == null || !of.isMade()) {
            return of.dueOn();
        }
        return rental(of, lookup).map(r -> r.value().nextCheckOn()).orElse(null);
    }

    private static Optional<Stored<RentalProperty>> rental(RentalCheck of, Lookup lookup) {
        return of.rental() == null
                ? Optional.empty()
                : lookup.find(RentalProperty.class, of.rental());
    }

    static boolean isAtOddHours(RentalCheck of, Lookup lookup) {
        LocalTime time = of.at() == null ? FIRST : of.at().toLocalTime();
        return time.isBefore(FIRST) || time.isAfter(LAST);
    }

    static void check(Draft<RentalCheck> draft, Lookup lookup, Problems problems) {
        RentalCheck check = draft.value();
        boolean found = check.hazard() != null || check.items().anyMatch(Objects::nonNull);
        problems.when(!check.isMade() && found, "MIG-C-02", "entryBasis");
        boolean officer =
                check.checkers().stream()
                        .map(staff -> lookup.find(Staff.class, staff))
                        .flatMap(Optional::stream)
                        .anyMatch(staff -> staff.value().kind() == StaffKind.OFFICER);
        problems.when(check.hazard() != null && !officer, "MIG-C-03", "checkers");
        boolean rectifies = check.rectifyBy() != null || check.rectifiedOn() != null;
        problems.when(rectifies && check.hazard() == null, "MIG-C-05", "hazard");
        beforeLetting(draft, lookup, problems);
        if (draft.changes(RentalCheck::people)) {
            people(check, lookup, problems);
        }
    }

    /** Only who is registered in the dwelling can be found, or missed, in it. */
    private static void people(RentalCheck check, Lookup lookup, Problems problems) {
        Ref<Address> dwelling = rental(check, lookup).map(r -> r.value().dwelling()).orElse(null);
        boolean elsewhere =
                Occupancy.registered(check.people(), lookup)
                        .anyMatch(home -> !home.dwelling().equals(dwelling));
        problems.when(elsewhere, "MIG-C-07", "people");
        Occupancy.once(check.people(), "people", problems);
    }

    /** What was looked at before anybody rented it is no first check of the rental. */
    private static void beforeLetting(Draft<RentalCheck> draft, Lookup lookup, Problems problems) {
        rental(draft.value(), lookup)
                .map(Stored::value)
                .flatMap(
                        let ->
                                Stream.of(let.rentalFrom(), let.reportedOn())
                                        .filter(Objects::nonNull)
                                        .min(LocalDate::compareTo))
                .filter(begun -> draft.changes(RentalCheck::at))
                .filter(draft.value().day()::isBefore)
                .ifPresent(
                        begun -> problems.add("MIG-C-06", "at", Map.of("day", begun.toString())));
    }

    static List<Consequence<?>> found(Stored<RentalCheck> made, Lookup lookup) {
        RentalCheck check = made.value();
        if (!check.isMade()) {
            return List.of();
        }
        List<Consequence<?>> consequences = new ArrayList<>();
        rental(check, lookup).flatMap(CheckRules::moved).ifPresent(consequences::add);
        consequences.addAll(Occupancy.found(check.day(), check.people(), lookup));
        return consequences;
    }

    /** The rental stands under a hazard until it is put right. */
    private static Optional<Consequence<?>> moved(Stored<RentalProperty> rental) {
        boolean open = rental.value().openHazard() != null;
        return switch (rental.value().stage()) {
            case ACTIVE -> step(open, rental, "hazard");
            case HAZARD -> step(!open, rental, "clear");
            default -> Optional.empty();
        };
    }

    private static Optional<Consequence<?>> step(
            boolean taken, Stored<RentalProperty> rental, String step) {
        return taken ? Optional.of(Consequence.step(rental, step, Map.of())) : Optional.empty();
    }
}

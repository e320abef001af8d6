package org.linli.migrant;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.migrant.RentalProperty.CheckTier;
import org.linli.migrant.RentalProperty.RentalKind;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * What must hold of a rental, how often it is checked, and whether the landlord was in time.
 *
 * @see "Housing Rental Regulations; domain rules, migrant services, section 4.4"
 */
final class RentalRules {
    /** From the tenancy's begin or end to the landlord's report (default, local rule). */
    static final Term LANDLORD_REPORTS = Term.workingDays(3);

    /** From the landlord's report to the first check (default). */
    static final Term FIRST_CHECK = Term.workingDays(10);

    /** Beds in one room at most (default, to be confirmed by the district). */
    private static final int BEDS_PER_ROOM = 8;

    private static final int MANY_BEDS = 10;

    private RentalRules() {}

    static RentalProperty derive(RentalProperty typed, Lookup lookup) {
        if (typed.kind() == null) {
            return typed;
        }
        CheckTier tier = tier(typed);
        return Values.of(typed)
                .set(RentalProperty::checkTier, tier)
                .set(RentalProperty::reportedLate, isLate(typed, lookup))
                .set(RentalProperty::nextCheckOn, next(typed, tier, lookup))
                .record();
    }

    /**
     * The latest check, and the hazard that is open since. What paper told stands until the first
     * check; one that found nothing shows that the paper's hazard is gone.
     */
    static RentalProperty checked(RentalProperty rental, List<Stored<RentalCheck>> checks) {
        List<RentalCheck> made =
                checks.stream().map(Stored::value).filter(RentalCheck::isMade).toList();
        Optional<RentalCheck> latest = made.stream().max(Comparator.comparing(RentalCheck::at));
        if (latest.isEmpty()) {
            return rental;
        }
        LocalDate day = latest.get().day();
        LocalDate known = rental.lastCheckedOn();
        return Values.of(rental)
                .set(
                        RentalProperty::lastCheckedOn,
                        known == null || known.isBefore(day) ? day : known)
                .set(
                        RentalProperty::openHazard,
                        made.stream()
                                .filter(RentalCheck::hasOpenHazard)
                                .max(Comparator.comparing(RentalCheck::at))
                                .map(RentalCheck::hazard)
                                .orElse(null))
                .record();
    }

    private static CheckTier tier(RentalProperty of) {
        boolean crowded = of.beds() != null && of.beds() >= MANY_BEDS;
        if (of.kind() == RentalKind.GROUP
                || of.kind() == RentalKind.SHORT
                || crowded
                || of.openHazard() != null) {
            return CheckTier.T3;
        }
        return of.kind() == RentalKind.SHARED ? CheckTier.T2 : CheckTier.T1;
    }

    private static boolean isLate(RentalProperty of, Lookup lookup) {
        return of.rentalFrom() != null
                && of.reportedOn() != null
                && of.reportedOn().isAfter(reportedBy(of.rentalFrom(), lookup));
    }

    /** Until when a landlord tells what happened on a day, as the district has set it. */
    static LocalDate reportedBy(LocalDate event, Lookup lookup) {
        return lookup.lastDay("migrant-services.MIG-D-24", LANDLORD_REPORTS, event);
    }

    private static @Nullable LocalDate next(RentalProperty of, CheckTier tier, Lookup lookup) {
        LocalDate last = of.lastCheckedOn();
        if (last != null) {
            return Rhythm.next(last, tier.months(), lookup.station().cutOver());
        }
        return of.reportedOn() == null
                ? null
                : lookup.lastDay("migrant-services.MIG-D-20", FIRST_CHECK, of.reportedOn());
    }

    static void check(Draft<RentalProperty> draft, Lookup lookup, Problems problems) {
        RentalProperty rental = draft.value();
        problems.when(
                rental.letRooms().stream().anyMatch(room -> !room.isForLiving()),
                "MIG-R-03",
                "letRooms");
        boolean crowded =
                rental.beds() != null
                        && rental.rooms() != null
                        && rental.beds() > rental.rooms() * BEDS_PER_ROOM;
        if (crowded) {
            problems.add("MIG-R-06", "beds", Map.of("max", Integer.toString(BEDS_PER_ROOM)));
        }
        problems.when(isSecond(draft, lookup), "MIG-R-02", "dwelling");
        problems.when(
                rental.isLet()
                        && rental.commitmentOn() == null
                        && draft.changes(RentalProperty::commitmentOn)
                        && !draft.isImported(),
                "MIG-R-01",
                "commitmentOn");
    }

    private static boolean isSecond(Draft<RentalProperty> draft, Lookup lookup) {
        if (draft.value().stage() == RentalStage.CLOSED) {
            return false;
        }
        Query<RentalProperty> same =
                Query.of(
                        RentalProperty.class,
                        where(RentalProperty::dwelling).is(draft.value().dwelling()));
        return lookup.list(same).stream()
                .filter(draft::isOther)
                .anyMatch(other -> other.value().stage() != RentalStage.CLOSED);
    }
}

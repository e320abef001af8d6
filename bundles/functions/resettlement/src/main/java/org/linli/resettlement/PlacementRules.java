package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.store.Lookup;

/**
 * When a placement may have begun, and that a verified one is changed only after it was given back.
 *
 * @see "domain rules, resettlement, section 3.6"
 */
final class PlacementRules {
    /** Until when somebody looks again after a verification. */
    static final Term FOLLOW_UP_WITHIN = Term.months(6).rolledForward();

    private PlacementRules() {}

    /** What is given back has been verified by nobody. */
    static Placement derive(Placement told) {
        return told.state() == PlacementState.VERIFIED
                ? told
                : Values.of(told)
                        .set(Placement::verifiedBy, null)
                        .set(Placement::verifiedOn, null)
                        .set(Placement::followedUpOn, null)
                        .record();
    }

    /** Nobody has looked again by the day: the placement still counts, and says so. */
    static List<String> afterHalfAYear(Stored<Placement> of, Lookup lookup) {
        Placement placement = of.value();
        LocalDate verified = placement.verifiedOn();
        boolean late =
                verified != null
                        && placement.endDate() == null
                        && placement.followedUpOn() == null
                        && lookup.today()
                                .isAfter(
                                        lookup.lastDay(
                                                "resettlement.D12", FOLLOW_UP_WITHIN, verified));
        return late ? List.of("remark.recheck") : List.of();
    }

    static boolean isWithoutEmployer(Placement told) {
        return told.kind() != null && told.kind().isEmployment() && told.employerName() == null;
    }

    static void check(Draft<Placement> draft, Lookup lookup, Problems problems) {
        Placement told = draft.value();
        problems.when(
                told.state() == PlacementState.VERIFIED
                        && draft.changes(Placement::state)
                        && !draft.isImported()
                        && isAnotherThan(draft.actor(), told.verifiedBy(), lookup),
                "RES-V78",
                "verifiedBy");
        Stored<Placement> before = draft.before();
        problems.when(
                before != null
                        && !draft.isImported()
                        && isChangedAfterVerification(before.value(), told),
                "RES-V24",
                "kind");
    }

    /** Whoever takes the step is who has seen it: he could otherwise name its author. */
    private static boolean isAnotherThan(
            Actor taker, @Nullable Ref<Staff> verifier, Lookup lookup) {
        String badge = taker.staff();
        return badge != null
                && lookup.list(Query.of(Staff.class, where(Staff::badgeNo).is(badge))).stream()
                        .anyMatch(known -> !known.ref().equals(verifier));
    }

    private static boolean isChangedAfterVerification(Placement before, Placement told) {
        boolean stays =
                before.state() == PlacementState.VERIFIED
                        && told.state() == PlacementState.VERIFIED;
        return stays
                && !(before.kind() == told.kind()
                        && before.startDate().equals(told.startDate())
                        && Objects.equals(before.organisation(), told.organisation())
                        && Objects.equals(before.employerName(), told.employerName())
                        && isKept(before.verifiedBy(), told.verifiedBy())
                        && isKept(before.verifiedOn(), told.verifiedOn())
                        && told.evidence().containsAll(before.evidence()));
    }

    /** What paper did not tell is filled in. */
    private static boolean isKept(@Nullable Object before, @Nullable Object told) {
        return before == null || before.equals(told);
    }
}

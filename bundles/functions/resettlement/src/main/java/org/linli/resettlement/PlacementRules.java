package org.linli.resettlement;

import java.util.Objects;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.store.Lookup;

/**
 * When a placement may have begun, and that a verified one is changed only after it was given back.
 *
 * @see "domain rules, resettlement, section 3.6"
 */
final class PlacementRules {
    private static final int DAYS_BEFORE_RELEASE = 30;

    private PlacementRules() {}

    /** What is given back has been verified by nobody. */
    static Placement derive(Placement told) {
        return told.state() == PlacementState.VERIFIED
                ? told
                : Values.of(told)
                        .set(Placement::verifiedBy, null)
                        .set(Placement::verifiedOn, null)
                        .record();
    }

    static boolean isWithoutEmployer(Placement told) {
        return told.kind() != null && told.kind().isEmployment() && told.employerName() == null;
    }

    static void check(Draft<Placement> draft, Lookup lookup, Problems problems) {
        Placement told = draft.value();
        problems.when(
                CaseParts.whole(told.helpCase(), lookup)
                        .map(HelpCase::releaseDate)
                        .filter(
                                day ->
                                        told.startDate()
                                                .isBefore(day.minusDays(DAYS_BEFORE_RELEASE)))
                        .isPresent(),
                "VAL-051",
                "startDate");
        Stored<Placement> before = draft.before();
        problems.when(
                before != null
                        && !draft.isImported()
                        && isChangedAfterVerification(before.value(), told),
                "RES-V24",
                "kind");
    }

    private static boolean isChangedAfterVerification(Placement before, Placement told) {
        boolean stays =
                before.state() == PlacementState.VERIFIED
                        && told.state() == PlacementState.VERIFIED;
        return stays
                && !(before.kind() == told.kind()
                        && before.startDate().equals(told.startDate())
                        && Objects.equals(before.organisation(), told.organisation())
                        && Objects.equals(before.employerName(), told.employerName()));
    }
}

package org.linli.resettlement;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.Succession;
import org.linli.record.Stored;
import org.linli.resettlement.HelpCase.HeldCategory;
import org.linli.store.Lookup;

/**
 * Which category of help held since when. The first is that of the notice and holds from the day of
 * release, from which talks are counted; another holds from the day of the justice agency's paper.
 */
final class CategoryHistory {
    static final Succession<HelpCase, HeldCategory, HelpCategory> CATEGORIES =
            new Succession<HelpCase, HeldCategory, HelpCategory>(
                    HelpCase::helpCategory,
                    HelpCase::categories,
                    new Succession.Line<>(
                            HeldCategory::helpCategory,
                            HeldCategory::heldFrom,
                            HeldCategory::decision,
                            HeldCategory::new),
                    new Succession.Span<>(
                            CategoryHistory::beginning, HelpCase::closedOn, HelpCase::isOpen),
                    new Succession.Codes(
                            "RES-V79", "RES-V80", "RES-V81", "RES-V82", "RES-V83", "RES-V84"));

    private CategoryHistory() {}

    /** A day of release that is only expected is none yet. */
    private static @Nullable LocalDate beginning(HelpCase of) {
        return of.reportedOn() == null ? null : of.releaseDate();
    }

    /**
     * Until the person has reported the notice says it. From then on the case does: what changes
     * has a day, which a notice has not.
     */
    static @Nullable HelpCategory told(HelpCase told, @Nullable ReleaseNotice notice) {
        return notice == null || !told.categories().isEmpty()
                ? told.helpCategory()
                : notice.helpCategory();
    }

    /** A notice tells how help began; its slip of the pen is put right where it counts first. */
    static void checkNotice(Draft<ReleaseNotice> draft, Lookup lookup, Problems problems) {
        Stored<ReleaseNotice> before = draft.before();
        if (before == null || !draft.changes(ReleaseNotice::helpCategory)) {
            return;
        }
        lookup.linked(HelpCase.class, HelpCase::notice, before.ref()).stream()
                .filter(of -> isBegunOtherwise(of.value(), draft.value().helpCategory()))
                .findFirst()
                .ifPresent(
                        of ->
                                problems.add(
                                        "RES-V85",
                                        "helpCategory",
                                        Map.of("caseNumber", of.number())));
    }

    private static boolean isBegunOtherwise(HelpCase of, HelpCategory told) {
        return CATEGORIES.of(of).stream()
                .findFirst()
                .filter(first -> first.helpCategory() != told)
                .isPresent();
    }
}

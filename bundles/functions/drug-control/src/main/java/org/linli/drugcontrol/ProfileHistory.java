package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.drugcontrol.DrugCase.HeldProfile;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.function.Succession;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * Which test profile held since when: the first from the report, another from the day on which it
 * was laid down.
 */
final class ProfileHistory {
    static final Succession<DrugCase, HeldProfile, TestProfile> PROFILES =
            new Succession<DrugCase, HeldProfile, TestProfile>(
                    DrugCase::testProfile,
                    DrugCase::profiles,
                    new Succession.Line<>(
                            HeldProfile::testProfile,
                            HeldProfile::heldFrom,
                            HeldProfile::decision,
                            HeldProfile::new),
                    new Succession.Span<>(
                            DrugCase::reportedOn, DrugCase::closedOn, DrugCase::isOpen),
                    new Succession.Codes(
                            "DRG-V40", "DRG-V41", "DRG-V42", "DRG-V43", "DRG-V44", "DRG-V45"));

    private ProfileHistory() {}

    /**
     * What was stated of a window names it by its number. A change that is told of a day before it
     * would give the number to another window, or cut the one it has, and somebody would have
     * refused a test that he was never called to.
     */
    static void checkStated(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        Stored<DrugCase> before = draft.before();
        DrugCase told = draft.value();
        if (before == null || !draft.changes(DrugCase::profiles)) {
            return;
        }
        List<PlannedWindow> known = TestPlan.windows(withProfilesOf(before.value(), told));
        lookup.linked(TestWindow.class, TestWindow::drugCase, before.ref()).stream()
                .map(of -> of.value().sequence())
                .filter(Objects::nonNull)
                .filter(number -> isMoved(number, known, told.windows()))
                .min(Integer::compareTo)
                .ifPresent(
                        number ->
                                problems.add(
                                        "DRG-V46", "profiles", Map.of("n", number.toString())));
    }

    private static boolean isMoved(
            int number, List<PlannedWindow> known, List<PlannedWindow> windows) {
        return window(number, known)
                .filter(then -> window(number, windows).filter(then::isOfSameDays).isEmpty())
                .isPresent();
    }

    private static Optional<PlannedWindow> window(int number, List<PlannedWindow> windows) {
        return windows.stream().filter(window -> window.sequence() == number).findFirst();
    }

    /** What moves the windows besides, as a report put right, moves what was stated with them. */
    private static DrugCase withProfilesOf(DrugCase before, DrugCase told) {
        List<HeldProfile> profiles = new ArrayList<>(PROFILES.of(before));
        LocalDate reported = told.reportedOn();
        if (!profiles.isEmpty() && reported != null) {
            HeldProfile first = profiles.removeFirst();
            profiles.addFirst(new HeldProfile(first.testProfile(), reported, first.decision()));
        }
        return Values.of(told).set(DrugCase::profiles, profiles).record();
    }
}

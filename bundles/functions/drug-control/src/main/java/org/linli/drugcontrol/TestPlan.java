package org.linli.drugcontrol;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Turn;
import org.linli.calendar.Window;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.drugcontrol.DrugCase.PlanStatus;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.TestWindow.WindowStatus;

/**
 * The windows in which a person has to be tested: those of the profile from the day of the report,
 * moved by suspensions and cut at the end of the term.
 *
 * <p>Another profile changes nothing before its day: windows that had begun keep their number and
 * what became of them. It goes on where it would stand had it held from the report, so that its
 * months get fewer with the years of the term and not with those since the change. The window that
 * runs over the change ends with its own last day, or with the first whole one of the new profile;
 * what is then left of one of the new profile's is a window of its own. So no day of the term is
 * without a test to come, and none asks for two.
 *
 * @see "domain rules, drug control, section 5"
 */
final class TestPlan {
    private TestPlan() {}

    /** The windows of the profiles with their suspensions; null while no tests are laid down. */
    static @Nullable WindowSeries series(DrugCase of) {
        LocalDate reported = of.reportedOn();
        if (reported == null || of.measure() == null || !of.measure().isOrdered()) {
            return null;
        }
        List<Turn> turns =
                ProfileHistory.PROFILES.turns(
                        of, profile -> paused(profile.windows(), of).from(reported));
        return turns.isEmpty() ? null : WindowSeries.inTurns(turns);
    }

    /** Windows that a finished time in detention has moved. */
    static Windows paused(Windows windows, DrugCase of) {
        Windows moved = windows;
        for (Suspension suspension : inOrder(of)) {
            moved = moved.pausedFrom(suspension.from(), days(suspension));
        }
        return moved;
    }

    /** Days by which finished times in detention move the end of the term. */
    static int suspendedDays(DrugCase of) {
        return inOrder(of).stream().mapToInt(TestPlan::days).sum();
    }

    /** Nothing runs before the report: who was detained then lost no day of his term. */
    private static List<Suspension> inOrder(DrugCase of) {
        LocalDate reported = of.reportedOn();
        return of.suspensions().stream()
                .filter(suspension -> suspension.from() != null && suspension.to() != null)
                .filter(s -> reported != null && !s.from().isBefore(reported))
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
    }

    /** From detention to release. */
    private static int days(Suspension suspension) {
        return (int) ChronoUnit.DAYS.between(suspension.from(), suspension.to());
    }

    static List<PlannedWindow> windows(DrugCase of) {
        WindowSeries series = series(of);
        LocalDate end = of.termEnd();
        if (series == null || end == null) {
            return List.of();
        }
        return series.until(end).stream()
                .map(
                        window ->
                                new PlannedWindow(
                                        window.number(),
                                        window.first(),
                                        window.last(),
                                        PlanStatus.PENDING))
                .toList();
    }

    /** A window in which a valid regular test was taken is done, whatever was stated before. */
    static List<PlannedWindow> tested(List<PlannedWindow> windows, List<LocalDate> days) {
        return windows.stream()
                .map(w -> days.stream().anyMatch(w::contains) ? w.with(PlanStatus.DONE) : w)
                .toList();
    }

    /** What was stated of a window without a test; the latest word of two counts. */
    static List<PlannedWindow> stated(List<PlannedWindow> windows, List<TestWindow> statements) {
        return windows.stream().map(w -> stated(w, statements)).toList();
    }

    private static PlannedWindow stated(PlannedWindow window, List<TestWindow> statements) {
        TestWindow latest = latest(window.sequence(), statements);
        return latest == null || window.status() == PlanStatus.DONE
                ? window
                : window.with(PlanStatus.valueOf(latest.status().name()));
    }

    /** Of two words of one day the one that came later. */
    private static @Nullable TestWindow latest(int sequence, List<TestWindow> statements) {
        return statements.stream()
                .filter(s -> Objects.equals(s.sequence(), sequence))
                .reduce((one, next) -> next.statedOn().isBefore(one.statedOn()) ? one : next)
                .orElse(null);
    }

    /** Whether the test of a window was cancelled, or not taken for a reason that holds. */
    static boolean isWaived(DrugCase of, Window window) {
        return of.windows().stream()
                .filter(planned -> planned.sequence() == window.number())
                .map(PlannedWindow::status)
                .anyMatch(s -> s == PlanStatus.CANCELLED || s == PlanStatus.MISSED_EXCUSED);
    }

    /** Tests refused or evaded: each random one, and a regular window once, by the latest word. */
    static List<TestWindow> refused(List<TestWindow> statements) {
        return statements.stream()
                .filter(s -> s.sequence() == null || s == latest(s.sequence(), statements))
                .filter(s -> s.status() == WindowStatus.REFUSED)
                .sorted(Comparator.comparing(TestWindow::statedOn))
                .toList();
    }

    /** The last day on which anything regular is owed. */
    static @Nullable LocalDate lastDay(DrugCase of) {
        LocalDate end = of.termEnd();
        LocalDate closed = of.closedOn();
        return closed != null && (end == null || closed.isBefore(end)) ? closed : end;
    }
}

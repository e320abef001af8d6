package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Window;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** The windows in which a person had to be visited, counted for the figure C5. */
final class VisitWindows {
    private VisitWindows() {}

    /** How many windows ended in the period while the person was there to be visited. */
    static long ended(Stored<CorrectionCase> of, Period period, Lookup lookup) {
        return windows(of, period, lookup).size();
    }

    /** In how many of them somebody went. */
    static long visited(Stored<CorrectionCase> of, Period period, Lookup lookup) {
        List<LocalDate> made =
                lookup.linked(Visit.class, Visit::correctionCase, of.ref()).stream()
                        .map(Stored::value)
                        .filter(Visit::isMade)
                        .map(Visit::visitDate)
                        .toList();
        return windows(of, period, lookup).stream()
                .filter(window -> made.stream().anyMatch(window::contains))
                .count();
    }

    private static List<Window> windows(Stored<CorrectionCase> of, Period period, Lookup lookup) {
        CorrectionCase told = of.value();
        List<RestrictionNotice> held = RestrictionNotice.of(of.ref(), lookup);
        // A window that the end of the case cuts short asked for no visit any more; in one that
        // still runs there is time for it.
        LocalDate ended = earlier(period.last(), lookup.today());
        LocalDate last = earlier(ended, earlier(told.termEnd(), told.closedOn()));
        return Stream.of(ManagementClass.values())
                .flatMap(managed -> managed.visits(told, lookup).stream())
                .flatMap(visits -> visits.endingBetween(period.first(), last).stream())
                .filter(
                        window ->
                                held.stream()
                                        .noneMatch(n -> n.overlaps(window.first(), window.last())))
                .toList();
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }
}

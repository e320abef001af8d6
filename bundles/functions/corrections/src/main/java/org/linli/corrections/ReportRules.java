package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.calendar.Window;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.function.Consequence;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/** Which window a report falls in, and who owes which. */
final class ReportRules {
    /** Somebody out of prison for a time tells of his health in every calendar month (D9). */
    static final Windows HEALTH = Windows.everyMonths(1);

    /** On medical parole it is reviewed every three months (D10). */
    static final Windows REVIEWS = Windows.everyMonths(3).afterAnchor();

    private ReportRules() {}

    static PeriodicReport withWindow(PeriodicReport report, Lookup lookup) {
        Optional<Window> window = window(report, lookup);
        return Values.of(report)
                .set(PeriodicReport::windowStart, window.map(Window::first).orElse(null))
                .set(PeriodicReport::windowEnd, window.map(Window::last).orElse(null))
                .record();
    }

    private static Optional<Window> window(PeriodicReport report, Lookup lookup) {
        if (report.kind() == null
                || report.receivedOn() == null
                || report.correctionCase() == null) {
            return Optional.empty();
        }
        return lookup.find(CorrectionCase.class, report.correctionCase())
                .map(Stored::value)
                .flatMap(
                        of ->
                                windows(report.kind(), of, lookup)
                                        .flatMap(w -> w.containing(report.receivedOn()).stream())
                                        .findFirst());
    }

    /** Those of the duties that ask for such reports; none of what is told when it happens. */
    private static Stream<WindowSeries> windows(ReportKind kind, CorrectionCase of, Lookup lookup) {
        LocalDate reported = of.reportDate();
        if (reported == null) {
            return Stream.empty();
        }
        return switch (kind) {
            case REGULAR ->
                    Stream.of(ManagementClass.values())
                            .flatMap(managed -> managed.reports(of, lookup).stream());
            case HEALTH ->
                    Stream.of(lookup.windows("corrections.D9", HEALTH, reported.withDayOfMonth(1)));
            case MEDICAL_REVIEW -> Stream.of(lookup.windows("corrections.D10", REVIEWS, reported));
            case PROHIBITION, EVENT -> Stream.empty();
        };
    }

    /** A change of class that is told afterwards moves the windows of what came since. */
    static List<Consequence<?>> follow(Stored<CorrectionCase> of, Lookup lookup) {
        return lookup
                .linked(PeriodicReport.class, PeriodicReport::correctionCase, of.ref())
                .stream()
                .filter(report -> !report.value().equals(withWindow(report.value(), lookup)))
                .<Consequence<?>>map(report -> Consequence.change(report, Map.of()))
                .toList();
    }

    static void checkKind(Draft<PeriodicReport> draft, Lookup lookup, Problems problems) {
        boolean outside =
                lookup.find(CorrectionCase.class, draft.value().correctionCase())
                        .map(of -> of.value().correctionType())
                        .filter(type -> type == CorrectionType.TEMPORARY_OUT_OF_PRISON)
                        .isPresent();
        problems.when(draft.value().kind().isMedical() && !outside, "COR-V08", "kind");
    }
}

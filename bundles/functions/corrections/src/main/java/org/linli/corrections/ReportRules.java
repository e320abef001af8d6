package org.linli.corrections;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.calendar.Window;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/** Which window a report falls in, and who owes which. */
final class ReportRules {
    private ReportRules() {}

    static PeriodicReport withWindow(PeriodicReport report, Lookup lookup) {
        Optional<Window> window = window(report, lookup);
        return Values.of(report)
                .set(PeriodicReport::windowStart, window.map(Window::first).orElse(null))
                .set(PeriodicReport::windowEnd, window.map(Window::last).orElse(null))
                .record();
    }

    private static Optional<Window> window(PeriodicReport report, Lookup lookup) {
        if (report.kind() != ReportKind.REGULAR
                || report.receivedOn() == null
                || report.correctionCase() == null) {
            return Optional.empty();
        }
        return lookup.find(CorrectionCase.class, report.correctionCase())
                .map(Stored::value)
                .flatMap(of -> window(of, report.receivedOn()));
    }

    private static Optional<Window> window(CorrectionCase of, LocalDate day) {
        ManagementClass managed = of.managementClass();
        LocalDate reported = of.reportDate();
        return managed == null || reported == null
                ? Optional.empty()
                : managed.reports().from(reported).containing(day);
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

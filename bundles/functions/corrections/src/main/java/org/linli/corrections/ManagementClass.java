package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.corrections.CorrectionCase.HeldClass;
import org.linli.store.Lookup;

/** How closely the agency has a person supervised (管理类别); as notified, no score is kept. */
public enum ManagementClass {
    STRICT(Windows.everyDays(7), Windows.everyMonths(1)),
    GENERAL(Windows.everyMonths(1), Windows.everyMonths(3)),
    /** No joint visits are laid down for it. */
    LENIENT(Windows.everyMonths(2), null);

    private final Windows reports;
    private final @Nullable Windows visits;

    ManagementClass(Windows reports, @Nullable Windows visits) {
        this.reports = reports;
        this.visits = visits;
    }

    /** In each of these windows the person reports once, unless the district sets others. */
    Windows reports() {
        return reports;
    }

    /**
     * In each of these windows the person is visited once, unless the district sets others; null if
     * none are laid down.
     */
    @Nullable Windows visits() {
        return visits;
    }

    String reportDuty() {
        return "D7-" + name();
    }

    String visitDuty() {
        return "D8-" + name();
    }

    /** The windows of reports while a case is of this class, as their duty has them. */
    Optional<WindowSeries> reports(CorrectionCase of, Lookup lookup) {
        return windows(reportDuty(), of, reports, lookup);
    }

    /** The windows of visits while a case is of this class, as their duty has them. */
    Optional<WindowSeries> visits(CorrectionCase of, Lookup lookup) {
        return windows(visitDuty(), of, visits, lookup);
    }

    private Optional<WindowSeries> windows(
            String duty, CorrectionCase of, @Nullable Windows shipped, Lookup lookup) {
        Windows held = shipped == null ? null : held(of, shipped);
        LocalDate reported = of.reportDate();
        return held == null || reported == null
                ? Optional.empty()
                : Optional.of(lookup.windows("corrections." + duty, held, reported));
    }

    /**
     * A rhythm of this class in the times in which a case was of it; null if it never was. A window
     * that a change of class breaks off is not owed: there was time left for it.
     */
    @Nullable Windows held(CorrectionCase of, Windows rhythm) {
        List<HeldClass> classes = ClassHistory.CLASSES.of(of);
        Windows held = null;
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).managementClass() == this) {
                LocalDate after = i + 1 < classes.size() ? classes.get(i + 1).heldFrom() : null;
                held = (held == null ? rhythm : held).during(classes.get(i).heldFrom(), after);
            }
        }
        return held;
    }
}

package org.linli.corrections;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
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

    /** The windows of reports as their duty has them. */
    WindowSeries reports(LocalDate reported, Lookup lookup) {
        return lookup.windows("corrections." + reportDuty(), reports, reported);
    }

    /** The windows of visits as their duty has them; empty if none are laid down. */
    Optional<WindowSeries> visits(LocalDate reported, Lookup lookup) {
        return Optional.ofNullable(visits)
                .map(rhythm -> lookup.windows("corrections." + visitDuty(), rhythm, reported));
    }
}

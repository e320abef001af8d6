package org.linli.corrections;

import org.jspecify.annotations.Nullable;
import org.linli.calendar.Windows;

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

    /** In each of these windows the person reports once (duty D7). */
    public Windows reports() {
        return reports;
    }

    /**
     * In each of these windows the person is visited once (duty D8); null if none are laid down.
     */
    public @Nullable Windows visits() {
        return visits;
    }
}

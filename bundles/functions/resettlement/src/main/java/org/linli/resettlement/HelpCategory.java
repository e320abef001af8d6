package org.linli.resettlement;

import org.linli.calendar.Term;
import org.linli.calendar.Windows;

/** How closely the justice agency, in its own paper, asks for help. Never worked out here. */
public enum HelpCategory {
    KEY(1),
    GENERAL(3);

    private final int months;

    HelpCategory(int months) {
        this.months = months;
    }

    /** The windows of talks, counted from the day of release until help ends. */
    public Windows talks() {
        return Windows.everyMonths(months);
    }

    /** From the end of one window to the end of the next. */
    Term oneWindow() {
        return Term.months(months);
    }
}

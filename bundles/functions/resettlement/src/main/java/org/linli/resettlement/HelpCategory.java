package org.linli.resettlement;

import org.linli.calendar.Windows;

/** How closely the justice agency, in its own paper, asks for help. Never worked out here. */
public enum HelpCategory {
    KEY(1),
    GENERAL(3);

    private final Windows talks;

    HelpCategory(int months) {
        talks = Windows.everyMonths(months);
    }

    /** The windows of talks, counted from the day of release until help ends. */
    public Windows talks() {
        return talks;
    }
}

package org.linli.resettlement;

import org.linli.calendar.Windows;

/** How closely the justice agency, in its own paper, asks for help. Never worked out here. */
public enum HelpCategory {
    KEY(1, 60),
    GENERAL(3, 20);

    private final Windows talks;

    HelpCategory(int months, int times) {
        talks = Windows.everyMonths(months).times(times);
    }

    /** The windows of talks, counted from the day of release. */
    public Windows talks() {
        return talks;
    }
}

package org.linli.resettlement;

import java.time.LocalDate;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.store.Lookup;

/** How closely the justice agency, in its own paper, asks for help. Never worked out here. */
public enum HelpCategory {
    KEY("D8-KEY", Windows.everyMonths(1)),
    GENERAL("D8", Windows.everyMonths(3));

    private final String talkDuty;
    private final Windows talks;

    HelpCategory(String talkDuty, Windows talks) {
        this.talkDuty = talkDuty;
        this.talks = talks;
    }

    String talkDuty() {
        return talkDuty;
    }

    /** The windows of talks, until help ends, unless the district sets others. */
    Windows talks() {
        return talks;
    }

    /** The windows of talks, counted from the day of release, as their duty has them. */
    WindowSeries talks(LocalDate released, Lookup lookup) {
        return lookup.windows("resettlement." + talkDuty, talks, released);
    }
}

package org.linli.resettlement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Turn;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.duty.DutyTerms;

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

    /**
     * The windows of talks while a case is of this category, counted from the day of release,
     * whatever the day of the change; null if it never was.
     */
    @Nullable WindowSeries talks(HelpCase of, DutyTerms set) {
        Map<HelpCategory, WindowSeries> all = new EnumMap<>(HelpCategory.class);
        for (HelpCategory each : values()) {
            all.put(
                    each,
                    set.windows("resettlement." + each.talkDuty, each.talks, of.releaseDate()));
        }
        WindowSeries own = all.get(this);
        List<Turn> turns = CategoryHistory.CATEGORIES.turns(of, all::get);
        if (own == null || turns.isEmpty()) {
            return of.rhythm() == this ? own : null;
        }
        return turns.stream().anyMatch(turn -> turn.windows() == own) ? own.amongst(turns) : null;
    }
}

package org.linli.demo;

import java.time.LocalDate;

/**
 * The course one correction takes, from the judgment to the last day of the term.
 *
 * @param start first day of the term, and the day the judgment takes effect
 * @param reportedOn the day the person came to the justice office; the windows count from it
 */
record Course(
        Judgment judgment,
        ManagementLevel level,
        LocalDate start,
        LocalDate reportedOn,
        boolean closed,
        TodaysWork todaysWork) {

    /** The last day: the first day counts, so a year from 11 March ends on 10 March. */
    LocalDate end() {
        return lastDay(start, judgment.termMonths());
    }

    static LocalDate lastDay(LocalDate start, int months) {
        return start.plusMonths(months).minusDays(1);
    }

    Rhythm rhythm(Work work) {
        return new Rhythm(reportedOn, level.every(work));
    }
}

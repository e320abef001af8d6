package org.linli.migrant;

import java.time.LocalDate;

/**
 * Days that come again after so many months. What stood on paper keeps its rhythm when a station
 * begins to work with Linli: the days before are history, and those to come do not all fall on one.
 */
final class Rhythm {
    private Rhythm() {}

    /** The first day after {@code from} in its rhythm that is not before the cut-over. */
    static LocalDate next(LocalDate from, int months, LocalDate cutOver) {
        int passed = months;
        while (from.plusMonths(passed).isBefore(cutOver)) {
            passed += months;
        }
        return from.plusMonths(passed);
    }
}

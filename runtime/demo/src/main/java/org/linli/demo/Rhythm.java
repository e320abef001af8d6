package org.linli.demo;

import java.time.LocalDate;
import java.time.Period;

/**
 * Consecutive windows, in each of which something is done once.
 *
 * <p>Window k opens k periods after the anchor and ends the day before the next one opens. Months
 * are always counted from the anchor, never from the window before, so that a window that began on
 * the 31st comes back to the 31st.
 *
 * @see "domain rules, corrections, section 0, WIN"
 */
record Rhythm(LocalDate anchor, Period every) {

    LocalDate opens(int window) {
        return anchor.plus(every.multipliedBy(window));
    }

    LocalDate ends(int window) {
        return opens(window + 1).minusDays(1);
    }

    /**
     * The latest anchor up to a day from which some window ends on {@code end} exactly.
     *
     * @param notAfter the latest anchor wanted
     */
    static LocalDate anchorFor(Period every, LocalDate end, LocalDate notAfter) {
        LocalDate nextOpens = end.plusDays(1);
        for (int windows = 1; ; windows++) {
            Period span = every.multipliedBy(windows);
            LocalDate anchor = nextOpens.minus(span);
            // Counting back from a 31st may land on a 30th, from which no window reaches the 31st.
            if (!anchor.isAfter(notAfter) && anchor.plus(span).equals(nextOpens)) {
                return anchor;
            }
        }
    }
}

package org.linli.calendar;

import java.time.LocalDate;

/**
 * One stretch of days in which something has to happen once, as a visit. It is due on its last day.
 *
 * @param number counted from 1
 * @param first first day, inside the window
 * @param last last day, inside the window; never moved for a holiday
 */
public record Window(int number, LocalDate first, LocalDate last) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

package org.linli.calendar;

import java.time.LocalDate;

/**
 * Full years of life, as the law on juveniles counts them: a year is full on the day <em>after</em>
 * the birthday. Who was born on 29 February has the birthday on 28 February of a common year.
 *
 * @see "Supreme People's Court, interpretation on juvenile criminal cases (2006), art. 2; domain
 *     rules, corrections, section 0"
 */
public final class Age {
    private Age() {}

    /**
     * Full years on a day; negative if it lies before the birth, which a rule of its own refuses.
     */
    public static int on(LocalDate birthDate, LocalDate day) {
        if (day.isBefore(birthDate)) {
            return -1;
        }
        int years = day.getYear() - birthDate.getYear();
        return years > 0 && day.isBefore(reachedOn(birthDate, years)) ? years - 1 : years;
    }

    /** The first day on which a person counts as that many years old. */
    public static LocalDate reachedOn(LocalDate birthDate, int years) {
        return birthDate.plusYears(years).plusDays(1);
    }
}

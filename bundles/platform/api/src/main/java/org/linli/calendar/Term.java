package org.linli.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * One period of a rule, and how its end is found.
 *
 * <table>
 * <caption>The notations of the domain rules</caption>
 * <tr><th>rules</th><th>here</th><th>{@link #parse stored as}</th></tr>
 * <tr><td>HRS(48)</td><td>{@code hours(48)}</td><td>HOUR 48</td></tr>
 * <tr><td>WD(3)</td><td>{@code workingDays(3)}</td><td>WORK_DAY 3 NONE</td></tr>
 * <tr><td>CAL(10)</td><td>{@code calendarDays(10).rolledForward()}</td>
 *     <td>CAL_DAY 10 ROLL_FWD</td></tr>
 * <tr><td>CALX(30)</td><td>{@code calendarDays(30)}</td><td>CAL_DAY 30 NONE</td></tr>
 * <tr><td>MON(2), MONX(2)</td><td>{@code months(2)}, rolled or not</td>
 *     <td>MONTH 2 ROLL_FWD, MONTH 2 NONE</td></tr>
 * <tr><td>TERM(2 years)</td><td>{@code inclusive(Period.ofYears(2))}</td><td>TERM 2 YEAR</td></tr>
 * <tr><td>BEFORE(30)</td><td>{@code daysBefore(30)}</td><td>BEFORE 30</td></tr>
 * <tr><td>IMM</td><td>{@code sameDay()}</td><td>IMM</td></tr>
 * <tr><td>ONDATE(field)</td><td>{@code onDate()}</td><td>ONDATE</td></tr>
 * </table>
 *
 * @see "Civil Code art. 201-203; domain rules, cross-cutting, section 4, and corrections, section
 *     0"
 */
public sealed interface Term {

    /**
     * The end of the period that an event on that day starts.
     *
     * @throws IllegalArgumentException if the term {@linkplain #startsAtMinute starts at a minute}
     */
    Due due(LocalDate event, WorkCalendar calendar);

    /** The end of the period that an event at that time of China (UTC+8) starts. */
    default Due due(LocalDateTime event, WorkCalendar calendar) {
        return due(event.toLocalDate(), calendar);
    }

    /** True for hours: the day of the event is not enough to tell the end. */
    default boolean startsAtMinute() {
        return false;
    }

    /** Hours from the minute of the event, through nights and holidays, never moved. */
    static Term hours(int hours) {
        return new Hours(Math.multiplyExact(hours, 60));
    }

    /** Minutes from the minute of the event, through nights and holidays, never moved. */
    static Term minutes(int minutes) {
        return new Hours(minutes);
    }

    /** Working days; the day of the event is not counted. */
    static Term workingDays(int days) {
        return new WorkingDays(days);
    }

    /** Calendar days; the day of the event is not counted. */
    static Counted calendarDays(int days) {
        return new Counted(days, ChronoUnit.DAYS, false);
    }

    /** The same day that many months later, or the last of that month if there is none. */
    static Counted months(int months) {
        return new Counted(months, ChronoUnit.MONTHS, false);
    }

    /** The same day that many years later; 28 February if there is no 29th. */
    static Counted years(int years) {
        return new Counted(years, ChronoUnit.YEARS, false);
    }

    /** A term whose first day counts, as of a sentence: it ends the day before the return. */
    static Term inclusive(Period period) {
        return new Inclusive(period);
    }

    /** That many days before the day stated, never moved. */
    static Term daysBefore(int days) {
        return new Before(days);
    }

    /** On the day of the event itself: at once. */
    static Term sameDay() {
        return OnTheDay.IMM;
    }

    /** On the day that a field states, holiday or not. */
    static Term onDate() {
        return OnTheDay.ONDATE;
    }

    /**
     * Reads the stored form, as {@code WORK_DAY 3 NONE} or {@code HOUR 0.5}; {@code toString}
     * writes it. A missing roll means {@code NONE}; {@code ROLL_NONE} is read too.
     *
     * @throws IllegalArgumentException if the text is no term
     */
    static Term parse(String text) {
        return TermText.parse(text);
    }

    /** Hours, kept in minutes. */
    record Hours(int minutes) implements Term {
        public Hours {
            atLeastOne(minutes);
        }

        @Override
        public Due due(LocalDate event, WorkCalendar calendar) {
            throw new IllegalArgumentException("hours start at a minute, not on a day");
        }

        @Override
        public Due due(LocalDateTime event, WorkCalendar calendar) {
            LocalDateTime end = event.truncatedTo(ChronoUnit.MINUTES).plusMinutes(minutes);
            return new Due(end.toLocalDate(), end.toLocalTime(), false);
        }

        @Override
        public boolean startsAtMinute() {
            return true;
        }

        @Override
        public String toString() {
            return TermText.of(this);
        }
    }

    /** Working days. */
    record WorkingDays(int days) implements Term {
        public WorkingDays {
            atLeastOne(days);
        }

        @Override
        public Due due(LocalDate event, WorkCalendar calendar) {
            LocalDate end = calendar.plusWorkingDays(event, days);
            WorkCalendar told = calendar.toldOn(event);
            if (told != calendar) {
                // A duty that was told before the year was published does not grow longer by it.
                LocalDate before = told.plusWorkingDays(event, days);
                end = before.isBefore(end) ? before : end;
            }
            return new Due(end, null, calendar.isProvisionalWithin(event.plusDays(1), end));
        }

        @Override
        public String toString() {
            return "WORK_DAY " + days + " NONE";
        }
    }

    /** Calendar days, months or years. */
    record Counted(int amount, ChronoUnit unit, boolean rolls) implements Term {
        public Counted {
            atLeastOne(amount);
        }

        /**
         * The same period, but an end on a rest day moves to the first working day after it: for
         * periods that residents or courts must keep (Civil Code art. 203(1)).
         */
        public Counted rolledForward() {
            return new Counted(amount, unit, true);
        }

        @Override
        public Due due(LocalDate event, WorkCalendar calendar) {
            LocalDate raw = event.plus(amount, unit);
            if (!rolls) {
                // It never moves, but the reminder before it does, on the last working day.
                boolean reminded = unit == ChronoUnit.DAYS && calendar.isProvisional(raw.getYear());
                return new Due(raw, null, reminded);
            }
            // Nor is a resident late who keeps the day that he was told.
            LocalDate end = calendar.rolledForward(calendar.toldOn(event).rolledForward(raw));
            return new Due(end, null, calendar.isProvisionalWithin(raw, end));
        }

        @Override
        public String toString() {
            return TermText.of(this);
        }
    }

    /** A period whose first day counts. */
    record Inclusive(Period period) implements Term {
        public Inclusive {
            atLeastOne(period.isNegative() || period.isZero() ? 0 : 1);
        }

        @Override
        public Due due(LocalDate event, WorkCalendar calendar) {
            return new Due(event.plus(period).minusDays(1), null, false);
        }

        @Override
        public String toString() {
            return TermText.of(this);
        }
    }

    /** Days counted back from a day. */
    record Before(int days) implements Term {
        public Before {
            atLeastOne(days);
        }

        @Override
        public Due due(LocalDate event, WorkCalendar calendar) {
            return new Due(event.minusDays(days), null, false);
        }

        @Override
        public String toString() {
            return "BEFORE " + days;
        }
    }

    /** The day itself. {@code IMM} asks for an act at once, {@code ONDATE} for one on a set day. */
    enum OnTheDay implements Term {
        IMM,
        ONDATE;

        @Override
        public Due due(LocalDate event, WorkCalendar calendar) {
            return new Due(event, null, false);
        }
    }

    private static void atLeastOne(long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("a term needs an amount of at least 1");
        }
    }
}

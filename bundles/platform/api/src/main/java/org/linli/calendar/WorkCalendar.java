package org.linli.calendar;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked.
 *
 * <p>A year is confirmed when the table holds at least one {@linkplain CalendarDay.Status#CONFIRMED
 * confirmed} row for it; then the table alone decides, and provisional rows of that year no longer
 * count. Any other year is provisional: weekends and the thirteen statutory holidays are off. The
 * seven that move are known up to 2040; before 2023 and after 2040 only the six fixed ones are.
 * There is no silent fallback: every {@link Due} that leans on a provisional year says so.
 *
 * <p>Immutable and safe for any thread.
 *
 * @see "domain rules, cross-cutting, section 4; Measures for Public Holidays, art. 2"
 */
public final class WorkCalendar {
    private final Map<LocalDate, CalendarDay> rows;
    private final Set<Integer> confirmedYears;

    private WorkCalendar(Map<LocalDate, CalendarDay> all) {
        this.confirmedYears =
                all.values().stream()
                        .filter(row -> row.status() == CalendarDay.Status.CONFIRMED)
                        .map(row -> row.date().getYear())
                        .collect(toUnmodifiableSet());
        Map<LocalDate, CalendarDay> counting = new HashMap<>(all);
        counting.values().removeIf(this::isOverruled);
        this.rows = Map.copyOf(counting);
    }

    /** The tables that come with the platform: the notices for 2023 to 2026, the law up to 2040. */
    public static WorkCalendar shipped() {
        return of(HolidayTable.read("statutory.csv")).with(HolidayTable.read("official.csv"));
    }

    /** A calendar of these rows alone; of two rows for one date the later one counts. */
    public static WorkCalendar of(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> rows = new HashMap<>();
        days.forEach(day -> rows.put(day.date(), day));
        return new WorkCalendar(rows);
    }

    /**
     * This calendar and further rows, as a newly published year; they win over rows already here.
     */
    public WorkCalendar with(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> all = new HashMap<>(rows);
        days.forEach(day -> all.put(day.date(), day));
        return new WorkCalendar(all);
    }

    /** True while no official arrangement of this year is known (暂定). */
    public boolean isProvisional(int year) {
        return !confirmedYears.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return entry(day)
                .map(row -> row.kind() == CalendarDay.Kind.SWAP_WORK)
                .orElseGet(() -> !isWeekend(day));
    }

    /** Why this day is not an ordinary one; empty for plain weekdays and weekends. */
    public Optional<CalendarDay> entry(LocalDate day) {
        CalendarDay row = rows.get(day);
        if (row == null && isProvisional(day.getYear())) {
            return FixedHoliday.on(day);
        }
        return Optional.ofNullable(row);
    }

    /** The days of a year that are not ordinary, in order. */
    public List<CalendarDay> entries(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(day -> entry(day).stream())
                .toList();
    }

    /** The first working day after {@code day}, which itself does not count. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return plusWorkingDays(day, 1);
    }

    /** The last working day before {@code day}: the day to remind of a duty that does not move. */
    public LocalDate previousWorkingDay(LocalDate day) {
        return plusWorkingDays(day, -1);
    }

    /** {@code day} if it is worked, otherwise the first working day after it (顺延). */
    public LocalDate rolledForward(LocalDate day) {
        return isWorkingDay(day) ? day : nextWorkingDay(day);
    }

    /**
     * The working day that is {@code count} working days after {@code day}; {@code day} is not
     * counted and need not be worked.
     *
     * @param count days to go forward, backward if negative; with 0 the day itself is returned
     */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        int step = Integer.signum(count);
        LocalDate reached = day;
        for (int left = Math.abs(count); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** Whether any day of the stretch, both ends included, lies in a provisional year. */
    boolean isProvisionalWithin(LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (isProvisional(year)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOverruled(CalendarDay row) {
        return row.status() == CalendarDay.Status.PROVISIONAL
                && confirmedYears.contains(row.date().getYear());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

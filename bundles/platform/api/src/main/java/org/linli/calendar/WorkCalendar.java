package org.linli.calendar;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked.
 *
 * <p>A year is confirmed when the table holds at least one {@linkplain
 * CalendarDay.DayStatus#CONFIRMED confirmed} row for it; then the table alone decides, and
 * provisional rows of that year no longer count. Any other year is provisional: weekends and the
 * thirteen statutory holidays are off. The seven that move are known up to 2040; before 2023 and
 * after 2040 only the six fixed ones are. There is no silent fallback: every {@link Due} that leans
 * on a provisional year says so.
 *
 * <p>A calendar {@linkplain #published remembers} what people went by before a year was published:
 * a period that had begun by then ends for the police on the earlier of the two days, for residents
 * on the later one.
 *
 * <p>Immutable and safe for any thread.
 *
 * @see "domain rules, cross-cutting, section 4; Measures for Public Holidays, art. 2"
 */
public final class WorkCalendar {
    private static final WorkCalendar LAW = of(HolidayTable.read("statutory.csv"));

    private final Map<LocalDate, CalendarDay> rows;
    private final Set<Integer> confirmedYears;
    private final @Nullable Before before;

    /** What people went by before a day. */
    private record Before(WorkCalendar calendar, LocalDate day) {}

    private WorkCalendar(Map<LocalDate, CalendarDay> all, @Nullable Before before) {
        this.before = before;
        this.confirmedYears =
                all.values().stream()
                        .filter(row -> row.status() == CalendarDay.DayStatus.CONFIRMED)
                        .map(row -> row.date().getYear())
                        .collect(toUnmodifiableSet());
        Map<LocalDate, CalendarDay> counting = new HashMap<>(all);
        counting.values().removeIf(this::isOverruled);
        this.rows = Map.copyOf(counting);
    }

    /** The tables that come with the platform: the notices for 2023 to 2026, the law up to 2040. */
    public static WorkCalendar shipped() {
        return LAW.with(HolidayTable.read("official.csv"));
    }

    /** A calendar of these rows alone; of two rows for one date the later one counts. */
    public static WorkCalendar of(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> rows = new HashMap<>();
        days.forEach(day -> rows.put(day.date(), day));
        return new WorkCalendar(rows, null);
    }

    /** This calendar and further rows, which win over rows already here. */
    public WorkCalendar with(Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay> all = new HashMap<>(rows);
        days.forEach(day -> all.put(day.date(), day));
        return new WorkCalendar(all, before);
    }

    /**
     * This calendar and the notice for a year as the station entered it, or this calendar alone
     * while the notice {@linkplain #lacking lacks} a holiday: rows written one by one must not make
     * working days of the Spring Festival.
     *
     * @param days rows for that year alone
     * @param since the day from which on people went by them
     */
    public WorkCalendar published(int year, Collection<CalendarDay> days, LocalDate since) {
        if (!lacking(year, days).isEmpty()) {
            return this;
        }
        Map<LocalDate, CalendarDay> all = new HashMap<>(rows);
        all.keySet().removeIf(day -> day.getYear() == year);
        days.forEach(day -> all.put(day.date(), day));
        return new WorkCalendar(all, new Before(this, since));
    }

    /** The statutory holidays of a year that are no days off in the rows of a notice, in order. */
    public static List<LocalDate> lacking(int year, Collection<CalendarDay> days) {
        Set<LocalDate> off =
                days.stream()
                        .filter(row -> row.kind() == CalendarDay.DayKind.HOLIDAY)
                        .filter(row -> row.status() == CalendarDay.DayStatus.CONFIRMED)
                        .map(CalendarDay::date)
                        .collect(toUnmodifiableSet());
        return LAW.entries(year).stream()
                .map(CalendarDay::date)
                .filter(day -> !off.contains(day))
                .toList();
    }

    /** The calendar that people went by on a day. */
    WorkCalendar toldOn(LocalDate day) {
        return before == null || !day.isBefore(before.day()) ? this : before.calendar().toldOn(day);
    }

    /**
     * The last year in a row, from that one on, whose arrangement is known; the year before if it
     * is not.
     */
    public int publishedUpTo(int year) {
        int last = year - 1;
        while (!isProvisional(last + 1)) {
            last++;
        }
        return last;
    }

    /**
     * Differs between calendars that give different days, and stays the same from start to start.
     */
    public String digest() {
        String days =
                rows.values().stream()
                        .map(row -> row.date() + row.kind().name() + row.status().name())
                        .sorted()
                        .collect(joining());
        String told = before == null ? "" : before.day() + before.calendar().digest();
        return Integer.toHexString((days + told).hashCode());
    }

    /** True while no official arrangement of this year is known (暂定). */
    public boolean isProvisional(int year) {
        return !confirmedYears.contains(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return entry(day)
                .map(row -> row.kind() == CalendarDay.DayKind.SWAP_WORK)
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
        return row.status() == CalendarDay.DayStatus.PROVISIONAL
                && confirmedYears.contains(row.date().getYear());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

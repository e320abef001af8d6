package org.linli.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The six statutory holidays that fall on the same date every year. The other seven follow the moon
 * and the sun and come from a table.
 *
 * @see "Measures for Public Holidays as amended 2024-11-10, art. 2"
 */
enum FixedHoliday {
    NEW_YEAR(1, 1, "元旦", "New Year's Day"),
    LABOUR_DAY(5, 1, "劳动节", "Labour Day"),
    LABOUR_DAY_SECOND(5, 2, "劳动节", "Labour Day"),
    NATIONAL_DAY(10, 1, "国庆节", "National Day"),
    NATIONAL_DAY_SECOND(10, 2, "国庆节", "National Day"),
    NATIONAL_DAY_THIRD(10, 3, "国庆节", "National Day");

    private static final Map<MonthDay, FixedHoliday> BY_DAY =
            Arrays.stream(values()).collect(toUnmodifiableMap(h -> h.day, h -> h));

    private final MonthDay day;
    private final String nameZh;
    private final String nameEn;

    FixedHoliday(int month, int dayOfMonth, String nameZh, String nameEn) {
        this.day = MonthDay.of(month, dayOfMonth);
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    static Optional<CalendarDay> on(LocalDate date) {
        return Optional.ofNullable(BY_DAY.get(MonthDay.from(date)))
                .map(holiday -> holiday.in(date));
    }

    private CalendarDay in(LocalDate date) {
        return new CalendarDay(
                date,
                CalendarDay.DayKind.HOLIDAY,
                nameZh,
                nameEn,
                "国务院令第795号",
                CalendarDay.DayStatus.PROVISIONAL);
    }
}

package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shipped tables against the law, the moon and the sun. */
class HolidayTableTest {
    private static final String CHINA = "Asia/Shanghai";
    private static final List<CalendarDay> OFFICIAL = HolidayTable.read("official.csv");
    private static final List<CalendarDay> STATUTORY = HolidayTable.read("statutory.csv");

    @Test
    void the_statutory_table_holds_the_days_of_the_chinese_calendar() {
        List<LocalDate> expected = new ArrayList<>();
        IntStream.rangeClosed(2027, 2040).forEach(year -> expected.addAll(movingHolidays(year)));

        assertThat(STATUTORY)
                .extracting(CalendarDay::date)
                .containsExactlyElementsOf(expected.stream().sorted().toList());
    }

    @Test
    void every_statutory_day_is_off_in_the_notices_since_the_law_was_amended() {
        for (int year = 2025; year <= 2026; year++) {
            assertThat(OFFICIAL)
                    .filteredOn(row -> row.kind() == CalendarDay.DayKind.HOLIDAY)
                    .extracting(CalendarDay::date)
                    .containsAll(movingHolidays(year));
        }
    }

    @Test
    void only_weekend_days_are_worked_in_exchange_and_no_date_stands_twice() {
        assertThat(OFFICIAL)
                .filteredOn(row -> row.kind() == CalendarDay.DayKind.SWAP_WORK)
                .allMatch(row -> row.date().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        assertThat(OFFICIAL).extracting(CalendarDay::date).doesNotHaveDuplicates();
        assertThat(STATUTORY).extracting(CalendarDay::date).doesNotHaveDuplicates();
    }

    @Test
    void every_row_names_its_day_in_both_languages_and_its_source() {
        assertThat(OFFICIAL)
                .allMatch(row -> row.status() == CalendarDay.DayStatus.CONFIRMED)
                .allMatch(row -> row.sourceDocNo().contains("国办发明电"));
        assertThat(STATUTORY)
                .allMatch(row -> row.status() == CalendarDay.DayStatus.PROVISIONAL)
                .allMatch(row -> row.sourceDocNo().equals("国务院令第795号"));
        assertThat(OFFICIAL).noneMatch(row -> row.nameZh().isBlank() || row.nameEn().isBlank());
        assertThat(STATUTORY).noneMatch(row -> row.nameZh().isBlank() || row.nameEn().isBlank());
    }

    private static List<LocalDate> movingHolidays(int year) {
        LocalDate newYear = lunarDay(year, 1, 1);
        return List.of(
                newYear.minusDays(1),
                newYear,
                newYear.plusDays(1),
                newYear.plusDays(2),
                qingming(year),
                lunarDay(year, 5, 5),
                lunarDay(year, 8, 15));
    }

    private static LocalDate lunarDay(int year, int month, int dayOfMonth) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> isLunarDay(day, month, dayOfMonth))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLunarDay(LocalDate day, int month, int dayOfMonth) {
        ChineseCalendar lunar =
                new ChineseCalendar(
                        Date.from(day.atTime(12, 0).atZone(ZoneId.of(CHINA)).toInstant()));
        lunar.setTimeZone(TimeZone.getTimeZone(CHINA));
        return lunar.get(ChineseCalendar.IS_LEAP_MONTH) == 0
                && lunar.get(ChineseCalendar.MONTH) == month - 1
                && lunar.get(ChineseCalendar.DAY_OF_MONTH) == dayOfMonth;
    }

    /** The day of China on which the sun passes 15 degrees of longitude. */
    private static LocalDate qingming(int year) {
        return LocalDate.of(year, 4, 1)
                .datesUntil(LocalDate.of(year, 4, 10))
                .filter(day -> sunLongitude(day) < 15 && sunLongitude(day.plusDays(1)) >= 15)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Apparent longitude of the sun at the beginning of a day in China, in degrees, good to a
     * hundredth (Meeus, Astronomical Algorithms, chapter 25, low accuracy). The closest call in the
     * table is 0.015 degrees, in 2038.
     */
    private static double sunLongitude(LocalDate day) {
        double dynamicalTime =
                day.getLong(JulianFields.JULIAN_DAY) - 0.5 - 8 / 24.0 + 70 / 86_400.0;
        double centuries = (dynamicalTime - 2_451_545) / 36_525;
        double mean = 280.46646 + 36_000.76983 * centuries;
        double anomaly = Math.toRadians(357.52911 + 35_999.05029 * centuries);
        double centre =
                (1.914602 - 0.004817 * centuries) * Math.sin(anomaly)
                        + 0.019993 * Math.sin(2 * anomaly)
                        + 0.000289 * Math.sin(3 * anomaly);
        double node = Math.toRadians(125.04 - 1_934.136 * centuries);
        return (mean + centre - 0.00569 - 0.00478 * Math.sin(node)) % 360;
    }
}

package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_published_year_has_the_working_days_of_its_notice(int year, int workingDays) {
        assertThat(
                        LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(CALENDAR::isWorkingDay))
                .hasSize(workingDays);
        assertThat(CALENDAR.isProvisional(year)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11"
            })
    void a_weekend_day_of_exchange_is_worked(LocalDate day) {
        assertThat(CALENDAR.isWorkingDay(day)).isTrue();
        assertThat(CALENDAR.entry(day).orElseThrow().kind())
                .isEqualTo(CalendarDay.DayKind.SWAP_WORK);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-01-01", "2025-01-28, 2025-02-04", "2025-04-04, 2025-04-06",
        "2025-05-01, 2025-05-05", "2025-05-31, 2025-06-02", "2025-10-01, 2025-10-08",
        "2026-01-01, 2026-01-03", "2026-02-15, 2026-02-23", "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05", "2026-06-19, 2026-06-21", "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07",
    })
    void a_published_holiday_is_off_from_its_first_day_to_its_last(
            LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(CALENDAR::isWorkingDay);
        assertThat(CALENDAR.isWorkingDay(CALENDAR.nextWorkingDay(last))).isTrue();
    }

    @Test
    void a_year_not_published_yet_has_its_thirteen_holidays_and_says_that_it_is_provisional() {
        assertThat(CALENDAR.isProvisional(2027)).isTrue();
        assertThat(CALENDAR.entries(2027))
                .extracting(CalendarDay::date)
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2027-01-01",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-02-09",
                        "2027-04-05",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03");
        assertThat(CALENDAR.entries(2027)).noneMatch(row -> CALENDAR.isWorkingDay(row.date()));
    }

    @Test
    void a_year_outside_the_table_is_never_taken_for_a_year_without_holidays() {
        for (int year : new int[] {2022, 2041, 2100}) {
            assertThat(CALENDAR.isProvisional(year)).isTrue();
            assertThat(CALENDAR.entries(year)).hasSize(6);
            assertThat(CALENDAR.isWorkingDay(LocalDate.of(year, 10, 1))).isFalse();
        }
    }

    @Test
    void a_notice_read_in_later_confirms_its_year_and_takes_the_place_of_the_law() {
        LocalDate saturdayWorked = LocalDate.of(2027, 2, 20);
        LocalDate qingming = LocalDate.of(2027, 4, 5);
        WorkCalendar published =
                CALENDAR.with(List.of(row(saturdayWorked, CalendarDay.DayKind.SWAP_WORK)));

        assertThat(published.isProvisional(2027)).isFalse();
        assertThat(published.isWorkingDay(saturdayWorked)).isTrue();
        assertThat(published.isWorkingDay(qingming)).isTrue();
        assertThat(CALENDAR.isProvisional(2027)).as("the calendar before is unchanged").isTrue();
        assertThat(CALENDAR.isWorkingDay(saturdayWorked)).isFalse();
    }

    /** Made up; the State Council may decide otherwise. */
    private static List<CalendarDay> noticeFor2027() {
        List<CalendarDay> days = new ArrayList<>();
        for (String off :
                List.of(
                        "01-01", "02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11",
                        "04-05", "05-01", "05-02", "05-03", "06-09", "09-15", "10-01", "10-02",
                        "10-03", "10-04", "10-05", "10-06", "10-07")) {
            days.add(row(LocalDate.parse("2027-" + off), CalendarDay.DayKind.HOLIDAY));
        }
        for (String worked : List.of("02-14", "02-20", "09-26", "10-09")) {
            days.add(row(LocalDate.parse("2027-" + worked), CalendarDay.DayKind.SWAP_WORK));
        }
        return days;
    }

    private static final LocalDate LEARNT = LocalDate.of(2026, 11, 10);
    private static final WorkCalendar LATER = CALENDAR.published(2027, noticeFor2027(), LEARNT);

    @Test
    void a_notice_that_the_station_entered_counts_once_it_is_whole() {
        List<CalendarDay> most = noticeFor2027();
        most.removeIf(row -> row.date().equals(LocalDate.of(2027, 6, 9)));

        assertThat(WorkCalendar.lacking(2027, most)).containsExactly(LocalDate.of(2027, 6, 9));
        assertThat(CALENDAR.published(2027, most, LEARNT).isProvisional(2027)).isTrue();
        assertThat(CALENDAR.published(2027, most, LEARNT).digest()).isEqualTo(CALENDAR.digest());
        assertThat(WorkCalendar.lacking(2027, List.of())).hasSize(13);
        assertThat(WorkCalendar.lacking(2027, noticeFor2027())).isEmpty();
        assertThat(LATER.isProvisional(2027)).isFalse();
        assertThat(LATER.publishedUpTo(2026)).isEqualTo(2027);
        assertThat(CALENDAR.publishedUpTo(2026)).isEqualTo(2026);
        assertThat(CALENDAR.publishedUpTo(2027)).isEqualTo(2026);
        assertThat(LATER.digest()).isNotEqualTo(CALENDAR.digest());
    }

    @Test
    void a_notice_replaces_what_was_known_of_its_year() {
        List<CalendarDay> again =
                CALENDAR.entries(2026).stream()
                        .filter(row -> !row.date().equals(LocalDate.of(2026, 10, 7)))
                        .toList();

        WorkCalendar corrected = CALENDAR.published(2026, again, LEARNT);

        assertThat(corrected.isWorkingDay(LocalDate.of(2026, 10, 7))).isTrue();
        assertThat(corrected.entries(2026)).isEqualTo(again);
    }

    @Test
    void a_period_begun_before_its_year_was_published_ends_as_is_kinder_to_residents() {
        Term police = Term.workingDays(3);
        Term resident = Term.calendarDays(90).rolledForward();
        LocalDate before = LocalDate.of(2026, 11, 9);

        // Told 2027-02-10, since the Spring Festival was to end on the 9th.
        assertThat(resident.due(LocalDate.of(2026, 11, 8), CALENDAR).day()).isEqualTo("2027-02-10");
        assertThat(resident.due(LocalDate.of(2026, 11, 8), LATER))
                .isEqualTo(new Due(LocalDate.of(2027, 2, 12), null, false));
        // Told Monday the 15th; that Sunday the 14th is worked after all makes it no shorter.
        Term longer = Term.calendarDays(97).rolledForward();
        assertThat(longer.due(before, CALENDAR).day()).isEqualTo("2027-02-15");
        assertThat(longer.due(before, LATER).day()).isEqualTo("2027-02-15");
        assertThat(longer.due(LEARNT.minusDays(1), LATER).day()).isEqualTo("2027-02-15");
        assertThat(Term.calendarDays(96).rolledForward().due(LEARNT, LATER).day())
                .isEqualTo("2027-02-14");
        // Three working days of the police after 2027-02-04, told a year before.
        LocalDate event = LocalDate.of(2027, 2, 4);
        WorkCalendar late = CALENDAR.published(2027, noticeFor2027(), event.plusDays(1));
        assertThat(police.due(event, CALENDAR).day()).isEqualTo("2027-02-11");
        assertThat(police.due(event, LATER).day()).isEqualTo("2027-02-15");
        assertThat(police.due(event, late).day()).isEqualTo("2027-02-11");
    }

    @Property
    void to_learn_of_a_year_lengthens_no_duty_and_shortens_no_period_of_a_resident(
            @ForAll @IntRange(min = 0, max = 700) int offset,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate event = LocalDate.of(2026, 6, 1).plusDays(offset);
        WorkCalendar late = CALENDAR.published(2027, noticeFor2027(), LocalDate.of(2027, 12, 31));

        assertThat(Term.workingDays(count).due(event, late).day())
                .isBeforeOrEqualTo(Term.workingDays(count).due(event, CALENDAR).day());
        Term.Counted counted = Term.calendarDays(count).rolledForward();
        LocalDate end = counted.due(event, late).day();
        assertThat(end).isAfterOrEqualTo(counted.due(event, CALENDAR).day());
        assertThat(late.isWorkingDay(end)).isTrue();
    }

    @Test
    void a_later_row_corrects_an_earlier_one() {
        LocalDate workedAfterAll = LocalDate.of(2026, 10, 7);

        assertThat(
                        CALENDAR.with(List.of(row(workedAfterAll, CalendarDay.DayKind.SWAP_WORK)))
                                .isWorkingDay(workedAfterAll))
                .isTrue();
    }

    @Test
    void a_reminder_of_a_duty_that_does_not_move_comes_on_the_last_working_day_before() {
        assertThat(CALENDAR.previousWorkingDay(LocalDate.of(2025, 4, 12)))
                .isEqualTo(LocalDate.of(2025, 4, 11));
        assertThat(CALENDAR.previousWorkingDay(LocalDate.of(2025, 8, 16)))
                .isEqualTo(LocalDate.of(2025, 8, 15));
        assertThat(CALENDAR.previousWorkingDay(LocalDate.of(2026, 10, 8)))
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Property
    void counting_forward_lands_on_a_working_day_and_back_again(
            @ForAll @IntRange(min = 0, max = 7_000) int offset,
            @ForAll @IntRange(min = 1, max = 300) int count) {
        LocalDate start = CALENDAR.rolledForward(LocalDate.of(2023, 1, 1).plusDays(offset));

        LocalDate end = CALENDAR.plusWorkingDays(start, count);

        assertThat(CALENDAR.isWorkingDay(end)).isTrue();
        assertThat(CALENDAR.plusWorkingDays(end, -count)).isEqualTo(start);
        assertThat(start.plusDays(1).datesUntil(end.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(count);
    }

    @Property
    void who_starts_later_or_has_longer_never_ends_earlier(
            @ForAll @IntRange(min = 0, max = 7_000) int offset,
            @ForAll @IntRange(min = 0, max = 40) int later,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate start = LocalDate.of(2023, 1, 1).plusDays(offset);

        LocalDate end = CALENDAR.plusWorkingDays(start, count);

        assertThat(CALENDAR.plusWorkingDays(start.plusDays(later), count)).isAfterOrEqualTo(end);
        assertThat(CALENDAR.plusWorkingDays(start, count + 1)).isAfter(end);
    }

    private static CalendarDay row(LocalDate date, CalendarDay.DayKind kind) {
        return new CalendarDay(
                date, kind, "测试", "Test", "国办发明电〔2026〕0号", CalendarDay.DayStatus.CONFIRMED);
    }
}

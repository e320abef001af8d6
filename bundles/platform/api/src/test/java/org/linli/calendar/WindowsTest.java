package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowsTest {
    /** Twelve of one month, six of two, four of three: the tests of community detoxification. */
    private static final Windows STD_22 =
            Windows.everyMonths(1)
                    .times(12)
                    .then(Windows.everyMonths(2).times(6))
                    .then(Windows.everyMonths(3).times(4));

    @Test
    void windows_of_growing_length_follow_one_another_from_one_anchor() {
        List<Window> windows = STD_22.from(LocalDate.of(2025, 3, 10)).stream().toList();

        assertThat(windows).hasSize(22);
        assertThat(windows)
                .contains(
                        window(1, "2025-03-10", "2025-04-09"),
                        window(12, "2026-02-10", "2026-03-09"),
                        window(13, "2026-03-10", "2026-05-09"),
                        window(19, "2027-03-10", "2027-06-09"),
                        window(22, "2027-12-10", "2028-03-09"));
        assertThat(windows.get(17).last()).isEqualTo(LocalDate.of(2027, 3, 9));
    }

    @Test
    void windows_that_begin_at_the_end_of_a_month_come_back_to_it_after_february() {
        List<Window> windows = STD_22.from(LocalDate.of(2024, 8, 31)).stream().toList();

        assertThat(windows)
                .contains(
                        window(1, "2024-08-31", "2024-09-29"),
                        window(2, "2024-09-30", "2024-10-30"),
                        window(6, "2025-01-31", "2025-02-27"),
                        window(7, "2025-02-28", "2025-03-30"));
        assertThat(windows.getLast()).isEqualTo(window(22, "2027-05-31", "2027-08-30"));
    }

    @Test
    void talks_after_release_run_for_five_years() {
        WindowSeries monthly = Windows.everyMonths(1).times(60).from(LocalDate.of(2025, 1, 28));
        WindowSeries quarterly = Windows.everyMonths(3).times(20).from(LocalDate.of(2025, 4, 18));

        assertThat(monthly.stream().limit(2))
                .containsExactly(
                        window(1, "2025-01-28", "2025-02-27"),
                        window(2, "2025-02-28", "2025-03-27"));
        assertThat(monthly.containing(LocalDate.of(2030, 1, 27)))
                .contains(window(60, "2029-12-28", "2030-01-27"));
        assertThat(quarterly.containing(LocalDate.of(2030, 4, 17)))
                .contains(window(20, "2030-01-18", "2030-04-17"));
    }

    @Test
    void the_last_window_is_cut_at_the_end_of_the_measure() {
        WindowSeries reports =
                Windows.everyDays(14)
                        .from(LocalDate.of(2025, 5, 12))
                        .until(LocalDate.of(2025, 8, 11));

        assertThat(reports.stream().map(window -> window.last().toString()))
                .containsExactly(
                        "2025-05-25",
                        "2025-06-08",
                        "2025-06-22",
                        "2025-07-06",
                        "2025-07-20",
                        "2025-08-03",
                        "2025-08-11");
    }

    @Test
    void a_health_report_of_a_calendar_month_is_due_on_its_last_day() {
        assertThat(
                        Windows.everyMonths(1)
                                .from(LocalDate.of(2025, 2, 1))
                                .containing(LocalDate.of(2025, 2, 10)))
                .contains(window(1, "2025-02-01", "2025-02-28"));
    }

    @Test
    void a_day_outside_lies_in_no_window() {
        WindowSeries series = Windows.everyDays(7).times(2).from(LocalDate.of(2026, 3, 1));

        assertThat(series.containing(LocalDate.of(2026, 2, 28))).isEmpty();
        assertThat(series.containing(LocalDate.of(2026, 3, 15))).isEmpty();
        assertThat(series.containing(LocalDate.of(2026, 3, 14)))
                .contains(window(2, "2026-03-08", "2026-03-14"));
        assertThat(series.until(LocalDate.of(2026, 2, 28)).stream()).isEmpty();
    }

    @Test
    void windows_that_fall_due_in_a_period_are_counted_by_their_last_day() {
        WindowSeries visits = Windows.everyMonths(1).from(LocalDate.of(2025, 11, 15));

        assertThat(visits.endingBetween(LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 14)))
                .containsExactly(
                        window(2, "2025-12-15", "2026-01-14"),
                        window(3, "2026-01-15", "2026-02-14"),
                        window(4, "2026-02-15", "2026-03-14"));
        assertThat(visits.endingBetween(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 13)))
                .isEmpty();
    }

    @Test
    void a_plan_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Windows.everyMonths(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Windows.everyDays(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Windows.everyDays(1).times(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> Windows.everyDays(1).then(Windows.everyDays(2)));
    }

    @Property
    void windows_leave_no_day_out_and_take_none_twice(
            @ForAll @IntRange(min = 0, max = 5_000) int offset,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(min = 1, max = 40) int days) {
        LocalDate anchor = LocalDate.of(2020, 1, 1).plusDays(offset);
        Windows plan = Windows.everyMonths(months).times(7).then(Windows.everyDays(days).times(7));
        List<Window> windows = plan.from(anchor).stream().toList();

        assertThat(windows.getFirst().first()).isEqualTo(anchor);
        assertThat(windows).hasSize(14);
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            assertThat(window.number()).isEqualTo(i + 1);
            assertThat(window.last()).isAfterOrEqualTo(window.first());
            if (i > 0) {
                assertThat(window.first()).isEqualTo(windows.get(i - 1).last().plusDays(1));
            }
        }
    }

    @Property
    void every_month_opens_on_the_anchors_day_or_the_last_of_the_month(
            @ForAll @IntRange(min = 0, max = 5_000) int offset,
            @ForAll @IntRange(min = 0, max = 80) int number) {
        LocalDate anchor = LocalDate.of(2020, 1, 1).plusDays(offset);
        LocalDate opens =
                Windows.everyMonths(1).from(anchor).stream()
                        .skip(number)
                        .findFirst()
                        .orElseThrow()
                        .first();

        assertThat(opens.getDayOfMonth())
                .isEqualTo(Math.min(anchor.getDayOfMonth(), opens.lengthOfMonth()));
    }

    @Test
    void windows_after_the_anchor_end_on_the_anchors_own_day_of_the_month() {
        assertThat(
                        Windows.everyMonths(3)
                                .afterAnchor()
                                .from(LocalDate.parse("2025-01-30"))
                                .stream()
                                .limit(2))
                .containsExactly(
                        window(1, "2025-01-31", "2025-04-30"),
                        window(2, "2025-05-01", "2025-07-30"));
    }

    @Property
    void the_window_of_a_day_holds_that_day(
            @ForAll @IntRange(min = 0, max = 5_000) int offset,
            @ForAll @IntRange(min = 1, max = 6) int months) {
        LocalDate anchor = LocalDate.of(2024, 8, 31);
        LocalDate day = anchor.plusDays(offset);

        assertThat(Windows.everyMonths(months).from(anchor).containing(day))
                .hasValueSatisfying(window -> assertThat(window.contains(day)).isTrue());
    }

    private static Window window(int number, String first, String last) {
        return new Window(number, LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void a_month_in_two_is_fifteen_days_and_the_rest() {
        List<Window> windows =
                Windows.everyMonths(1)
                        .times(6)
                        .split(15)
                        .then(Windows.everyMonths(1).times(6))
                        .from(LocalDate.parse("2025-01-31"))
                        .stream()
                        .toList();

        assertThat(windows).hasSize(18);
        assertThat(windows.get(0)).isEqualTo(window(1, "2025-01-31", "2025-02-14"));
        assertThat(windows.get(1)).isEqualTo(window(2, "2025-02-15", "2025-02-27"));
        assertThat(windows.get(2)).isEqualTo(window(3, "2025-02-28", "2025-03-14"));
        assertThat(windows.get(12)).isEqualTo(window(13, "2025-07-31", "2025-08-30"));
        assertThatIllegalStateException().isThrownBy(() -> Windows.everyMonths(1).split(15));
    }

    @Test
    void a_break_moves_what_had_not_closed_and_leaves_what_had() {
        List<Window> windows =
                Windows.everyMonths(1)
                        .times(5)
                        .pausedFrom(LocalDate.parse("2025-06-05"), 15)
                        .from(LocalDate.parse("2025-03-10"))
                        .stream()
                        .toList();

        assertThat(windows.get(1)).isEqualTo(window(2, "2025-04-10", "2025-05-09"));
        assertThat(windows.get(2)).isEqualTo(window(3, "2025-05-10", "2025-06-24"));
        assertThat(windows.get(3)).isEqualTo(window(4, "2025-06-25", "2025-07-24"));
    }

    @Test
    void windows_that_have_begun_stay_when_the_rhythm_changes_and_the_next_follow_at_once() {
        WindowSeries visits =
                Windows.everyMonths(3)
                        .from(LocalDate.of(2025, 3, 18))
                        .everyFrom(LocalDate.of(2025, 7, 1), Period.ofMonths(2));

        assertThat(visits.stream().limit(4))
                .containsExactly(
                        window(1, "2025-03-18", "2025-06-17"),
                        window(2, "2025-06-18", "2025-09-17"),
                        window(3, "2025-09-18", "2025-11-17"),
                        window(4, "2025-11-18", "2026-01-17"));
        assertThat(
                        visits.everyFrom(LocalDate.of(2025, 9, 18), Period.ofDays(7)).stream()
                                .skip(2)
                                .limit(1))
                .as("one that would begin on that very day is a new one")
                .containsExactly(window(3, "2025-09-18", "2025-09-24"));
    }

    @Test
    void what_is_set_before_the_first_day_is_for_all() {
        assertThat(
                        Windows.everyMonths(3)
                                .afterAnchor()
                                .from(LocalDate.of(2025, 1, 30))
                                .everyFrom(LocalDate.of(2025, 1, 31), Period.ofMonths(2))
                                .stream()
                                .limit(2))
                .containsExactly(
                        window(1, "2025-01-31", "2025-03-30"),
                        window(2, "2025-03-31", "2025-05-30"));
    }

    @Test
    void months_that_follow_on_months_keep_the_day_of_the_anchor() {
        assertThat(
                        Windows.everyMonths(1)
                                .from(LocalDate.of(2025, 1, 31))
                                .everyFrom(LocalDate.of(2025, 2, 15), Period.ofMonths(2))
                                .stream()
                                .limit(3))
                .containsExactly(
                        window(1, "2025-01-31", "2025-02-27"),
                        window(2, "2025-02-28", "2025-04-29"),
                        window(3, "2025-04-30", "2025-06-29"));
    }

    @Test
    void months_that_follow_on_days_are_counted_from_the_day_they_begin() {
        assertThat(
                        Windows.everyDays(35)
                                .from(LocalDate.of(2025, 1, 1))
                                .everyFrom(LocalDate.of(2025, 1, 2), Period.ofMonths(1))
                                .stream()
                                .limit(3))
                .containsExactly(
                        window(1, "2025-01-01", "2025-02-04"),
                        window(2, "2025-02-05", "2025-03-04"),
                        window(3, "2025-03-05", "2025-04-04"));
    }

    @Test
    void a_limited_series_ends_on_its_day_in_any_rhythm() {
        WindowSeries summaries =
                Windows.everyMonths(6)
                        .times(6)
                        .from(LocalDate.of(2025, 3, 10))
                        .everyFrom(LocalDate.of(2026, 1, 1), Period.ofMonths(4));

        assertThat(summaries.stream().map(Window::last).map(LocalDate::toString))
                .containsExactly(
                        "2025-09-09",
                        "2026-03-09",
                        "2026-07-09",
                        "2026-11-09",
                        "2027-03-09",
                        "2027-07-09",
                        "2027-11-09",
                        "2028-03-09");
    }

    @Test
    void only_windows_of_one_length_have_a_length() {
        assertThat(Windows.everyDays(7).afterAnchor().length()).contains(Period.ofDays(7));
        assertThat(Windows.everyMonths(6).times(6).length()).contains(Period.ofMonths(6));
        assertThat(STD_22.length()).isEmpty();
        assertThat(Windows.everyMonths(1).times(6).split(15).length()).isEmpty();
    }

    @Property
    void a_change_of_rhythm_leaves_no_day_out_and_takes_none_twice(
            @ForAll @IntRange(min = 0, max = 1_500) int offset,
            @ForAll @IntRange(min = 1, max = 40) int shipped,
            @ForAll boolean inMonths,
            @ForAll boolean afterAnchor,
            @ForAll boolean limited,
            @ForAll @Size(max = 3) List<@IntRange(min = -100, max = 1_000) Integer> days,
            @ForAll @Size(value = 3) List<@IntRange(min = -40, max = 12) Integer> lengths) {
        LocalDate anchor = LocalDate.of(2024, 1, 1).plusDays(offset);
        Windows every = inMonths ? Windows.everyMonths(shipped) : Windows.everyDays(shipped);
        Windows plan = limited ? every.times(9) : every;
        WindowSeries before = (afterAnchor ? plan.afterAnchor() : plan).from(anchor);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = anchor.plusDays(days.stream().sorted().toList().get(i));
            int length = lengths.get(i);
            WindowSeries after =
                    before.everyFrom(
                            day, length > 0 ? Period.ofMonths(length) : Period.ofDays(1 - length));
            assertThat(begun(after, day)).as("what was told stays").isEqualTo(begun(before, day));
            follow(anchor.plusDays(afterAnchor ? 1 : 0), after);
            if (limited) {
                assertThat(end(after)).isEqualTo(end(before));
            }
            before = after;
        }
    }

    private static List<Window> begun(WindowSeries series, LocalDate day) {
        return series.stream().takeWhile(window -> window.first().isBefore(day)).toList();
    }

    private static LocalDate end(WindowSeries series) {
        return series.stream().reduce((one, next) -> next).orElseThrow().last();
    }

    private static void follow(LocalDate first, WindowSeries series) {
        LocalDate next = first;
        int number = 0;
        for (Window window : series.stream().limit(60).toList()) {
            assertThat(window.number()).isEqualTo(++number);
            assertThat(window.first()).isEqualTo(next);
            assertThat(window.last()).isAfterOrEqualTo(window.first());
            next = window.last().plusDays(1);
        }
    }
}

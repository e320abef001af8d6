package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rhythms that take turns and keep the day they are counted from. */
class WindowsInTurnsTest {
    private static final LocalDate ANCHOR = LocalDate.of(2025, 3, 10);
    private static final WindowSeries MONTHS = Windows.everyMonths(1).from(ANCHOR);
    private static final WindowSeries QUARTERS = Windows.everyMonths(3).from(ANCHOR);

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-11", "2025-07-01", "2025-07-09", "2025-07-10"})
    void who_is_asked_more_often_has_a_whole_window_of_the_new_rhythm_left(String change) {
        assertThat(first(4, turns(QUARTERS, change, MONTHS)))
                .as("the quarter that runs ends with the first whole month after the change")
                .containsExactly(
                        window(1, "2025-03-10", "2025-06-09"),
                        window(2, "2025-06-10", "2025-08-09"),
                        window(3, "2025-08-10", "2025-09-09"),
                        window(4, "2025-09-10", "2025-10-09"));
    }

    @Test
    void a_window_that_is_nearly_over_is_not_drawn_out() {
        assertThat(first(3, turns(QUARTERS, "2025-07-11", MONTHS)))
                .containsExactly(
                        window(1, "2025-03-10", "2025-06-09"),
                        window(2, "2025-06-10", "2025-09-09"),
                        window(3, "2025-09-10", "2025-10-09"));
    }

    @Test
    void who_is_asked_less_often_ends_the_window_that_runs_and_has_the_rest_of_the_new_one() {
        assertThat(first(6, turns(MONTHS, "2025-06-20", QUARTERS)))
                .as("two months of the quarter are left")
                .containsExactly(
                        window(1, "2025-03-10", "2025-04-09"),
                        window(2, "2025-04-10", "2025-05-09"),
                        window(3, "2025-05-10", "2025-06-09"),
                        window(4, "2025-06-10", "2025-07-09"),
                        window(5, "2025-07-10", "2025-09-09"),
                        window(6, "2025-09-10", "2025-12-09"));
    }

    @Test
    void a_change_on_the_first_day_of_a_window_touches_none() {
        assertThat(first(3, turns(QUARTERS, "2025-06-10", MONTHS)))
                .containsExactly(
                        window(1, "2025-03-10", "2025-06-09"),
                        window(2, "2025-06-10", "2025-07-09"),
                        window(3, "2025-07-10", "2025-08-09"));
    }

    @Test
    void a_turn_in_which_nothing_began_leaves_no_trace() {
        assertThat(first(2, turns(QUARTERS, "2025-03-20", MONTHS, "2025-04-05", QUARTERS)))
                .isEqualTo(QUARTERS.stream().limit(2).toList());
    }

    @Test
    void each_rhythm_tells_its_own_windows_as_often_as_it_has_its_turn() {
        List<Turn> turns = turns(QUARTERS, "2025-07-01", MONTHS, "2025-08-20", QUARTERS);

        assertThat(MONTHS.amongst(turns).stream())
                .containsExactly(window(1, "2025-08-10", "2025-09-09"));
        assertThat(QUARTERS.amongst(turns).until(LocalDate.of(2025, 10, 1)).stream())
                .containsExactly(
                        window(1, "2025-03-10", "2025-06-09"),
                        window(2, "2025-06-10", "2025-08-09"),
                        window(3, "2025-09-10", "2025-10-01"));
        assertThat(Windows.everyDays(7).from(ANCHOR).amongst(turns).stream()).isEmpty();
        assertThat(QUARTERS.amongst(turns).until(LocalDate.of(2025, 6, 20)).stream())
                .endsWith(window(2, "2025-06-10", "2025-06-20"));
    }

    @Test
    void what_stopped_both_rhythms_leaves_them_in_step() {
        WindowSeries months =
                Windows.everyMonths(1).pausedFrom(LocalDate.of(2025, 6, 5), 15).from(ANCHOR);
        WindowSeries quarters =
                Windows.everyMonths(3).pausedFrom(LocalDate.of(2025, 6, 5), 15).from(ANCHOR);

        assertThat(first(5, turns(months, "2025-06-24", quarters)))
                .endsWith(
                        window(3, "2025-05-10", "2025-06-24"),
                        window(4, "2025-06-25", "2025-09-24"),
                        window(5, "2025-09-25", "2025-12-24"));
    }

    @Test
    void what_the_district_sets_has_its_turn_as_well() {
        WindowSeries fortnights = MONTHS.everyFrom(LocalDate.of(2025, 7, 1), Period.ofDays(14));

        assertThat(first(5, turns(QUARTERS, "2025-07-01", fortnights)))
                .endsWith(
                        window(2, "2025-06-10", "2025-07-23"),
                        window(3, "2025-07-24", "2025-08-06"),
                        window(4, "2025-08-07", "2025-08-20"),
                        window(5, "2025-08-21", "2025-09-03"));
    }

    @Test
    void turns_follow_one_another_and_are_of_one_rhythm_each() {
        assertThatIllegalArgumentException().isThrownBy(() -> WindowSeries.inTurns(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSeries.inTurns(turns(QUARTERS, ANCHOR.toString(), MONTHS)));
        WindowSeries mixed = WindowSeries.inTurns(turns(QUARTERS, "2025-07-01", MONTHS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSeries.inTurns(turns(MONTHS, "2025-07-01", mixed)));
    }

    /** Each day is in one window, of the rhythm that had its turn when the window began. */
    @Property
    void windows_in_turns_know_neither_gap_nor_overlap(
            @ForAll @Size(max = 6) Map<@IntRange(min = 1, max = 900) Integer, Boolean> changes,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll @IntRange(min = 1, max = 4) int months) {
        WindowSeries one = Windows.everyDays(days).from(ANCHOR);
        WindowSeries other = Windows.everyMonths(months).from(ANCHOR);
        List<Turn> turns = new ArrayList<>(List.of(new Turn(ANCHOR, one)));
        new TreeMap<>(changes)
                .forEach((d, b) -> turns.add(new Turn(ANCHOR.plusDays(d), b ? one : other)));
        LocalDate end = ANCHOR.plusDays(1_200);

        List<Window> all = WindowSeries.inTurns(turns).until(end).stream().toList();
        LocalDate next = ANCHOR;
        for (int i = 0; i < all.size(); i++) {
            Window window = all.get(i);
            assertThat(window.number()).isEqualTo(i + 1);
            assertThat(window.first()).isEqualTo(next);
            assertThat(window.last()).isAfterOrEqualTo(next);
            WindowSeries asked = on(window.first(), turns);
            assertThat(asked.containing(window.first()))
                    .as("never longer than its rhythm says")
                    .hasValueSatisfying(w -> assertThat(window.last()).isBeforeOrEqualTo(w.last()));
            next = window.last().plusDays(1);
        }
        assertThat(next).isEqualTo(end.plusDays(1));
        for (WindowSeries each : List.of(one, other)) {
            assertThat(each.amongst(turns).until(end).stream().map(Window::first))
                    .containsExactlyElementsOf(
                            all.stream()
                                    .map(Window::first)
                                    .filter(day -> on(day, turns) == each)
                                    .toList());
        }
    }

    private static WindowSeries on(LocalDate day, List<Turn> turns) {
        return turns.stream()
                .filter(turn -> !turn.from().isAfter(day))
                .reduce((one, next) -> next)
                .orElseThrow()
                .windows();
    }

    private static List<Turn> turns(WindowSeries first, Object... dayAndNext) {
        List<Turn> turns = new ArrayList<>(List.of(new Turn(ANCHOR, first)));
        for (int i = 0; i < dayAndNext.length; i += 2) {
            turns.add(
                    new Turn(
                            LocalDate.parse((String) dayAndNext[i]),
                            (WindowSeries) dayAndNext[i + 1]));
        }
        return turns;
    }

    private static List<Window> first(int count, List<Turn> turns) {
        return WindowSeries.inTurns(turns).stream().limit(count).toList();
    }

    private static Window window(int number, String first, String last) {
        return new Window(number, LocalDate.parse(first), LocalDate.parse(last));
    }
}

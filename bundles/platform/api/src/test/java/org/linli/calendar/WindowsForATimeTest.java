package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Windows that hold while something else does, as a class of supervision. */
class WindowsForATimeTest {
    private static final LocalDate ANCHOR = LocalDate.of(2025, 1, 31);
    private static final LocalDate END = ANCHOR.plusDays(1_200);

    @Test
    void what_a_change_breaks_off_is_not_there_and_the_next_time_begins_anew() {
        WindowSeries weeks =
                Windows.everyDays(7)
                        .during(ANCHOR, LocalDate.of(2025, 2, 17))
                        .during(LocalDate.of(2025, 5, 5), null)
                        .from(ANCHOR);

        assertThat(weeks.stream().limit(4))
                .containsExactly(
                        window(1, "2025-01-31", "2025-02-06"),
                        window(2, "2025-02-07", "2025-02-13"),
                        window(3, "2025-05-05", "2025-05-11"),
                        window(4, "2025-05-12", "2025-05-18"));
        assertThat(weeks.containing(LocalDate.of(2025, 2, 14))).isEmpty();
        assertThat(weeks.endingBetween(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 5, 17)))
                .containsExactly(
                        window(2, "2025-02-07", "2025-02-13"),
                        window(3, "2025-05-05", "2025-05-11"));
    }

    @Test
    void a_window_that_is_over_on_the_eve_of_the_change_stays() {
        Windows weeks = Windows.everyDays(7);

        assertThat(weeks.during(ANCHOR, ANCHOR.plusDays(7)).from(ANCHOR).stream())
                .containsExactly(window(1, "2025-01-31", "2025-02-06"));
        assertThat(weeks.during(ANCHOR, ANCHOR.plusDays(6)).from(ANCHOR).stream()).isEmpty();
    }

    @Test
    void the_end_of_the_whole_cuts_and_does_not_break_off() {
        WindowSeries months =
                Windows.everyMonths(1)
                        .during(ANCHOR, LocalDate.of(2025, 4, 1))
                        .during(LocalDate.of(2025, 6, 1), null)
                        .from(ANCHOR);

        assertThat(months.until(LocalDate.of(2025, 6, 20)).stream())
                .containsExactly(
                        window(1, "2025-01-31", "2025-02-27"),
                        window(2, "2025-02-28", "2025-03-30"),
                        window(3, "2025-06-01", "2025-06-20"));
        assertThat(months.until(LocalDate.of(2025, 3, 5)).stream())
                .endsWith(window(2, "2025-02-28", "2025-03-05"));
    }

    @Test
    void what_the_district_sets_holds_in_every_time_for_what_begins_after_it() {
        WindowSeries months =
                Windows.everyMonths(1)
                        .during(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 20))
                        .during(LocalDate.of(2025, 6, 10), null)
                        .from(ANCHOR)
                        .everyFrom(LocalDate.of(2025, 2, 15), Period.ofDays(10));

        assertThat(months.stream().limit(5))
                .containsExactly(
                        window(1, "2025-01-01", "2025-01-31"),
                        window(2, "2025-02-01", "2025-02-28"),
                        window(3, "2025-03-01", "2025-03-10"),
                        window(4, "2025-06-10", "2025-06-19"),
                        window(5, "2025-06-20", "2025-06-29"));
    }

    @Test
    void what_stopped_the_windows_before_a_time_moves_nothing_of_it() {
        Windows paused = Windows.everyMonths(1).pausedFrom(LocalDate.of(2025, 2, 1), 20);

        assertThat(paused.during(LocalDate.of(2025, 6, 1), null).from(ANCHOR).stream().limit(1))
                .containsExactly(window(1, "2025-06-01", "2025-06-30"));
    }

    @Test
    void times_follow_one_another() {
        Windows held = Windows.everyDays(7).during(ANCHOR, ANCHOR.plusDays(9));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> held.during(ANCHOR.plusDays(8), null));
        assertThatIllegalArgumentException().isThrownBy(() -> held.during(ANCHOR, ANCHOR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> held.during(ANCHOR.plusDays(9), null).during(ANCHOR, null));
        assertThat(held).doesNotHaveToString(Windows.everyDays(7).toString());
    }

    /** Two rhythms by turns: each day is in one window, or in the rest that a change broke off. */
    @Property
    void by_turns_no_day_is_asked_for_twice_and_only_what_a_change_breaks_off_is_left_out(
            @ForAll @Size(max = 6) Set<@IntRange(min = 1, max = 900) Integer> changes,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(min = 1, max = 4) int months) {
        List<Windows> plans = List.of(Windows.everyDays(days), Windows.everyMonths(months));
        List<LocalDate> turns =
                Stream.concat(Stream.of(0), new TreeSet<>(changes).stream())
                        .map(ANCHOR::plusDays)
                        .toList();
        List<Window> all =
                Stream.of(0, 1)
                        .flatMap(turn -> held(plans.get(turn), turn, turns))
                        .sorted(Comparator.comparing(Window::first))
                        .toList();

        for (int i = 0; i < turns.size(); i++) {
            LocalDate last = i + 1 < turns.size() ? turns.get(i + 1).minusDays(1) : END;
            LocalDate next = turns.get(i);
            for (Window window : all) {
                if (!window.first().isBefore(turns.get(i)) && !window.first().isAfter(last)) {
                    assertThat(window.first()).as("neither gap nor overlap").isEqualTo(next);
                    next = window.last().plusDays(1);
                }
            }
            assertThat(next)
                    .as("none reaches beyond the change")
                    .isBeforeOrEqualTo(last.plusDays(1));
            if (!next.isAfter(last)) {
                assertThat(plans.get(i % 2).from(turns.get(i)).containing(next))
                        .as("the rest is shorter than the window it belonged to")
                        .hasValueSatisfying(w -> assertThat(w.last()).isAfter(last));
            }
        }
    }

    private static Stream<Window> held(Windows plan, int turn, List<LocalDate> turns) {
        Windows held = plan;
        for (int i = turn; i < turns.size(); i += 2) {
            held = held.during(turns.get(i), i + 1 < turns.size() ? turns.get(i + 1) : null);
        }
        return turn < turns.size() ? held.from(ANCHOR).until(END).stream() : Stream.empty();
    }

    private static Window window(int number, String first, String last) {
        return new Window(number, LocalDate.parse(first), LocalDate.parse(last));
    }
}

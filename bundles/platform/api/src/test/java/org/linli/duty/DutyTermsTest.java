package org.linli.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Term;
import org.linli.calendar.Window;
import org.linli.calendar.Windows;
import org.linli.duty.DutyTerm.TermUnit;

class DutyTermsTest {
    private static final Term SHIPPED = Term.workingDays(5);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void it_is_for_what_begins_on_its_day_or_later() {
        DutyTerms terms = DutyTerms.of(List.of(days(3, DAY)));
        assertThat(terms.of("corrections.D6", SHIPPED, DAY.minusDays(1))).isEqualTo(SHIPPED);
        assertThat(terms.of("corrections.D6", SHIPPED, DAY)).isEqualTo(Term.workingDays(3));
        assertThat(terms.of("corrections.D6-PLAN", SHIPPED, DAY)).isEqualTo(SHIPPED);
    }

    @Property
    void each_day_has_the_latest_that_is_not_after_it(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> days,
            @ForAll @IntRange(min = -5, max = 65) int begun) {
        // The amount tells which one it is.
        List<DutyTerm> set =
                days.stream().distinct().map(d -> days(d + 1, DAY.plusDays(d))).toList();
        int latest = days.stream().filter(d -> d <= begun).mapToInt(d -> d + 1).max().orElse(0);
        Term expected = latest == 0 ? SHIPPED : Term.workingDays(latest);
        assertThat(DutyTerms.of(set).of("corrections.D6", SHIPPED, DAY.plusDays(begun)))
                .isEqualTo(expected);
    }

    @Test
    void an_end_moves_from_a_rest_day_as_the_default_does() {
        assertThat(set(10, TermUnit.CAL_DAY).inPlaceOf(Term.calendarDays(5).rolledForward()))
                .isEqualTo(Term.calendarDays(10).rolledForward());
        assertThat(set(2, TermUnit.MONTH).inPlaceOf(Term.calendarDays(5)))
                .isEqualTo(Term.months(2));
        assertThat(set(7, TermUnit.CAL_DAY).inPlaceOf(SHIPPED)).isEqualTo(Term.calendarDays(7));
        assertThat(set(3, TermUnit.WORK_DAY).inPlaceOf(Term.months(1)))
                .isEqualTo(Term.workingDays(3));
    }

    @Test
    void days_before_and_whole_periods_stay_what_they_are() {
        assertThat(set(20, TermUnit.CAL_DAY).inPlaceOf(Term.daysBefore(30)))
                .isEqualTo(Term.daysBefore(20));
        assertThat(set(3, TermUnit.MONTH).inPlaceOf(Term.inclusive(Period.ofMonths(6))))
                .isEqualTo(Term.inclusive(Period.ofMonths(3)));
        assertThat(set(48, TermUnit.HOUR).inPlaceOf(Term.hours(24))).isEqualTo(Term.hours(48));
    }

    @Test
    void a_unit_that_does_not_fit_replaces_nothing() {
        assertThatThrownBy(() -> set(48, TermUnit.HOUR).inPlaceOf(SHIPPED))
                .isInstanceOf(IllegalArgumentException.class);
        // As where a release has changed the rule since.
        DutyTerms terms = DutyTerms.of(List.of(set(48, TermUnit.HOUR)));
        assertThat(terms.of("corrections.D6", SHIPPED, DAY)).isEqualTo(SHIPPED);
        assertThat(TermUnit.of(Term.onDate())).isEmpty();
    }

    @Test
    void a_duty_recurs_otherwise_from_the_first_window_that_begins_on_the_day() {
        DutyTerms terms =
                DutyTerms.of(
                        List.of(
                                every(3, TermUnit.MONTH, DAY.plusMonths(3)),
                                every(14, TermUnit.CAL_DAY, DAY)));
        Windows monthly = Windows.everyMonths(1);
        LocalDate anchor = LocalDate.of(2026, 11, 15);

        assertThat(
                        terms.windows("corrections.D6", monthly, anchor).stream()
                                .map(Window::last)
                                .limit(3))
                .containsExactly(
                        LocalDate.of(2026, 12, 14),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2027, 1, 11));
        assertThat(
                        terms.windows("corrections.D7", monthly, anchor).stream()
                                .map(Window::last)
                                .limit(2))
                .containsExactly(LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 14));
        assertThat(terms.windows("corrections.D6", monthly, anchor).stream().skip(6).limit(2))
                .extracting(Window::first, Window::last)
                .containsExactly(
                        Tuple.tuple(LocalDate.of(2027, 2, 23), LocalDate.of(2027, 3, 8)),
                        Tuple.tuple(LocalDate.of(2027, 3, 9), LocalDate.of(2027, 6, 8)));
        Period one = Period.ofMonths(1);
        assertThat(terms.every("corrections.D6", one, DAY.minusDays(1))).isEqualTo(one);
        assertThat(terms.every("corrections.D6", one, DAY)).isEqualTo(Period.ofDays(14));
    }

    @Test
    void windows_of_working_days_or_of_several_lengths_cannot_be_set() {
        Windows monthly = Windows.everyMonths(1);
        assertThat(TermUnit.of(monthly)).containsOnly(TermUnit.CAL_DAY, TermUnit.MONTH);
        Windows slower = monthly.times(12).then(Windows.everyMonths(2));
        assertThat(TermUnit.of(slower)).isEmpty();

        DutyTerms terms = DutyTerms.of(List.of(days(3, DAY)));
        Window shipped = monthly.from(DAY).stream().findFirst().orElseThrow();
        assertThat(terms.windows("corrections.D6", monthly, DAY).stream().limit(1))
                .containsExactly(shipped);
        assertThat(terms.windows("corrections.D6", slower, DAY).stream().limit(1))
                .containsExactly(shipped);
        assertThatThrownBy(() -> days(3, DAY).length())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_digest_is_about_one_function() {
        DutyTerms terms = DutyTerms.of(List.of(days(3, DAY)));
        assertThat(terms.digest("drug-control")).isEmpty();
        assertThat(terms.digest("corrections"))
                .isNotEmpty()
                .isNotEqualTo(DutyTerms.of(List.of(days(4, DAY))).digest("corrections"));
    }

    private static DutyTerm days(int amount, LocalDate from) {
        return new DutyTerm("corrections.D6", amount, TermUnit.WORK_DAY, from, "扬公邗〔2026〕8号");
    }

    private static DutyTerm every(int amount, TermUnit unit, LocalDate from) {
        return new DutyTerm("corrections.D6", amount, unit, from, "扬公邗〔2026〕8号");
    }

    private static DutyTerm set(int amount, TermUnit unit) {
        return new DutyTerm("corrections.D6", amount, unit, DAY, "扬公邗〔2026〕8号");
    }
}

package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.function.DutyRule;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;

/** Periods that the district sets otherwise than a release has them. */
class PeriodsTest {
    private final List<FunctionModel> enabled = new ArrayList<>();
    private final Shelf shelf = new Shelf("2026-12-01");
    private final FunctionModel registry = FunctionModel.of(new RegistryFunction(), () -> enabled);
    private final Desk desk = new Desk(shelf, registry);

    PeriodsTest() {
        enabled.add(registry);
    }

    @Test
    void a_period_from_today_on_is_taken_and_one_a_day() {
        desk.enter(term("registry.REG-D-01", 7, TermUnit.WORK_DAY, "2026-12-01"));
        desk.enter(term("registry.REG-D-01", 9, TermUnit.WORK_DAY, "2027-01-01"));
        DutyTerm again = term("registry.REG-D-01", 8, TermUnit.WORK_DAY, "2027-01-01");
        assertThat(Desk.codes(catchThrowable(() -> desk.enter(again)))).containsExactly("REG-L-05");
    }

    @ParameterizedTest
    @CsvSource({
        "registry.REG-D-99, WORK_DAY, 2026-12-01, REG-L-01",
        "核实居住情况, WORK_DAY, 2026-12-01, REG-L-01",
        "registry.REG-D-01, HOUR, 2026-12-01, REG-L-03",
        "registry.REG-D-01, WORK_DAY, 2026-11-30, REG-L-04"
    })
    void what_cannot_be_set_is_told_at_its_field(
            String rule, TermUnit unit, String from, String code) {
        assertThat(Desk.codes(catchThrowable(() -> desk.enter(term(rule, 5, unit, from)))))
                .containsExactly(code);
    }

    @Test
    void what_is_in_force_stays_and_what_is_to_come_may_be_put_right() {
        Stored<DutyTerm> coming =
                desk.enter(term("registry.REG-D-01", 7, TermUnit.WORK_DAY, "2026-12-03"));
        DutyTerm right = Values.of(coming.value()).set(DutyTerm::amount, 8).record();
        Stored<DutyTerm> changed = desk.change(coming, right);

        shelf.goTo("2026-12-04");
        DutyTerm later = Values.of(right).set(DutyTerm::amount, 9).record();
        assertThat(Desk.codes(catchThrowable(() -> desk.change(changed, later))))
                .containsExactly("REG-L-04");
        // Its source may be put right at any time: nothing is due on another day by it.
        DutyTerm source = Values.of(right).set(DutyTerm::sourceDocNo, "扬公邗〔2026〕9号").record();
        assertThat(desk.change(changed, source).value()).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "rounds.REG-D-01, MONTH, -",
                "rounds.REG-D-01, CAL_DAY, -",
                "rounds.REG-D-01, WORK_DAY, REG-L-03",
                "rounds.REG-D-02, MONTH, REG-L-06",
                "rounds.REG-D-03, MONTH, REG-L-06",
                "rounds.REG-D-04, CAL_DAY, REG-L-06",
                "rounds.REG-DELETE, MONTH, REG-L-02",
                "rounds.keep, CAL_DAY, -",
                "rounds.keep, MONTH, -",
                "rounds.keep, HOUR, REG-L-03"
            })
    void how_often_a_duty_recurs_is_set_where_it_is_the_same_for_all_and_other_periods_are(
            String rule, TermUnit unit, @Nullable String code) {
        enabled.add(FunctionModel.of(new Rounds()));

        Throwable refused = catchThrowable(() -> desk.enter(term(rule, 2, unit, "2026-12-01")));
        assertThat(refused == null ? List.of() : Desk.codes(refused))
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(enabled.getLast().duties())
                .filteredOn(DutyRule::settable)
                .extracting(DutyRule::key)
                .containsExactly("rounds.REG-D-01");
    }

    /** Duties in every way that can and cannot be set; their codes are those that have a label. */
    private static final class Rounds implements Function {
        private static final Windows MONTHLY = Windows.everyMonths(1);

        record Round(@Nullable LocalDate since, boolean agreed, @Nullable LocalDate made) {}

        @Override
        public String name() {
            return "rounds";
        }

        @Override
        public void define(FunctionDefinition rounds) {
            duty(rounds, "REG-D-01").every(MONTHLY, (r, months) -> r.agreed() ? months : null);
            duty(rounds, "REG-D-02").every(MONTHLY.times(12).then(Windows.everyMonths(2)));
            duty(rounds, "REG-D-03").every(r -> r.agreed() ? MONTHLY : null);
            duty(rounds, "REG-D-04").within(Term.sameDay());
            duty(rounds, "REG-DELETE").every(MONTHLY).statutory();
            rounds.period("keep", Term.calendarDays(30), "本系统默认");
        }

        private static DutyRule.Builder<Round> duty(FunctionDefinition rounds, String code) {
            return rounds.duty(code, Round.class)
                    .owedBy(Role.BEAT_OFFICER)
                    .from(Round::since)
                    .doneOn(Round::made);
        }
    }

    @Test
    void a_rule_is_called_as_its_function_calls_it() {
        RecordDefinition<?> type =
                registry.records().stream()
                        .filter(r -> r.type() == DutyTerm.class)
                        .findFirst()
                        .orElseThrow();
        assertThat(type.spoken(type.model().field("rule"), "registry.REG-D-01", Locale.CHINESE))
                .isEqualTo("基础台账：核实居住情况");
        assertThat(type.spoken(type.model().field("rule"), "registry.REG-D-01", Locale.ENGLISH))
                .isEqualTo("Base register: Verify residence on site");
        assertThat(type.suggestions(type.model().field("rule")).orElseThrow().apply(shelf))
                .contains("registry.REG-D-01", "registry.REG-D-02");
    }

    private static DutyTerm term(String rule, int amount, TermUnit unit, String from) {
        return new DutyTerm(rule, amount, unit, LocalDate.parse(from), "扬公邗〔2026〕8号");
    }
}

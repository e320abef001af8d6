package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.DrugCase.SuspensionKind;
import org.linli.drugcontrol.TestWindow.TestOccasion;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.standin.Counted;

/** What the law counts against a person, and a person in a figure, is counted once. */
class CountedOnceTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void a_window_of_which_two_statements_tell_is_one_refusal() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.refusal(of, 3, "2025-06-01"));
        here.desk.enter(here.refusal(of, 3, "2025-06-05"));
        here.desk.enter(here.refusal(of, 4, "2025-07-01"));
        assertThat(here.now(of).value().refusals()).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.breach(of, BreachGround.TESTS_3, "2025-07-02")
                                                .record()))
                .hasMessage("DRG-S04");

        here.desk.enter(
                Values.of(here.refusal(of, 5, "2025-08-01"))
                        .set(TestWindow::kind, TestOccasion.RANDOM)
                        .set(TestWindow::sequence, null)
                        .record());
        assertThat(here.now(of).value().refusals()).as("a random one too").isEqualTo(3);
    }

    @Test
    void a_refusal_that_had_a_reason_after_all_is_none() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.refusal(of, 3, "2025-06-01"));
        here.desk.enter(
                Values.of(here.refusal(of, 3, "2025-06-05"))
                        .set(TestWindow::status, WindowStatus.MISSED_EXCUSED)
                        .record());

        assertThat(here.now(of).value().refusals()).isZero();

        here.desk.enter(here.refusal(of, 4, "2025-07-05"));
        here.desk.enter(
                Values.of(here.refusal(of, 4, "2025-07-05"))
                        .set(TestWindow::status, WindowStatus.MISSED_EXCUSED)
                        .record());
        assertThat(here.now(of).value().refusals()).as("put right on the same day").isZero();
        assertThat(here.now(of).value().windows().get(3).status())
                .isEqualTo(DrugCase.PlanStatus.MISSED_EXCUSED);
    }

    @Test
    void days_away_that_stand_in_another_entry_are_not_counted_again() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        Stored<UnauthorisedAbsence> first = here.desk.enter(here.absence(of, "2025-04-01", 10));

        for (String begins : List.of("2025-04-10", "2025-04-11", "2025-03-31")) {
            assertThatThrownBy(() -> here.desk.enter(here.absence(of, begins, 1)))
                    .as(begins)
                    .hasMessage("DRG-V27")
                    .extracting(thrown -> ((Refusal) thrown).params())
                    .isEqualTo(Map.of("from", "2025-04-01", "to", "2025-04-10"));
        }
        here.desk.change(first, here.absence(of, "2025-04-01", 12));
        here.desk.enter(here.absence(of, "2025-04-14", 1));
        assertThat(here.now(of).value().absentDays()).isEqualTo(13);
    }

    @Test
    void a_detention_before_the_report_moves_nothing_and_none_counts_twice() {
        Stored<DrugCase> ordered =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-01")
                                .set(DrugCase::suspensions, List.of(detained("03-02", "03-09")))
                                .record());
        DrugCase reported = here.report(ordered, "2025-03-10").value();
        assertThat(reported.termEnd()).isEqualTo("2028-03-09");
        assertThat(reported.windows().getFirst().closes()).isEqualTo("2025-04-09");

        Values<DrugCase> twice =
                Values.of(reported)
                        .set(
                                DrugCase::suspensions,
                                List.of(detained("06-05", "06-20"), detained("06-19", "06-25")));
        assertThatThrownBy(() -> here.desk.change(here.now(ordered), twice.record()))
                .hasMessage("DRG-V28");
        twice.set(
                DrugCase::suspensions,
                List.of(detained("06-20", "06-25"), detained("06-05", "06-20")));
        DrugCase moved = here.desk.change(here.now(ordered), twice.record()).value();
        assertThat(moved.suspendedDays()).isEqualTo(20);
        assertThat(moved.termEnd()).isEqualTo("2028-03-29");
    }

    @Test
    void a_person_with_two_measures_in_a_year_is_one_person() {
        Stored<DrugCase> over = here.executing(Files.SUBJECT_N, "2025-01-10");
        here.desk.enter(here.positive(over, "2025-02-02").record());
        here.desk.change(
                here.now(over),
                Values.of(here.now(over).value())
                        .set(DrugCase::state, CaseState.ENDED_SENTENCE)
                        .set(DrugCase::closedOn, LocalDate.parse("2025-05-31"))
                        .record());
        Stored<DrugCase> again =
                here.report(
                        here.desk.enter(
                                here.ordered(over.value().subject(), "2025-06-01")
                                        .set(DrugCase::measure, Measure.COMMUNITY_REHAB)
                                        .set(DrugCase::termMonths, 12)
                                        .record()),
                        "2025-06-10");
        here.executing(Files.SUBJECT_C, "2025-06-10");
        here.desk.enter(here.positive(again, "2025-07-02").record());

        assertThat(figure("G9")).isEqualTo("1/2");
    }

    @Test
    void use_that_was_established_without_a_test_is_a_relapse() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.breach(of, BreachGround.RELAPSE, "2025-07-02").record());

        assertThat(figure("G9")).isEqualTo("1/1");
        assertThat(here.now(of).value().cleanSince()).isEqualTo("2025-07-02");
    }

    @Test
    void who_was_detained_before_the_last_day_could_not_report_in_time() {
        Stored<DrugCase> ordered =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-01")
                                .set(DrugCase::suspensions, List.of(detained("03-02", "04-09")))
                                .record());
        here.report(ordered, "2025-04-10");
        Stored<DrugCase> late =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_C).ref(), "2025-03-01")
                                .set(DrugCase::suspensions, List.of(detained("01-02", "01-09")))
                                .record());
        here.report(late, "2025-04-10");

        assertThat(figure("G3")).isEqualTo("0/1");
    }

    private static Suspension detained(String from, String to) {
        return new Suspension(
                SuspensionKind.DETENTION,
                LocalDate.parse("2025-" + from),
                LocalDate.parse("2025-" + to));
    }

    private String figure(String code) {
        Indicator figure =
                Files.DRUG_CONTROL.indicators().stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        Period year = Period.year(2025);
        return Counted.on(here.shelf, figure.numerator(), year)
                + "/"
                + Counted.on(here.shelf, figure.denominator(), year);
    }
}

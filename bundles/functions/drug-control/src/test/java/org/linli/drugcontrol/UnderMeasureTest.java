package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Window;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.DrugCase.Employment;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.DrugCase.SuspensionKind;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.function.DutyRule;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.standin.Counted;

/** What is counted and owed while the measure runs, and not before, after, or in detention. */
class UnderMeasureTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void the_use_that_led_to_the_order_is_no_relapse() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.enter(here.positive(of, "2025-02-20").record());
        assertThat(figure("G9")).isEqualTo("0/1");

        here.desk.enter(here.positive(of, "2025-03-11").record());
        assertThat(figure("G9")).isEqualTo("1/1");
    }

    @Test
    void use_after_the_measure_was_lifted_is_none_under_it() {
        here.shelf.goTo("2028-12-31");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.enter(here.test(of, "2028-03-01").record());
        here.desk.step(here.now(of), "lift", Map.of("closedOn", LocalDate.parse("2028-03-09")));
        here.desk.enter(here.positive(of, "2028-06-01").record());
        here.desk.enter(here.breach(of, BreachGround.RELAPSE, "2028-06-01").record());

        assertThat(Counted.rate(here.shelf, indicator("G9"), Period.year(2028))).isEqualTo("0/1");
        assertThat(here.now(of).value().cleanSince()).isEqualTo("2028-06-01");
    }

    @Test
    void windows_that_end_in_a_detention_have_not_closed() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-07-10");
        here.desk.enter(here.test(of, "2025-07-20").record());
        here.desk.step(here.now(of), "suspend", detained("2025-08-20", null));
        assertThat(figure("G5")).as("the first alone").isEqualTo("1/1");

        here.desk.step(here.now(of), "resume", detained("2025-08-20", "2025-12-20"));
        assertThat(figure("G5")).as("the second ends on 9 January").isEqualTo("1/1");
    }

    @Test
    void the_latest_word_on_a_window_counts_in_the_figure_too() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-10-10");
        TestWindow missed =
                Values.of(here.refusal(of, 1, "2025-11-12"))
                        .set(TestWindow::status, WindowStatus.MISSED)
                        .record();
        here.desk.enter(
                Values.of(missed)
                        .set(TestWindow::status, WindowStatus.CANCELLED)
                        .set(TestWindow::statedOn, LocalDate.parse("2025-11-10"))
                        .record());
        assertThat(figure("G5")).isEqualTo("0/1");

        here.desk.enter(missed);
        assertThat(figure("G5")).isEqualTo("0/2");
    }

    @Test
    void nobody_who_is_detained_is_expected_at_work() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.change(
                here.now(of),
                Values.of(here.now(of).value())
                        .set(DrugCase::employment, Employment.SEEKING)
                        .set(DrugCase::employmentVerifiedOn, LocalDate.parse("2025-06-01"))
                        .record());
        assertThat(figure("G12")).isEqualTo("0/2");

        here.desk.step(here.now(of), "suspend", detained("2025-12-30", null));
        assertThat(figure("G12")).isEqualTo("0/1");
        assertThat(figure("G7")).as("carried out all the same").isEqualTo("2/2");
    }

    @Test
    void summaries_follow_the_district_and_still_move_with_a_detention_and_end_with_the_term() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.step(here.now(of), "suspend", detained("2025-08-20", null));
        DrugCase back =
                here.desk
                        .step(here.now(of), "resume", detained("2025-08-20", "2025-09-09"))
                        .value();
        DutyRule<DrugCase> summaries = here.rule("D17");
        assertThat(ends(summaries, back))
                .startsWith("2025-09-29", "2026-03-29", "2026-09-29")
                .endsWith("2028-03-29")
                .hasSize(6);

        here.shelf.put(
                new DutyTerm(
                        "drug-control.D17",
                        12,
                        TermUnit.MONTH,
                        LocalDate.parse("2026-01-01"),
                        "扬公邗〔2026〕8号"));
        assertThat(ends(summaries, back))
                .containsExactly("2025-09-29", "2026-03-29", "2027-03-29", "2028-03-29");
        assertThat(here.rule("D16").settable()).as("less often as time goes on").isFalse();
        assertThat(here.rule("D5").settable()).as("as the profile says").isFalse();
    }

    private List<String> ends(DutyRule<DrugCase> rule, DrugCase of) {
        return rule.windowsFor(of, of.reportedOn(), here.shelf.dutyTerms()).stream()
                .map(window -> window.last().toString())
                .toList();
    }

    @Test
    void a_test_that_was_cancelled_or_excused_is_owed_no_longer() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        for (WindowStatus status : WindowStatus.values()) {
            here.desk.enter(
                    Values.of(here.refusal(of, status.ordinal() + 1, "2025-07-20"))
                            .set(TestWindow::status, status)
                            .record());
        }
        DrugCase stated = here.now(of).value();

        assertThat(
                        TestPlan.series(stated).stream()
                                .limit(5)
                                .filter(w -> here.<DrugCase>rule("D5").except().test(stated, w))
                                .map(Window::number))
                .containsExactly(
                        WindowStatus.MISSED_EXCUSED.ordinal() + 1,
                        WindowStatus.CANCELLED.ordinal() + 1);
    }

    @Test
    void tests_are_owed_until_the_police_decide_on_a_breach() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.enter(here.breach(of, BreachGround.RELAPSE, "2025-08-20").record());
        DrugCase reported = here.desk.step(here.now(of), "breach", Map.of()).value();
        assertThat(here.<DrugCase>rule("D5").active().test(reported)).isTrue();

        Stored<DrugCase> other = here.executing(Files.SUBJECT_N, "2025-03-10");
        DrugCase detained = here.desk.step(other, "suspend", detained("2025-12-01", null)).value();
        assertThat(here.<DrugCase>rule("D5").active().test(detained)).isFalse();
    }

    private static Map<String, Object> detained(String from, String to) {
        return Map.of(
                "suspensions",
                List.of(
                        new Suspension(
                                SuspensionKind.DETENTION,
                                LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to))));
    }

    private String figure(String code) {
        return Counted.rate(here.shelf, indicator(code), Period.year(2025));
    }

    private static org.linli.function.Indicator indicator(String code) {
        return Counted.indicator(Files.DRUG_CONTROL, code);
    }
}

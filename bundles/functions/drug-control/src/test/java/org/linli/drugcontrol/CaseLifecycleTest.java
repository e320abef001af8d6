package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.drugcontrol.BreachReport.BreachDecision;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.Caution.CautionReason;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.ControlStatus;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.function.Lifecycle;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.standin.Desk;

class CaseLifecycleTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void whoever_enters_is_not_the_one_who_verifies() {
        assertThat(step("report").verifiedBy()).isEqualTo(Role.BEAT_OFFICER);
        assertThat(step("control").verifiedBy()).isEqualTo(Role.STATION_LEADER);
        assertThat(step("endControl").verifiedBy()).isEqualTo(Role.STATION_LEADER);
        assertThat(step("decease").verifiedBy()).isEqualTo(Role.STATION_LEADER);
    }

    @Test
    void without_an_order_control_begins_at_once() {
        Stored<DrugCase> of =
                here.desk.enter(
                        Values.of(
                                        here.ordered(
                                                        here.person(Files.SUBJECT_N).ref(),
                                                        "2025-03-10")
                                                .record())
                                .set(DrugCase::measure, Measure.CONTROL_ONLY)
                                .set(DrugCase::testProfile, null)
                                .set(DrugCase::orderNumber, null)
                                .set(DrugCase::servedOn, null)
                                .record());

        assertThat(of.value().state()).isEqualTo(CaseState.CONTROL);
        assertThat(of.value().windows()).isEmpty();
        assertThat(of.value().controlStatus()).isEqualTo(ControlStatus.UNDER_THREE_YEARS);
        assertThat(of.value().cleanSince()).isEqualTo("2025-03-10");
        assertThat(here.due("D15", of.value())).isEqualTo("2028-03-10");
    }

    @Test
    void who_does_not_report_is_cautioned_and_then_reported() {
        here.shelf.goTo("2025-03-20");
        Stored<DrugCase> of =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-10").record());
        refused(of, "breach", "DRG-S14", "DRG-S13");

        here.shelf.goTo("2025-03-27");
        BreachReport report = here.breach(of, BreachGround.REFUSED_MEASURE, "2025-03-26").record();
        assertThatThrownBy(() -> here.desk.enter(report)).hasMessage("DRG-S15");
        here.desk.enter(here.caution(of, CautionReason.LATE_REPORT, "2025-03-26"));
        here.desk.enter(report);
        assertThat(here.desk.step(here.now(of), "breach", Map.of()).value().state())
                .isEqualTo(CaseState.BREACH_REPORTED);
    }

    @Test
    void three_refusals_are_no_breach_without_a_caution() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        for (int window = 1; window <= 3; window++) {
            here.desk.enter(here.refusal(of, window, "2025-06-0" + window));
        }

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.breach(of, BreachGround.TESTS_3, "2025-06-03")
                                                .record()))
                .hasMessage("DRG-S07");
    }

    @Test
    void a_breach_ends_as_the_police_decide() {
        Stored<DrugCase> reported = breached();
        refused(reported, "continue", "DRG-S16");
        Map<String, Object> end = Map.of("closedOn", here.shelf.today(), "closingPaper", "示1号");
        assertThatThrownBy(() -> here.desk.step(reported, "isolate", end)).hasMessage("DRG-S17");
        assertThatThrownBy(() -> here.desk.step(reported, "lift", Map.of())).hasMessage("DRG-S02");

        decide(BreachDecision.ISOLATION);
        Stored<DrugCase> ended = here.desk.step(here.now(reported), "isolate", end);
        assertThat(ended.value().endedAs()).isEqualTo(CaseState.ENDED_ISOLATION);
        Stored<DrugCase> control = here.desk.step(ended, "control", Map.of());
        assertThat(control.value().endedAs()).isEqualTo(CaseState.ENDED_ISOLATION);
    }

    @Test
    void a_decision_to_go_on_leads_back() {
        Stored<DrugCase> reported = breached();
        decide(BreachDecision.CONTINUE);

        assertThat(here.desk.step(here.now(reported), "continue", Map.of()).value().isExecuting())
                .isTrue();
    }

    @Test
    void the_law_excludes_isolation_of_a_nursing_mother() {
        Stored<DrugCase> reported = breached();
        here.desk.change(
                reported,
                Values.of(reported.value()).set(DrugCase::pregnantOrNursing, true).record());
        decide(BreachDecision.ISOLATION);

        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        here.now(reported),
                                        "isolate",
                                        Map.of(
                                                "closedOn",
                                                here.shelf.today(),
                                                "closingPaper",
                                                "示1号")))
                .hasMessage("DRG-S03");
    }

    @Test
    void nobody_is_lifted_before_the_end_or_without_the_last_test() {
        here.shelf.goTo("2028-03-08");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        assertThatThrownBy(() -> lift(of))
                .satisfies(
                        thrown ->
                                assertThat(((Refusal) thrown).each().getFirst().params())
                                        .isEqualTo(Map.of("termEnd", "2028-03-09")))
                .hasMessage("DRG-S01");

        here.shelf.goTo("2028-03-09");
        assertThatThrownBy(() -> lift(of)).hasMessage("DRG-S11");
        here.desk.enter(here.test(of, "2028-03-01").record());
        Stored<DrugCase> lifted = lift(here.now(of));
        assertThat(lifted.value().state()).isEqualTo(CaseState.LIFTED);
        Lifting early =
                new Lifting(of.ref(), "示1号", LocalDate.parse("2028-03-08"), null, null, null);
        assertThatThrownBy(() -> here.desk.enter(early)).hasMessage("DRG-S01");
    }

    @Test
    void control_ends_after_three_clean_years_and_the_case_is_locked() {
        here.shelf.goTo("2028-03-09");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.test(of, "2028-03-01").record());
        Stored<DrugCase> control = here.desk.step(lift(here.now(of)), "control", Map.of());
        assertThatThrownBy(() -> endControl(control))
                .hasMessage("DRG-S06")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("cleanSince", "2025-03-10"));

        here.shelf.goTo("2028-03-10");
        DrugCase ended = endControl(control).value();
        assertThat(ended.controlStatus()).isEqualTo(ControlStatus.THREE_CLEAN_YEARS);
        assertThat(ended.leftOn()).isEqualTo("2028-03-10");
        assertThat(ended.sealsOn()).isEqualTo("2028-03-10");
    }

    @Test
    void use_begins_the_three_years_anew() {
        here.shelf.goTo("2028-03-10");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.positive(of, "2027-01-15").record());
        here.desk.enter(here.test(of, "2028-03-01").record());
        assertThatThrownBy(() -> lift(here.now(of))).as("not reported yet").hasMessage("DRG-S02");
        Lifting notice = new Lifting(of.ref(), "示1号", here.shelf.today(), null, null, null);
        assertThatThrownBy(() -> here.desk.enter(notice)).hasMessage("DRG-S02");
        here.desk.enter(here.breach(of, BreachGround.RELAPSE, "2027-01-15").record());
        assertThatThrownBy(() -> lift(here.now(of))).as("not decided").hasMessage("DRG-S02");
        decide(BreachDecision.CONTINUE, "2027-01-20");
        Stored<DrugCase> control = here.desk.step(lift(here.now(of)), "control", Map.of());

        assertThatThrownBy(() -> endControl(control))
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("cleanSince", "2027-01-15"));
    }

    @Test
    void a_move_rests_on_papers_that_were_sent() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        Map<String, Object> end = Map.of("closedOn", here.shelf.today());
        assertThatThrownBy(() -> here.desk.step(of, "transfer", end)).hasMessage("DRG-S12");
        here.desk.enter(
                new Transfer(
                        of.ref(),
                        LocalDate.parse("2025-12-30"),
                        "另一示例街道",
                        LocalDate.parse("2025-12-30"),
                        null));

        Stored<DrugCase> moved = here.desk.step(of, "transfer", end);
        assertThat(moved.value().leftOn()).isEqualTo("2025-12-31");
        assertThatThrownBy(() -> lift(moved)).hasMessage("DRG-S19");
    }

    @Test
    void nobody_is_lifted_for_a_day_within_the_term() {
        here.shelf.goTo("2028-03-10");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.test(of, "2028-03-01").record());
        Map<String, Object> early = Map.of("closedOn", LocalDate.parse("2028-03-08"));

        assertThatThrownBy(() -> here.desk.step(here.now(of), "lift", early))
                .hasMessage("DRG-S01")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("termEnd", "2028-03-09"));
        Map<String, Object> over = Map.of("closedOn", LocalDate.parse("2028-03-09"));
        assertThat(here.desk.step(here.now(of), "lift", over).value().state())
                .isEqualTo(DrugCase.CaseState.LIFTED);
    }

    private Stored<DrugCase> breached() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_G, "2025-03-10");
        here.desk.enter(here.breach(of, BreachGround.RELAPSE, "2025-08-20").record());
        return here.desk.step(here.now(of), "breach", Map.of());
    }

    @Test
    void who_reported_a_breach_does_not_say_what_was_decided_on_it() {
        breached();
        here.desk.as(Desk.officer(CaseRoles.DRUG_WORKER));
        Stored<BreachReport> report = here.shelf.all(BreachReport.class).getFirst();

        assertThatThrownBy(
                        () ->
                                here.desk.change(
                                        report,
                                        decided(report, BreachDecision.CONTINUE, "2025-08-25")))
                .hasMessage("DRG-S20");
    }

    @Test
    void a_serious_breach_in_the_clean_years_keeps_control_from_ending() {
        here.shelf.goTo("2028-03-10");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.absence(of, "2026-04-01", 31));
        here.desk.enter(here.breach(of, BreachGround.ABSENCE_30D, "2026-05-02").record());
        decide(BreachDecision.CONTINUE, "2026-05-10");
        here.desk.enter(here.test(of, "2028-03-01").record());
        Stored<DrugCase> control = here.desk.step(lift(here.now(of)), "control", Map.of());

        assertThatThrownBy(() -> endControl(control)).hasMessage("DRG-S21");
    }

    @Test
    void whoever_is_put_under_control_early_is_still_fetched_when_isolation_ends() {
        Stored<DrugCase> reported = breached();
        decide(BreachDecision.ISOLATION);
        LocalDate ends = LocalDate.parse("2027-08-31");
        Stored<DrugCase> ended =
                here.desk.step(
                        here.now(reported),
                        "isolate",
                        Map.of(
                                "closedOn",
                                here.shelf.today(),
                                "closingPaper",
                                "示1号",
                                "isolationEndsOn",
                                ends));
        DrugCase control = here.desk.step(ended, "control", Map.of()).value();

        assertThat(here.<DrugCase>rule("D18").active().test(control)).isTrue();
        assertThat(here.due("D18", control)).isEqualTo("2027-08-28");
    }

    private void decide(BreachDecision decision) {
        decide(decision, "2025-08-25");
    }

    private void decide(BreachDecision decision, String day) {
        Stored<BreachReport> report = here.shelf.all(BreachReport.class).getFirst();
        here.desk.as(Desk.officer(Role.STATION_LEADER));
        here.desk.change(report, decided(report, decision, day));
    }

    private static BreachReport decided(
            Stored<BreachReport> report, BreachDecision decision, String day) {
        return Values.of(report.value())
                .set(BreachReport::decision, decision)
                .set(BreachReport::decidedOn, LocalDate.parse(day))
                .set(BreachReport::decisionPaper, "示2号")
                .record();
    }

    private Stored<DrugCase> lift(Stored<DrugCase> of) {
        return here.desk.step(of, "lift", Map.of("closedOn", here.shelf.today()));
    }

    private Stored<DrugCase> endControl(Stored<DrugCase> of) {
        return here.desk.step(of, "endControl", Map.of("controlEndedOn", here.shelf.today()));
    }

    private void refused(Stored<DrugCase> of, String step, String... codes) {
        assertThatThrownBy(() -> here.desk.step(of, step, Map.of()))
                .satisfies(
                        thrown ->
                                assertThat(((Refusal) thrown).each())
                                        .extracting(Refusal::code)
                                        .containsExactly(codes));
    }

    private static Lifecycle.Step<?> step(String name) {
        return Files.DRUG_CONTROL
                .record("drug-case")
                .orElseThrow()
                .lifecycle()
                .orElseThrow()
                .step(name)
                .orElseThrow();
    }
}

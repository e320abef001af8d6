package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.Caution.CautionReason;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.PlanStatus;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.DrugCase.SuspensionKind;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;

/** The acceptance scenarios of the domain rules (drug control, section 10), 1 to 7. */
class ScenariosTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void one_full_detox_has_twenty_two_windows_and_ends_after_three_years() {
        DrugCase of = here.executing(Files.SUBJECT_N, "2025-03-10").value();

        assertThat(of.windows()).hasSize(22);
        assertThat(window(of, 1)).isEqualTo(planned(1, "2025-03-10", "2025-04-09"));
        assertThat(window(of, 12)).isEqualTo(planned(12, "2026-02-10", "2026-03-09"));
        assertThat(window(of, 13)).isEqualTo(planned(13, "2026-03-10", "2026-05-09"));
        assertThat(window(of, 18).closes()).isEqualTo("2027-03-09");
        assertThat(window(of, 19)).isEqualTo(planned(19, "2027-03-10", "2027-06-09"));
        assertThat(window(of, 22)).isEqualTo(planned(22, "2027-12-10", "2028-03-09"));
        assertThat(of.termEnd()).isEqualTo("2028-03-09");
        assertThat(here.due("D14", of)).isEqualTo("2028-03-09");
        assertThat(here.due("D14-OFFICE", of)).isEqualTo("2028-03-16");
        assertThat(here.isProvisional("D14-OFFICE", of)).as("shown as 暂定").isTrue();
    }

    @Test
    void two_windows_are_clipped_at_the_end_of_a_month() {
        DrugCase of = here.executing(Files.SUBJECT_N, "2024-08-31").value();

        assertThat(window(of, 1).closes()).isEqualTo("2024-09-29");
        assertThat(window(of, 2)).isEqualTo(planned(2, "2024-09-30", "2024-10-30"));
        assertThat(window(of, 6)).isEqualTo(planned(6, "2025-01-31", "2025-02-27"));
        assertThat(window(of, 7)).isEqualTo(planned(7, "2025-02-28", "2025-03-30"));
        assertThat(of.windows().getLast()).isEqualTo(planned(22, "2027-05-31", "2027-08-30"));
    }

    @Test
    void three_the_day_of_the_report_moves_over_a_holiday() {
        Stored<DrugCase> of =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_G).ref(), "2025-04-18").record());
        Transfer move =
                Values.of(Transfer.class)
                        .set(Transfer::changedOn, LocalDate.parse("2025-09-22"))
                        .record();

        assertThat(of.value().reportDueDate()).isEqualTo("2025-05-06");
        assertThat(here.due("D1", of.value())).isEqualTo("2025-05-06");
        assertThat(here.due("D13-REPORT", move)).isEqualTo("2025-10-09");
    }

    @Test
    void four_an_objection_is_decided_sent_and_reported_and_a_negative_result_leaves_nothing() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugTest> onSite = here.desk.enter(here.positive(of, "2025-04-02").record());
        assertThat(onSite.value().keepUntil()).isEqualTo("2025-10-02");
        assertThat(onSite.value().objectionDue()).isEqualTo("2025-04-07");
        assertThat(here.now(of).value().lastUseOn()).isEqualTo("2025-04-02");
        here.shelf.goTo("2025-04-07");
        assertThat(here.due("D7", onSite.value())).isEqualTo("2025-04-07");
        here.shelf.goTo("2025-04-08");
        assertThat(here.<DrugTest>rule("D7").trigger().apply(onSite.value(), here.shelf))
                .as("it lapses, and nobody was late")
                .isNull();
        here.shelf.goTo("2025-12-31");

        Stored<DrugTest> objected =
                change(onSite, v -> v.set(DrugTest::objectionOn, LocalDate.parse("2025-04-07")));
        assertThat(here.due("D8", objected.value())).isEqualTo("2025-04-10");
        assertThat(here.now(of).value().lastUseOn()).as("nothing is confirmed now").isNull();
        Stored<DrugTest> decided =
                change(
                        objected,
                        v ->
                                v.set(DrugTest::objectionDecision, ObjectionDecision.ACCEPTED)
                                        .set(
                                                DrugTest::objectionDecidedOn,
                                                LocalDate.parse("2025-04-09")));
        assertThat(here.due("D9", decided.value())).isEqualTo("2025-04-12");
        assertThat(here.shelf.calendar().previousWorkingDay(LocalDate.parse("2025-04-12")))
                .as("reminder")
                .isEqualTo("2025-04-11");
        Stored<DrugTest> received =
                change(
                        decided,
                        v ->
                                v.set(DrugTest::sampleSentOn, LocalDate.parse("2025-04-10"))
                                        .set(
                                                DrugTest::sampleReceivedOn,
                                                LocalDate.parse("2025-04-11")));
        assertThat(here.due("D10", received.value())).isEqualTo("2025-04-14");

        here.desk.enter(here.laboratory(received, "2025-04-14", TestResult.NEGATIVE).record());
        DrugCase after = here.now(of).value();
        assertThat(after.lastUseOn()).isNull();
        assertThat(after.cleanSince()).isEqualTo("2025-03-10");
        assertThat(window(after, 1).status()).isEqualTo(PlanStatus.DONE);
        assertThat(after.groundOn()).as("nothing to report").isNull();
    }

    @Test
    void four_a_laboratory_that_confirms_begins_the_clean_time_anew() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugTest> onSite = here.desk.enter(here.positive(of, "2025-04-02").record());
        here.desk.enter(here.laboratory(onSite, "2025-04-14", TestResult.POSITIVE).record());

        DrugCase after = here.now(of).value();
        assertThat(after.lastUseOn()).isEqualTo("2025-04-02");
        assertThat(after.cleanSince()).isEqualTo("2025-04-02");
        assertThat(here.due("D12", after)).as("reported at once").isEqualTo("2025-04-02");
        assertThat(here.rule("D12").levelTwoAtOnce()).isTrue();
    }

    @Test
    void five_three_refusals_make_a_serious_breach_and_two_do_not() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.refusal(of, 3, "2025-06-10"));
        here.desk.enter(here.refusal(of, 4, "2025-07-10"));
        here.desk.enter(here.caution(of, CautionReason.MISSED_TEST, "2025-07-11"));
        assertThat(here.now(of).value().hint()).isEqualTo(DrugCase.BreachHint.NEAR);
        refused(here.breach(of, BreachGround.TESTS_3, "2025-08-19").record(), "DRG-S04", "2");

        here.desk.enter(here.refusal(of, 5, "2025-08-20"));
        DrugCase counted = here.now(of).value();
        assertThat(counted.hint()).isEqualTo(DrugCase.BreachHint.REACHED);
        assertThat(here.due("D12", counted)).isEqualTo("2025-08-20");
        Stored<BreachReport> report =
                here.desk.enter(here.breach(of, BreachGround.TESTS_3, "2025-08-20").record());
        assertThat(report.value().counted()).hasSize(3);
        assertThat(here.<DrugCase>rule("D12").active().test(here.now(of).value()))
                .as("reported")
                .isFalse();
        assertThat(here.desk.step(here.now(of), "breach", Map.of()).value().state())
                .isEqualTo(CaseState.BREACH_REPORTED);
    }

    @Test
    void five_thirty_days_away_are_not_more_than_thirty() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(here.absence(of, "2025-04-01", 12));
        here.desk.enter(here.absence(of, "2025-05-01", 10));
        refused(here.breach(of, BreachGround.ABSENCE_3, "2025-06-01").record(), "DRG-S08", "2");
        here.desk.enter(here.absence(of, "2025-06-01", 8));

        refused(here.breach(of, BreachGround.ABSENCE_30D, "2025-06-09").record(), "DRG-S05", "30");
        here.desk.enter(here.breach(of, BreachGround.ABSENCE_3, "2025-06-09").record());
        here.desk.enter(here.absence(of, "2025-07-01", 1));
        here.desk.enter(here.breach(of, BreachGround.ABSENCE_30D, "2025-07-01").record());
        assertThat(here.now(of).value().absentDays()).isEqualTo(31);
    }

    @Test
    void six_a_detention_moves_windows_and_the_end() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        Stored<DrugCase> away = here.desk.step(of, "suspend", suspensions("2025-06-05", null));
        assertThat(away.value().state()).isEqualTo(CaseState.SUSPENDED);
        assertThatThrownBy(() -> here.desk.step(away, "resume", suspensions("2025-06-05", null)))
                .hasMessage("DRG-S10");

        DrugCase back =
                here.desk.step(away, "resume", suspensions("2025-06-05", "2025-06-20")).value();
        assertThat(back.suspendedDays()).isEqualTo(15);
        assertThat(back.termEnd()).isEqualTo("2028-03-24");
        assertThat(window(back, 2)).isEqualTo(planned(2, "2025-04-10", "2025-05-09"));
        assertThat(window(back, 3)).isEqualTo(planned(3, "2025-05-10", "2025-06-24"));
        assertThat(window(back, 4)).isEqualTo(planned(4, "2025-06-25", "2025-07-24"));
        assertThat(window(back, 22).closes()).isEqualTo("2028-03-24");
    }

    @Test
    void seven_days_of_isolation_are_credited_and_cut_the_windows() {
        Stored<DrugCase> of =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_N).ref(), "2024-11-01")
                                .set(DrugCase::creditDays, 245)
                                .set(DrugCase::isolationReleasedOn, LocalDate.parse("2024-10-31"))
                                .record());
        DrugCase reported = here.report(of, "2024-11-08").value();

        assertThat(reported.termEnd()).isEqualTo("2027-03-07");
        assertThat(reported.windows())
                .hasSizeLessThan(22)
                .allSatisfy(w -> assertThat(w.opens()).isBefore("2027-03-08"));
        assertThat(reported.windows().getLast().closes()).isEqualTo("2027-03-07");
    }

    private void refused(BreachReport report, String code, String n) {
        assertThatThrownBy(() -> here.desk.enter(report))
                .hasMessage(code)
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("n", n));
    }

    private Stored<DrugTest> change(
            Stored<DrugTest> before, java.util.function.UnaryOperator<Values<DrugTest>> how) {
        return here.desk.change(before, how.apply(Values.of(before.value())).record());
    }

    private static Map<String, Object> suspensions(String from, String to) {
        return Map.of(
                "suspensions",
                List.of(
                        new Suspension(
                                SuspensionKind.DETENTION,
                                LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to))));
    }

    private static PlannedWindow window(DrugCase of, int number) {
        return of.windows().get(number - 1);
    }

    private static PlannedWindow planned(int number, String opens, String closes) {
        return new PlannedWindow(
                number, LocalDate.parse(opens), LocalDate.parse(closes), PlanStatus.PENDING);
    }
}

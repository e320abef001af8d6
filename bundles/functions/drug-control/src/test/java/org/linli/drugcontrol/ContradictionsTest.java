package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Staff;

/** Entries that contradict the file they belong to, or get round its steps. */
class ContradictionsTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void a_test_of_somebody_else_overturns_nothing() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugCase> stranger = here.executing(Files.SUBJECT_N, "2025-03-10");
        Stored<DrugTest> onSite = enter(here.positive(of, "2025-04-02"));
        Values<DrugTest> again =
                here.laboratory(onSite, "2025-04-10", TestResult.NEGATIVE)
                        .set(DrugTest::drugCase, stranger.ref());

        refused(() -> enter(again), "DRG-V31", "follows");
        assertThat(here.now(of).value().lastUseOn()).isEqualTo("2025-04-02");
    }

    @Test
    void only_a_positive_result_is_objected_to_and_only_an_objection_decided() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        LocalDate day = LocalDate.parse("2025-04-03");

        refused(
                () -> enter(here.test(of, "2025-04-02").set(DrugTest::objectionOn, day)),
                "DRG-V32",
                "objectionOn");
        refused(
                () ->
                        enter(
                                here.positive(of, "2025-04-02")
                                        .set(
                                                DrugTest::objectionDecision,
                                                DrugTest.ObjectionDecision.ACCEPTED)
                                        .set(DrugTest::objectionDecidedOn, day)),
                "VAL-001",
                "objectionOn");
    }

    @Test
    void nothing_is_decided_by_a_day_alone() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        LocalDate day = LocalDate.parse("2025-04-03");
        refused(
                () ->
                        enter(
                                here.positive(of, "2025-04-02")
                                        .set(DrugTest::objectionOn, day)
                                        .set(DrugTest::objectionDecidedOn, day)),
                "VAL-001",
                "objectionDecision");
        refused(
                () ->
                        here.desk.enter(
                                here.breach(of, BreachReport.BreachGround.RELAPSE, "2025-04-02")
                                        .set(BreachReport::decidedOn, day)
                                        .record()),
                "VAL-001",
                "decision");
    }

    @Test
    void a_negative_result_has_no_substances() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        refused(
                () ->
                        enter(
                                here.test(of, "2025-04-02")
                                        .set(
                                                DrugTest::substances,
                                                List.of(DrugCase.Substance.HEROIN))),
                "DRG-V35",
                "substances");
    }

    @Test
    void what_a_step_tells_is_not_written_beside_it() {
        Stored<DrugCase> of = here.desk.enter(order().record());
        LocalDate day = here.shelf.today();
        refused(
                () -> change(of, Values.of(of.value()).set(DrugCase::reportedOn, day)),
                "SYS-415",
                "reportedOn");
        refused(
                () -> change(of, Values.of(of.value()).set(DrugCase::closedOn, day)),
                "SYS-415",
                "closedOn");
        refused(
                () -> change(of, Values.of(of.value()).set(DrugCase::controlEndedOn, day)),
                "SYS-415",
                "controlEndedOn");
    }

    @Test
    void a_case_stays_with_whom_it_is_about() {
        Stored<DrugCase> of = here.desk.enter(order().record());
        refused(
                () ->
                        change(
                                of,
                                Values.of(of.value())
                                        .set(
                                                DrugCase::subject,
                                                here.person(Files.SUBJECT_C).ref())),
                "VAL-058",
                "subject");
    }

    @Test
    void days_are_credited_only_after_isolation() {
        Values<DrugCase> told =
                here.ordered(here.person(Files.SUBJECT_N).ref(), "2024-11-01")
                        .set(DrugCase::creditDays, 245);

        refused(() -> here.desk.enter(told.record()), "DRG-V33", "creditDays");
    }

    @Test
    void whoever_is_under_control_is_not_entered_as_such_again() {
        Values<DrugCase> told =
                here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-10")
                        .set(DrugCase::measure, DrugCase.Measure.CONTROL_ONLY)
                        .set(DrugCase::testProfile, null)
                        .set(DrugCase::papers, List.of());
        here.desk.enter(told.record());

        assertThatThrownBy(
                        () -> here.desk.enter(told.set(DrugCase::fileNumber, "JD2025099").record()))
                .hasMessage("DRG-V12");
    }

    @Test
    void no_part_of_a_file_tells_of_an_infection() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        LocalDate day = LocalDate.parse("2025-04-02");

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        new Appointment(
                                                of.ref(),
                                                day.atTime(18, 0),
                                                "艾滋病门诊",
                                                here.officer.ref(),
                                                null,
                                                null)))
                .hasMessage("DRG-V14");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        new WorkGroup(
                                                of.ref(),
                                                day,
                                                List.of(
                                                        new WorkGroup.GroupMember(
                                                                WorkGroup.GroupCapacity.MEDICAL,
                                                                null,
                                                                null,
                                                                "丙肝专科某")),
                                                "无家庭成员")))
                .hasMessage("DRG-V14");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        new LeaveReport(of.ref(), day, "某市肝炎专科", day, day, null)))
                .hasMessage("DRG-V14");
    }

    @Test
    void no_measure_ends_before_it_began_and_no_isolation_before_it_was_ordered() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");

        refused(
                () ->
                        here.desk.step(
                                of,
                                "imprison",
                                Map.of(
                                        "closedOn",
                                        LocalDate.parse("2025-03-09"),
                                        "closingPaper",
                                        "收监通知")),
                "VAL-051",
                "closedOn");
        Stored<DrugCase> ended =
                here.desk.step(
                        of,
                        "imprison",
                        Map.of("closedOn", LocalDate.parse("2025-03-10"), "closingPaper", "收监通知"));
        refused(
                () ->
                        change(
                                ended,
                                Values.of(ended.value())
                                        .set(
                                                DrugCase::isolationEndsOn,
                                                LocalDate.parse("2025-03-09"))),
                "VAL-051",
                "isolationEndsOn");
    }

    @Test
    void what_the_law_counts_lies_behind_the_report() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");

        refused(() -> here.desk.enter(here.absence(of, "2025-03-09", 3)), "VAL-051", "from");
        refused(
                () ->
                        here.desk.enter(
                                Values.of(here.refusal(of, 1, "2025-03-09"))
                                        .set(TestWindow::kind, TestWindow.TestOccasion.RANDOM)
                                        .set(TestWindow::sequence, null)
                                        .record()),
                "VAL-051",
                "statedOn");
        refused(
                () -> here.desk.enter(here.caution(of, Caution.CautionReason.OTHER, "2024-06-01")),
                "VAL-051",
                "issuedOn");
        refused(
                () ->
                        here.desk.enter(
                                here.breach(of, BreachReport.BreachGround.RELAPSE, "2024-06-01")
                                        .record()),
                "VAL-051",
                "knownOn");
        here.desk.enter(here.absence(of, "2025-03-10", 3));
    }

    @Test
    void a_test_is_refused_when_its_window_has_opened() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");

        assertThatThrownBy(() -> here.desk.enter(here.refusal(of, 2, "2025-04-09")))
                .hasMessage("DRG-V37")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("opens", "2025-04-10"));
        Stored<TestWindow> stated = here.desk.enter(here.refusal(of, 2, "2025-04-10"));
        here.desk.step(here.now(of), "suspend", detained("2025-04-01", null));
        here.desk.step(here.now(of), "resume", detained("2025-04-01", "2025-04-06"));
        assertThat(here.now(of).value().windows().get(1).opens()).isEqualTo("2025-04-15");
        here.desk.change(
                stated,
                Values.of(here.refusal(of, 2, "2025-04-10"))
                        .set(TestWindow::reason, "经两次通知拒不到场")
                        .record());
    }

    @Test
    void a_window_that_ends_in_a_detention_is_not_missed() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.step(of, "suspend", detained("2025-06-05", null));
        TestWindow missed =
                Values.of(here.refusal(of, 3, "2025-06-10"))
                        .set(TestWindow::status, TestWindow.WindowStatus.MISSED)
                        .record();

        refused(() -> here.desk.enter(missed), "DRG-V38", "status");
        here.desk.enter(Values.of(missed).set(TestWindow::sequence, 2).record());
    }

    @Test
    void an_assistant_does_not_say_that_somebody_stayed_away() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Ref<Staff> assistant =
                here.shelf
                        .put(
                                Values.of(Staff.class)
                                        .set(Staff::badgeNo, "X1")
                                        .set(Staff::kind, Staff.StaffKind.ASSISTANT)
                                        .record())
                        .ref();

        refused(
                () ->
                        here.desk.enter(
                                Values.of(here.absence(of, "2025-04-01", 3))
                                        .set(UnauthorisedAbsence::confirmedBy, assistant)
                                        .record()),
                "VAL-056",
                "confirmedBy");
    }

    @Test
    void only_who_was_ordered_to_is_to_report_and_an_order_stays_one() {
        Stored<DrugCase> asked =
                here.desk.enter(
                        order().set(DrugCase::measure, DrugCase.Measure.VOLUNTARY).record());
        assertThat(asked.value().reportDueDate()).isNull();

        refused(
                () ->
                        change(
                                asked,
                                Values.of(asked.value())
                                        .set(DrugCase::measure, DrugCase.Measure.COMMUNITY_DETOX)),
                "VAL-058",
                "measure");
    }

    @Test
    void no_man_is_kept_from_isolation_as_a_nursing_mother() {
        refused(
                () -> here.desk.enter(order().set(DrugCase::pregnantOrNursing, true).record()),
                "DRG-V39",
                "pregnantOrNursing");
    }

    @Test
    void who_reported_a_breach_or_kept_an_appointment_does_not_take_it_back() {
        assertThat(Files.DRUG_CONTROL.record("breach-report").orElseThrow().withdrawers())
                .containsExactly(org.linli.access.Role.STATION_LEADER);
        assertThat(Files.DRUG_CONTROL.record("detox-appointment").orElseThrow().withdrawers())
                .doesNotContain(org.linli.access.Role.ASSISTANT)
                .isNotEmpty();
    }

    private static Map<String, Object> detained(String from, String to) {
        return Map.of(
                "suspensions",
                List.of(
                        new DrugCase.Suspension(
                                DrugCase.SuspensionKind.DETENTION,
                                LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to))));
    }

    private void change(Stored<DrugCase> before, Values<DrugCase> after) {
        here.desk.change(before, after.record());
    }

    private Values<DrugCase> order() {
        return here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-10");
    }

    private Stored<DrugTest> enter(Values<DrugTest> test) {
        return here.desk.enter(test.record());
    }

    private static void refused(ThrowingCallable entry, String code, String field) {
        assertThatThrownBy(entry)
                .satisfies(
                        thrown ->
                                assertThat(((Refusal) thrown).each())
                                        .extracting(r -> r.code() + " " + r.field())
                                        .containsExactly(code + " " + field));
    }
}

package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.drugcontrol.Agreement.HelpMeasure;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.drugcontrol.DrugTest.TestType;
import org.linli.drugcontrol.Talk.TalkMode;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.drugcontrol.WorkGroup.GroupCapacity;
import org.linli.drugcontrol.WorkGroup.GroupMember;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.People;
import org.linli.registry.Person;

/** The table of bad input of the domain rules (drug control, section 9), row by row. */
class BadInputTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void row_1_an_identity_number_with_a_wrong_check_character() {
        refused(() -> here.person("710003198812219967"), "VAL-013", "idNumber");
    }

    @Test
    void rows_2_and_3_a_term_that_the_law_does_not_know() {
        Values<DrugCase> order = order();
        refused(
                () -> here.desk.enter(order.set(DrugCase::termMonths, 24).record()),
                "DRG-V01",
                "termMonths");
        Values<DrugCase> rehab = order.set(DrugCase::measure, Measure.COMMUNITY_REHAB);
        refused(
                () -> here.desk.enter(rehab.set(DrugCase::termMonths, 40).record()),
                "DRG-V02",
                "termMonths");
        assertThat(here.desk.enter(rehab.set(DrugCase::termMonths, 36).record()).complete())
                .isTrue();
    }

    @Test
    void an_order_from_before_the_person_was_born() {
        Values<DrugCase> order = here.ordered(here.person(Files.SUBJECT_N).ref(), "1983-04-17");

        assertThatThrownBy(() -> here.desk.enter(order.record()))
                .satisfies(
                        thrown ->
                                assertThat(((Refusal) thrown).each())
                                        .extracting(Refusal::code)
                                        .containsOnly("VAL-055"));
    }

    @Test
    void row_4_a_report_before_the_order_was_served() {
        Stored<DrugCase> ordered = here.desk.enter(order().record());

        refused(() -> here.report(ordered, "2025-03-09"), "VAL-051", "reportedOn");
    }

    @Test
    void rows_5_and_6_two_testers_and_a_woman_for_a_womans_urine() {
        Stored<DrugCase> woman = here.executing(Files.SUBJECT_G, "2025-03-10");
        Values<DrugTest> test = here.test(woman, "2025-04-02");
        refused(
                () -> enter(test.set(DrugTest::testers, List.of(here.womanOfficer.ref()))),
                "DRG-V03",
                "testers");
        refused(
                () ->
                        enter(
                                test.set(
                                        DrugTest::testers,
                                        List.of(here.officer.ref(), here.secondOfficer.ref()))),
                "DRG-V04",
                "testers");
        test.set(DrugTest::sampleKind, DrugTest.SampleKind.HAIR);
        assertThat(enter(test).complete()).as("no urine").isTrue();
    }

    @Test
    void rows_7_and_8_samples_a_and_b_and_a_kit_that_is_good() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        refused(
                () -> enter(here.positive(of, "2025-04-02").set(DrugTest::sampleB, null)),
                "DRG-V05",
                "sampleB");
        refused(
                () -> enter(here.positive(of, "2025-04-02").set(DrugTest::sampleB, "A1")),
                "DRG-V05",
                "sampleB");
        Values<DrugTest> test = here.test(of, "2025-04-02");
        refused(
                () -> enter(test.set(DrugTest::reagentExpiresOn, LocalDate.parse("2025-04-01"))),
                "DRG-V06",
                "reagentExpiresOn");
        assertThat(
                        enter(test.set(DrugTest::reagentExpiresOn, LocalDate.parse("2025-04-02")))
                                .complete())
                .isTrue();
    }

    @Test
    void row_9_a_re_test_at_the_laboratory_of_the_first() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugTest> onSite = enter(here.positive(of, "2025-04-02"));
        Stored<DrugTest> first = enter(here.laboratory(onSite, "2025-04-10", TestResult.POSITIVE));
        Values<DrugTest> again =
                here.laboratory(first, "2025-04-20", TestResult.NEGATIVE)
                        .set(DrugTest::testType, TestType.RETEST);

        refused(() -> enter(again), "DRG-V07", "laboratory");
        enter(again.set(DrugTest::laboratory, "示例大学法庭科学中心"));
        assertThat(here.now(of).value().lastUseOn()).as("the last word counts").isNull();
    }

    @Test
    void row_10_an_objection_on_the_day_after_the_last() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Values<DrugTest> told = here.positive(of, "2025-04-02");

        assertThatThrownBy(
                        () -> enter(told.set(DrugTest::objectionOn, LocalDate.parse("2025-04-08"))))
                .hasMessage("DRG-V08")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("due", "2025-04-07"));
        enter(told.set(DrugTest::objectionOn, LocalDate.parse("2025-04-07")));
    }

    @Test
    void row_11_a_forced_test_without_approval_or_its_paper() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Values<DrugTest> forced = here.test(of, "2025-04-02").set(DrugTest::forced, true);

        refused(() -> enter(forced), "DRG-V09", "approvedBy");
        refused(() -> enter(forced.set(DrugTest::approvedBy, "所示例")), "DRG-V09", "approvalPaper");
        enter(forced.set(DrugTest::approvalPaper, Files.PAPER));
    }

    @Test
    void row_12_leave_of_five_days_told_after_it_began() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");

        refused(
                () -> here.desk.enter(leave(of, "2025-06-02", "2025-06-05")),
                "DRG-V10",
                "reportedOn");
        here.desk.enter(leave(of, "2025-06-02", "2025-06-02"));
        here.desk.enter(leave(of, "2025-06-01", "2025-06-05"));
    }

    @Test
    void a_journey_that_was_only_heard_of_is_reported_before_it_begins() {
        here.shelf.goTo("2025-06-01");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Values<LeaveReport> heard =
                Values.of(leave(of, "2025-06-01", "2025-06-06"))
                        .set(LeaveReport::from, LocalDate.parse("2025-06-02"))
                        .set(LeaveReport::reportedOn, null)
                        .set(LeaveReport::paper, null);
        LeaveReport kept = here.desk.enter(heard.record()).value();
        assertThat(here.due("D11", kept)).isEqualTo("2025-06-02");
        here.shelf.goTo("2025-06-02");
        refused(() -> here.desk.enter(heard.record()), "VAL-001", "reportedOn");
    }

    @Test
    void papers_that_the_law_asks_for_are_uploaded() {
        refused(
                () -> here.desk.enter(order().set(DrugCase::papers, List.of()).record()),
                "GEN-V04",
                "papers");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        LeaveReport told = leave(of, "2025-06-01", "2025-06-03");
        refused(
                () -> here.desk.enter(Values.of(told).set(LeaveReport::paper, null).record()),
                "GEN-V04",
                "paper");
        LeaveReport shorter = leave(of, "2025-06-01", "2025-06-02");
        here.desk.enter(Values.of(shorter).set(LeaveReport::paper, null).record());
        refused(
                () -> enter(here.test(of, "2025-04-02").set(DrugTest::report, null)),
                "GEN-V04",
                "report");
    }

    @Test
    void row_13_an_agreement_of_a_minor_without_the_guardian() {
        Stored<DrugCase> of = here.executing(Files.MINOR, "2025-03-10");
        assertThat(of.value().juvenileRegime()).isTrue();
        assertThat(of.value().sealsOn()).isEqualTo("2025-03-10");

        refused(() -> here.desk.enter(agreement(of, false)), "DRG-V11", "guardianSigned");
        here.desk.enter(agreement(of, true));
    }

    @Test
    void what_was_ordered_does_not_begin_under_control() {
        refused(
                () -> here.desk.enter(order().set(DrugCase::state, CaseState.CONTROL).record()),
                "DRG-V26",
                "state");
    }

    @Test
    void row_14_a_second_open_measure() {
        Stored<DrugCase> first = here.desk.enter(order().record());
        Ref<Person> same = first.value().subject();

        assertThatThrownBy(() -> here.desk.enter(here.ordered(same, "2025-06-01").record()))
                .hasMessage("DRG-V12")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("caseNumber", first.number()));
    }

    @Test
    void that_a_minor_has_a_case_is_told_to_nobody_by_a_refusal() {
        Ref<Person> minor = here.person(Files.MINOR).ref();
        here.as(CaseRoles.YOUTH_OFFICER).desk.enter(here.ordered(minor, "2025-03-10").record());

        assertThatThrownBy(() -> here.desk.enter(here.ordered(minor, "2025-06-01").record()))
                .hasMessage("DRG-V12");
        here.as(Role.REGISTRY_CLERK).desk.enter(here.ordered(minor, "2025-06-01").record());
    }

    @Test
    void the_adult_beside_a_minor_is_grown_up_and_another() {
        Stored<DrugCase> of = here.executing(Files.MINOR, "2025-03-10");
        Ref<Person> mother = here.person(People.PARENT_Q).ref();
        Stored<Person> child = here.desk.enter(People.childP(mother));
        Values<DrugTest> test = here.test(of, "2025-04-02");

        refused(() -> enter(test), "VAL-001", "witness");
        refused(
                () -> enter(test.set(DrugTest::witness, of.value().subject())),
                "DRG-V29",
                "witness");
        refused(() -> enter(test.set(DrugTest::witness, child.ref())), "DRG-V29", "witness");
        enter(test.set(DrugTest::witness, mother));
    }

    @Test
    void a_test_is_missed_when_its_window_is_over() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Values<TestWindow> missed =
                Values.of(here.refusal(of, 1, "2025-04-09"))
                        .set(TestWindow::status, WindowStatus.MISSED);

        refused(() -> here.desk.enter(missed.record()), "DRG-V30", "statedOn");
        here.desk.enter(missed.set(TestWindow::statedOn, LocalDate.parse("2025-04-10")).record());
    }

    @Test
    void row_15_samples_destroyed_before_half_a_year() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Values<DrugTest> test = here.positive(of, "2025-04-02");

        assertThatThrownBy(
                        () -> enter(test.set(DrugTest::disposedOn, LocalDate.parse("2025-09-30"))))
                .hasMessage("DRG-V13")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("keepUntil", "2025-10-02"));
        enter(test.set(DrugTest::disposedOn, LocalDate.parse("2025-10-02")));
    }

    @Test
    void row_16_nothing_is_written_about_an_infection() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");

        refused(() -> here.desk.enter(talk(of, "本人提到艾滋病")), "DRG-V14", "content");
        refused(
                () -> enter(here.test(of, "2025-04-02").set(DrugTest::medication, "HIV")),
                "DRG-V14",
                "medication");
        here.desk.enter(talk(of, "生活稳定，正在找工作"));
    }

    @Test
    void members_of_a_group_are_grown_up_others_and_all_five_or_a_reason() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Ref<Person> mother = here.person(People.PARENT_Q).ref();
        Stored<Person> child = here.desk.enter(People.childP(mother));

        refused(
                () -> here.desk.enter(group(of, of.value().subject(), "无志愿者")),
                "DRG-V19",
                "members");
        refused(() -> here.desk.enter(group(of, child.ref(), "无志愿者")), "DRG-V19", "members");
        refused(() -> here.desk.enter(group(of, mother, null)), "VAL-001", "missingReason");
        refused(() -> here.desk.enter(group(of, null, "无志愿者")), "DRG-V36", "members");
        here.desk.enter(group(of, mother, "无志愿者"));
    }

    @Test
    void whoever_has_grown_up_signs_and_is_tested_for_himself() {
        here.shelf.goTo("2026-06-30");
        Stored<DrugCase> of = here.executing(Files.MINOR, "2026-03-10");
        assertThat(of.value().juvenileRegime()).as("17 when he was found").isTrue();

        refused(() -> enter(here.test(of, "2026-05-16")), "VAL-001", "witness");
        enter(here.test(of, "2026-05-17"));
        Values<Agreement> signed = Values.of(agreement(of, false));
        refused(
                () -> here.desk.enter(signed.set(Agreement::signedOn, day("2026-05-16")).record()),
                "DRG-V11",
                "guardianSigned");
        here.desk.enter(signed.set(Agreement::signedOn, day("2026-05-17")).record());
        assertThat(here.now(of).value().sealsOn()).as("sealed for good").isNotNull();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Values<DrugCase> order() {
        return here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-10");
    }

    private Stored<DrugTest> enter(Values<DrugTest> test) {
        return here.desk.enter(test.record());
    }

    private static LeaveReport leave(Stored<DrugCase> of, String reported, String to) {
        return new LeaveReport(
                of.ref(),
                LocalDate.parse(reported),
                "示例市",
                LocalDate.parse("2025-06-01"),
                LocalDate.parse(to),
                Files.PAPER);
    }

    private static Agreement agreement(Stored<DrugCase> of, boolean guardian) {
        return new Agreement(
                of.ref(),
                LocalDate.parse("2025-03-12"),
                List.of(HelpMeasure.EDUCATION),
                "按时检测，离开三日以上书面报告",
                "按规定处理",
                "获得帮助",
                "本人、街道",
                guardian,
                Files.PAPER);
    }

    private static Talk talk(Stored<DrugCase> of, String content) {
        return new Talk(
                of.ref(), LocalDateTime.parse("2025-04-02T10:00"), "禁示例", TalkMode.HOME, content);
    }

    private WorkGroup group(Stored<DrugCase> of, Ref<Person> family, String missing) {
        return new WorkGroup(
                of.ref(),
                LocalDate.parse("2025-03-12"),
                List.of(
                        new GroupMember(GroupCapacity.DRUG_WORKER, null, null, "禁示例"),
                        new GroupMember(GroupCapacity.POLICE, here.officer.ref(), null, null),
                        new GroupMember(GroupCapacity.FAMILY, null, family, null)),
                missing);
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

package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Employment;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugCase.PlanStatus;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.drugcontrol.DrugFreeCampaign.CampaignResult;
import org.linli.drugcontrol.DrugFreeCampaign.Criterion;
import org.linli.drugcontrol.DrugFreeCampaign.CriterionCheck;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.drugcontrol.Publicity.PublicityKind;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.standin.Counted;
import org.linli.standin.Desk;

class FiguresTest {
    private static final Period YEAR = Period.year(2025);

    private final Files here = new Files("2025-12-31");

    @Test
    void five_communities_of_six_are_drug_free() {
        for (int community = 1; community <= 6; community++) {
            String code = "32100300100" + community;
            here.shelf.put(Values.of(Address.class).set(Address::communityCode, code).record());
            here.desk.enter(campaign(code, community != 6));
        }

        assertThat(figure("G13")).isEqualTo("5/6");
        assertThatThrownBy(() -> here.desk.enter(campaign("321003999001", true)))
                .hasMessage("DRG-V34");
    }

    @Test
    void a_registered_person_counts_until_control_ends_and_in_his_own_measure() {
        here.executing(Files.SUBJECT_N, "2025-03-10");
        Stored<DrugCase> left = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.shelf.put(
                Values.of(left.value())
                        .set(DrugCase::state, CaseState.CONTROL_ENDED)
                        .set(DrugCase::measure, Measure.COMMUNITY_REHAB)
                        .set(DrugCase::leftOn, LocalDate.parse("2025-12-31"))
                        .record());

        assertThat(Counted.on(here.shelf, indicator("G1").numerator(), YEAR)).isEqualTo(2);
        assertThat(Counted.on(here.shelf, indicator("G2-DETOX").numerator(), YEAR)).isEqualTo(2);
        assertThat(Counted.on(here.shelf, indicator("G2-REHAB").numerator(), YEAR)).isEqualTo(1);
        assertThat(figure("G7")).isEqualTo("3/3");
    }

    @Test
    void windows_that_closed_are_counted_and_cancelled_ones_are_not() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-07-10");
        here.desk.enter(here.test(of, "2025-07-20").record());
        here.desk.enter(here.test(of, "2025-09-20").record());
        here.desk.enter(
                Values.of(here.refusal(of, 4, "2025-11-09"))
                        .set(TestWindow::status, WindowStatus.CANCELLED)
                        .record());

        // Windows end on the 9th from August to December; the fourth was cancelled.
        assertThat(figure("G5")).isEqualTo("2/4");
        assertThat(here.now(of).value().windows())
                .extracting(PlannedWindow::status)
                .startsWith(
                        PlanStatus.DONE,
                        PlanStatus.PENDING,
                        PlanStatus.DONE,
                        PlanStatus.CANCELLED,
                        PlanStatus.PENDING);
    }

    @Test
    void a_successful_objection_and_an_invalid_test_count_nowhere() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.enter(here.test(of, "2025-05-02").record());
        here.desk.enter(
                here.test(of, "2025-05-03").set(DrugTest::result, TestResult.INVALID).record());
        here.desk.enter(here.positive(of, "2025-06-02").record());
        here.desk.enter(
                here.positive(of, "2025-07-02")
                        .set(DrugTest::explained, true)
                        .set(DrugTest::medication, "处方：示例片")
                        .record());
        Stored<DrugTest> objected =
                here.desk.enter(
                        here.positive(of, "2025-04-02")
                                .set(DrugTest::objectionOn, LocalDate.parse("2025-04-07"))
                                .set(DrugTest::objectionDecision, ObjectionDecision.ACCEPTED)
                                .set(DrugTest::objectionDecidedOn, LocalDate.parse("2025-04-09"))
                                .record());
        here.desk.enter(here.laboratory(objected, "2025-04-14", TestResult.NEGATIVE).record());

        assertThat(figure("G6")).as("one confirmed of three valid").isEqualTo("1/3");
        assertThat(figure("G9")).isEqualTo("1/1");
    }

    @Test
    void a_report_and_an_agreement_in_time() {
        Stored<DrugCase> inTime = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(
                Values.of(Agreement.class)
                        .set(Agreement::drugCase, inTime.ref())
                        .set(Agreement::signedOn, LocalDate.parse("2025-03-17"))
                        .set(Agreement::measures, List.of(Agreement.HelpMeasure.JOB))
                        .set(Agreement::rules, "—")
                        .set(Agreement::liability, "—")
                        .set(Agreement::rights, "—")
                        .set(Agreement::signatories, "—")
                        .set(Agreement::paper, Files.PAPER)
                        .record());
        Stored<DrugCase> late =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_G).ref(), "2025-04-18").record());
        here.report(late, "2025-05-07");

        assertThat(figure("G3")).isEqualTo("1/2");
        assertThat(figure("G4")).as("until Monday the 17th").isEqualTo("1/2");
    }

    @Test
    void three_clean_years_and_work() {
        here.shelf.goTo("2028-12-31");
        Stored<DrugCase> clean = here.executing(Files.SUBJECT_N, "2025-03-10");
        Stored<DrugCase> used = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.enter(here.positive(used, "2026-06-02").record());
        here.desk.change(
                clean,
                Values.of(clean.value())
                        .set(DrugCase::employment, Employment.EMPLOYED)
                        .set(DrugCase::employmentVerifiedOn, LocalDate.parse("2025-06-01"))
                        .record());

        assertThat(figure("G10", Period.year(2028))).isEqualTo("1/2");
        assertThat(figure("G10")).isEqualTo("0/0");
        assertThat(figure("G12")).isEqualTo("1/2");
        assertThat(Counted.on(here.shelf, indicator("G11").numerator(), YEAR)).isEqualTo(2);
    }

    @Test
    void activities_and_those_who_came() {
        here.desk.as(Desk.officer(org.linli.access.Role.BEAT_OFFICER));
        publicity("2025-06-26", 120);
        publicity("2025-06-27", 80);
        publicity("2024-06-26", 500);

        assertThat(Counted.on(here.shelf, indicator("G14").numerator(), YEAR)).isEqualTo(2);
        assertThat(Counted.on(here.shelf, indicator("G14-PEOPLE").numerator(), YEAR))
                .isEqualTo(200);
    }

    private void publicity(String day, int people) {
        here.desk.enter(
                new Publicity(
                        "321003001001",
                        LocalDate.parse(day),
                        "示例广场",
                        PublicityKind.STREET,
                        people));
    }

    private static DrugFreeCampaign campaign(String community, boolean met) {
        List<CriterionCheck> criteria =
                Arrays.stream(Criterion.values())
                        .map(
                                c ->
                                        new CriterionCheck(
                                                c,
                                                met || c != Criterion.NO_USE,
                                                met ? null : "新增一人"))
                        .toList();
        return new DrugFreeCampaign(
                community,
                2025,
                criteria,
                LocalDate.parse("2025-10-15"),
                LocalDate.parse("2025-12-10"),
                "示例区禁毒委",
                met ? CampaignResult.DESIGNATED : CampaignResult.NOT_MET);
    }

    private String figure(String code) {
        return figure(code, YEAR);
    }

    private String figure(String code, Period period) {
        return Counted.rate(here.shelf, indicator(code), period);
    }

    private static Indicator indicator(String code) {
        return Counted.indicator(Files.DRUG_CONTROL, code);
    }
}

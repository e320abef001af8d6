package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.corrections.AbsenceRequest.AbsenceDecision;
import org.linli.corrections.AbsenceRequest.AbsenceReason;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.PoliceAssist.AssistKind;
import org.linli.function.DutyRule;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;

/** Due days over weekends, holidays and worked weekends of 2025 (domain rules, section 10). */
class DutiesTest {
    private static final Ref<CorrectionCase> A_CASE = Ref.to("01ARZ3NDEKTSV4RRFFQ69G5FAV");

    private final Cases here = new Cases("2025-12-31");

    @Test
    void a_change_of_place_moves_papers_and_person() {
        PlaceChange change =
                Values.of(PlaceChange.class)
                        .set(PlaceChange::correctionCase, A_CASE)
                        .set(PlaceChange::decidedOn, LocalDate.parse("2025-04-25"))
                        .set(PlaceChange::decisionReceivedOn, LocalDate.parse("2025-04-28"))
                        .record();

        assertThat(here.due("D15", change)).isEqualTo("2025-04-30");
        assertThat(here.due("D15-ARRIVAL", change)).isEqualTo("2025-05-06");
    }

    @Test
    void of_a_case_that_has_ended_nothing_is_owed_but_what_was_done_stays_told() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        here.desk.step(
                of,
                "decease",
                Map.of("closedOn", LocalDate.parse("2025-05-01"), "closingPaper", "证明 1 号"));
        AbsenceRequest leave =
                Values.of(AbsenceRequest.class)
                        .set(AbsenceRequest::correctionCase, of.ref())
                        .set(AbsenceRequest::endDate, LocalDate.parse("2025-05-03"))
                        .record();
        AbsenceRequest returned =
                Values.of(leave)
                        .set(AbsenceRequest::returnedOn, LocalDate.parse("2025-05-03"))
                        .record();
        DutyRule<AbsenceRequest> back = here.rule("D12");

        assertThat(back.trigger().apply(leave, here.shelf)).isNull();
        assertThat(back.trigger().apply(returned, here.shelf)).isEqualTo("2025-05-03");
    }

    @Test
    void papers_received_on_the_eve_of_a_holiday_are_acknowledged_after_it() {
        CorrectionCase received =
                Values.of(CorrectionCase.class)
                        .set(CorrectionCase::papersReceivedOn, LocalDate.parse("2025-04-30"))
                        .record();

        assertThat(here.due("D4", received)).isEqualTo("2025-05-06");
    }

    @Test
    void the_new_place_acknowledges_papers_within_five_days() {
        PlaceChange sent =
                Values.of(PlaceChange.class)
                        .set(PlaceChange::correctionCase, A_CASE)
                        .set(PlaceChange::papersSentOn, LocalDate.parse("2025-04-30"))
                        .record();

        assertThat(here.due("D15-RECEIPT", sent)).isEqualTo("2025-05-06");
    }

    @Test
    void an_assessment_is_returned_in_ten_working_days_or_five() {
        Assessment asked =
                Values.of(Assessment.class)
                        .set(Assessment::entrustedOn, LocalDate.parse("2025-09-26"))
                        .record();

        assertThat(here.due("D27", asked)).isEqualTo("2025-10-16");
        assertThat(here.due("D27-FAST", asked)).isEqualTo("2025-10-10");
        assertThat(here.<Assessment>rule("D27-FAST").active().test(asked)).isFalse();
    }

    @Test
    void a_proposal_is_ruled_on_within_thirty_days_and_custody_ends() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_F, "2025-03-11", "2025-03-18");
        ConductDecision proposal =
                here.decision(of, ConductKind.REVOKE_SUSPENSION, "2025-07-02")
                        .set(ConductDecision::receivedOn, LocalDate.parse("2025-07-03"))
                        .set(ConductDecision::arrestedOn, LocalDate.parse("2025-07-05"))
                        .record();

        assertThat(here.due("D20", proposal)).isEqualTo("2025-08-04");
        assertThat(here.due("D22", proposal)).isEqualTo("2025-08-04");
    }

    @Test
    void the_court_decides_on_an_arrest_within_forty_eight_hours_and_the_leader_knows_at_once() {
        ConductDecision asked =
                Values.of(ConductDecision.class)
                        .set(ConductDecision::correctionCase, A_CASE)
                        .set(
                                ConductDecision::arrestAskedAt,
                                LocalDateTime.parse("2025-07-03T10:00"))
                        .record();

        DutyRule<ConductDecision> rule = here.rule("D21");
        LocalDateTime begun = rule.minute().apply(asked, here.shelf);
        assertThat(rule.trigger().apply(asked, here.shelf)).isEqualTo("2025-07-03");
        assertThat(rule.term().due(begun, here.shelf.calendar()))
                .extracting(due -> due.day().atTime(due.time()))
                .isEqualTo(LocalDateTime.parse("2025-07-05T10:00"));
        assertThat(here.rule("D21").levelTwoAtOnce()).isTrue();
        ConductDecision late =
                Values.of(asked)
                        .set(
                                ConductDecision::arrestDecidedAt,
                                LocalDateTime.parse("2025-07-05T18:00"))
                        .record();
        var decided = (DutyRule.ByMinute<ConductDecision>) rule.fulfilment();
        assertThat(decided.minute().apply(late, here.shelf))
                .as("hours are kept to the minute")
                .isEqualTo(late.arrestDecidedAt());
    }

    @Test
    void papers_that_lack_at_the_report_are_completed_within_five_days() {
        CorrectionCase of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18").value();
        DutyRule<CorrectionCase> papers = here.rule("D5");

        assertThat(here.due("D5", of)).as("the fifth day is a Sunday").isEqualTo("2025-03-24");
        assertThat(papers.trigger().apply(with(of, "2025-03-18"), here.shelf)).isNull();
        assertThat(papers.trigger().apply(with(of, "2025-03-20"), here.shelf))
                .as("late papers close the duty and do not hide it")
                .isEqualTo("2025-03-18");
    }

    private static CorrectionCase with(CorrectionCase of, String papersReceived) {
        return Values.of(of)
                .set(CorrectionCase::papersReceivedOn, LocalDate.parse(papersReceived))
                .record();
    }

    @Test
    void permission_for_regular_trips_ends_after_six_months_and_is_recalled_before() {
        AbsenceRequest trips =
                Values.of(AbsenceRequest.class)
                        .set(AbsenceRequest::correctionCase, A_CASE)
                        .set(AbsenceRequest::reason, AbsenceReason.FREQUENT)
                        .set(AbsenceRequest::decision, AbsenceDecision.APPROVED)
                        .set(AbsenceRequest::startDate, LocalDate.parse("2025-05-20"))
                        .record();

        assertThat(here.<AbsenceRequest>rule("D13").active().test(trips)).isTrue();
        assertThat(here.due("D13", trips)).isEqualTo("2025-11-19");
        assertThat(here.due("D13-REMINDER", trips)).isEqualTo("2025-11-05");
        AbsenceRequest shorter =
                Values.of(trips)
                        .set(AbsenceRequest::endDate, LocalDate.parse("2025-08-19"))
                        .record();
        assertThat(here.due("D13-REMINDER", shorter)).isEqualTo("2025-08-05");
        assertThat(here.<AbsenceRequest>rule("D13").trigger().apply(shorter, here.shelf))
                .as("its own end is owed as that of any leave")
                .isNull();
    }

    @Test
    void the_scene_is_reached_the_same_day_and_the_leader_told_at_once() {
        DutyRule<PoliceAssist> onSite = here.rule("D16");
        PoliceAssist asked =
                Values.of(PoliceAssist.class)
                        .set(PoliceAssist::kind, AssistKind.ON_SITE)
                        .set(PoliceAssist::requestedOn, LocalDateTime.parse("2025-10-01T22:15"))
                        .record();

        assertThat(onSite.active().test(asked)).isTrue();
        assertThat(onSite.levelTwoAtOnce()).isTrue();
        assertThat(here.due("D16", asked)).isEqualTo("2025-10-01");
    }

    @Test
    void regular_work_ends_with_the_term_or_with_the_case() {
        CorrectionCase of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18").value();
        DutyRule<CorrectionCase> reports = here.rule("D7-GENERAL");

        assertThat(reports.until().apply(of)).isEqualTo("2027-03-10");
        CorrectionCase closed =
                Values.of(of).set(CorrectionCase::closedOn, LocalDate.parse("2026-01-05")).record();
        assertThat(reports.until().apply(closed)).isEqualTo("2026-01-05");
    }

    @Test
    void group_and_plan_follow_within_five_working_days() {
        CorrectionCase of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18").value();

        assertThat(here.due("D6", of)).isEqualTo("2025-03-25");
        assertThat(here.due("D6-PLAN", of)).isEqualTo("2025-03-25");
        assertThat(here.due("D6-ANNOUNCEMENT", of)).isEqualTo("2025-03-25");
    }
}

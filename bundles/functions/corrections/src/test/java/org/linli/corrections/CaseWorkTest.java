package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.corrections.AbsenceRequest.AbsenceDecision;
import org.linli.corrections.AbsenceRequest.AbsenceReason;
import org.linli.corrections.AbsenceRequest.ApprovalLevel;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.corrections.CorrectionGroup.GroupMember;
import org.linli.corrections.CorrectionGroup.GroupRole;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.corrections.PeriodicReport.ReportMode;
import org.linli.corrections.PositioningOrder.PositioningGround;
import org.linli.corrections.Visit.VisitOutcome;
import org.linli.corrections.Visit.VisitPlace;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff;

/** The regular work with subject C, who reported on 18 March 2025. */
class CaseWorkTest {
    private final Cases here = new Cases("2025-07-10");
    private final Stored<CorrectionCase> of =
            here.active(Cases.SUBJECT_C, "2025-03-11", "2025-03-18");

    @Test
    void a_report_falls_into_its_window() {
        PeriodicReport report = here.desk.enter(report(ReportKind.REGULAR, "2025-05-17")).value();

        assertThat(report.windowStart()).isEqualTo("2025-04-18");
        assertThat(report.windowEnd()).isEqualTo("2025-05-17");
    }

    @Test
    void the_justice_office_takes_reports_without_an_officer() {
        PeriodicReport told =
                Values.of(report(ReportKind.REGULAR, "2025-05-17"))
                        .set(PeriodicReport::receivedBy, null)
                        .record();

        assertThat(here.desk.enter(told).complete()).isTrue();
    }

    @Test
    void health_and_reviews_have_the_windows_of_their_duties() {
        Stored<CorrectionCase> ill =
                here.shelf.put(
                        Values.of(of.value())
                                .set(
                                        CorrectionCase::correctionType,
                                        CorrectionType.TEMPORARY_OUT_OF_PRISON)
                                .set(CorrectionCase::effectiveDate, day("2025-01-31"))
                                .set(CorrectionCase::reportDate, day("2025-01-31"))
                                .record());
        Values<PeriodicReport> told = Values.of(report(ReportKind.HEALTH, "2025-02-28"));
        told.set(PeriodicReport::correctionCase, ill.ref());

        PeriodicReport health = here.desk.enter(told.record()).value();
        told.set(PeriodicReport::kind, ReportKind.MEDICAL_REVIEW);
        PeriodicReport review = here.desk.enter(told.record()).value();

        assertThat(health.windowStart()).isEqualTo("2025-02-01");
        assertThat(health.windowEnd()).isEqualTo("2025-02-28");
        assertThat(review.windowEnd()).isEqualTo("2025-04-30");
    }

    @Test
    void a_medical_review_is_for_those_out_of_prison_for_a_time() {
        assertThatThrownBy(() -> here.desk.enter(report(ReportKind.MEDICAL_REVIEW, "2025-05-17")))
                .hasMessage("COR-V08");
    }

    @Test
    void a_visit_entered_late_needs_a_reason() {
        assertThat(here.desk.enter(visit("2025-07-03").record()).complete()).isTrue();
        assertThatThrownBy(() -> here.desk.enter(visit("2025-07-02").record()))
                .hasMessage("COR-V09");
        assertThat(here.desk.enter(visit("2025-07-02").set(Visit::lateReason, "出差").record()))
                .isNotNull();
    }

    @Test
    void nobody_visits_alone() {
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        visit("2025-07-09").set(Visit::otherNames, null).record()))
                .hasMessage("COR-V10");
        Values<Visit> twice = visit("2025-07-09").set(Visit::otherNames, null);
        twice.set(Visit::others, List.of(twice.record().officer()));
        assertThatThrownBy(() -> here.desk.enter(twice.record()))
                .as("nor with himself")
                .hasMessage("COR-V10");
    }

    @Test
    void one_of_the_visitors_is_of_the_group() {
        Ref<Staff> other = here.staff("099036", Sex.FEMALE).ref();
        Ref<Staff> third = here.staff("099037", Sex.MALE).ref();
        Values<Visit> strangers =
                visit("2025-07-09")
                        .set(Visit::officer, other)
                        .set(Visit::others, List.of(third))
                        .set(Visit::otherNames, null);
        assertThat(here.desk.enter(strangers.record()).complete()).as("no group yet").isTrue();
        here.shelf.put(
                Values.of(CorrectionGroup.class)
                        .set(CorrectionGroup::correctionCase, of.ref())
                        .set(
                                CorrectionGroup::members,
                                List.of(
                                        new GroupMember(
                                                null,
                                                here.officer.ref(),
                                                GroupRole.POLICE,
                                                false,
                                                LocalDate.parse("2025-07-01"),
                                                LocalDate.parse("2025-07-09"))))
                        .record());

        assertThatThrownBy(() -> here.desk.enter(strangers.record())).hasMessage("COR-V25");
        here.desk.enter(strangers.set(Visit::others, List.of(here.officer.ref())).record());
        strangers.set(Visit::visitDate, LocalDate.parse("2025-07-10"));
        assertThat(here.desk.enter(strangers.record()).complete()).as("left the group").isTrue();
    }

    @Test
    void a_visit_at_work_needs_consent() {
        Values<Visit> atWork = visit("2025-07-09").set(Visit::place, VisitPlace.WORKPLACE);

        assertThatThrownBy(() -> here.desk.enter(atWork.record())).hasMessage("COR-V14");
        assertThat(here.desk.enter(atWork.set(Visit::consent, true).record()).complete()).isTrue();
    }

    @Test
    void a_visit_to_a_closed_door_is_not_made() {
        assertThat(
                        visit("2025-07-09")
                                .set(Visit::outcome, VisitOutcome.NOT_FOUND)
                                .record()
                                .isMade())
                .isFalse();
        assertThat(visit("2025-07-09").set(Visit::outcome, VisitOutcome.REFUSED).record().isMade())
                .isTrue();
    }

    @Test
    void the_level_follows_from_the_days_and_from_two_months() {
        AbsenceRequest first = approved("2025-05-06", "2025-05-09", "2025-05-15");
        assertThat(first.approvalLevel()).isEqualTo(ApprovalLevel.OFFICE);

        AbsenceRequest thirty = asked("2025-06-01", "2025-06-10", "2025-07-02");
        assertThat(thirty.twoMonthTotal()).isEqualTo(30);
        assertThat(thirty.approvalLevel()).isEqualTo(ApprovalLevel.COUNTY);
    }

    @Test
    void the_district_may_let_the_office_allow_more_days_to_who_leaves_from_then_on() {
        here.shelf.put(
                new DutyTerm(
                        "corrections.LEAVE-OFFICE",
                        10,
                        DutyTerm.TermUnit.CAL_DAY,
                        LocalDate.parse("2025-06-01"),
                        "示例〔2025〕1号"));

        assertThat(asked("2025-05-06", "2025-05-09", "2025-05-16").approvalLevel())
                .as("eight days, before")
                .isEqualTo(ApprovalLevel.COUNTY);
        assertThat(asked("2025-06-01", "2025-06-10", "2025-06-19").approvalLevel())
                .isEqualTo(ApprovalLevel.OFFICE);
        assertThat(asked("2025-06-01", "2025-06-10", "2025-06-20").approvalLevel())
                .isEqualTo(ApprovalLevel.COUNTY);
    }

    @Test
    void one_day_more_and_the_next_higher_agency_decides() {
        approved("2025-05-06", "2025-05-09", "2025-05-15");

        AbsenceRequest more = asked("2025-06-01", "2025-06-10", "2025-07-03");

        assertThat(more.twoMonthTotal()).isEqualTo(31);
        assertThat(more.approvalLevel()).isEqualTo(ApprovalLevel.CITY);
    }

    @Test
    void leave_that_was_moved_counts_on_its_new_days_alone() {
        Stored<AbsenceRequest> leave =
                here.desk.enter(approved(request("2025-05-01", "2025-05-10", "2025-06-01")));

        AbsenceRequest moved =
                here.desk
                        .change(
                                leave,
                                Values.of(leave.value())
                                        .set(AbsenceRequest::startDate, day("2025-05-20"))
                                        .record())
                        .value();

        assertThat(leave.value().twoMonthTotal()).isEqualTo(23);
        assertThat(moved.twoMonthTotal()).isEqualTo(13);
    }

    @Test
    void a_lower_level_cannot_have_decided() {
        AbsenceRequest eightDays =
                Values.of(request("2025-06-01", "2025-06-10", "2025-06-17"))
                        .set(AbsenceRequest::decision, AbsenceDecision.APPROVED)
                        .set(AbsenceRequest::decidedBy, ApprovalLevel.OFFICE)
                        .record();

        assertThatThrownBy(() -> here.desk.enter(eightDays)).hasMessage("COR-V07");
    }

    @Test
    void leave_ends_after_it_begins() {
        assertThatThrownBy(() -> here.desk.enter(request("2025-06-01", "2025-06-10", "2025-06-09")))
                .hasMessage("VAL-051");
    }

    @Test
    void an_application_at_short_notice_is_explained() {
        assertThatThrownBy(() -> here.desk.enter(request("2025-06-08", "2025-06-10", "2025-06-11")))
                .hasMessage("VAL-001");
        assertThat(asked("2025-06-07", "2025-06-10", "2025-06-11").urgencyNote()).isNull();
    }

    @Test
    void regular_trips_are_approved_for_six_months() {
        assertThat(AbsenceRules.frequentUntil(LocalDate.parse("2025-05-20"), here.shelf))
                .isEqualTo("2025-11-19");
        AbsenceRequest longer =
                Values.of(request("2025-05-10", "2025-05-20", "2025-11-20"))
                        .set(AbsenceRequest::reason, AbsenceReason.FREQUENT)
                        .record();
        assertThatThrownBy(() -> here.desk.enter(longer)).hasMessage("COR-V15");
    }

    @Test
    void a_positioning_order_ends_after_three_months() {
        assertThat(here.desk.enter(positioned("2025-10-31")).complete()).isTrue();
        assertThatThrownBy(() -> here.desk.enter(positioned("2025-11-01"))).hasMessage("COR-S06");
    }

    @Test
    void health_is_reported_in_every_calendar_month_and_reviewed_every_three() {
        CorrectionCase medical =
                Values.of(of.value())
                        .set(CorrectionCase::correctionType, CorrectionType.TEMPORARY_OUT_OF_PRISON)
                        .set(CorrectionCase::medicalParole, true)
                        .set(CorrectionCase::reportDate, LocalDate.parse("2025-01-31"))
                        .record();

        assertThat(here.dues("D10", medical, 4))
                .containsExactly("2025-04-30", "2025-07-31", "2025-10-31", "2026-01-31");
        assertThat(here.dues("D9", medical, 2)).containsExactly("2025-01-31", "2025-02-28");
    }

    @Test
    void reports_and_visits_recur_by_class() {
        CorrectionCase strict =
                Values.of(of.value())
                        .set(CorrectionCase::managementClass, ManagementClass.STRICT)
                        .set(CorrectionCase::classes, List.of())
                        .record();

        assertThat(here.dues("D7-STRICT", strict, 2)).containsExactly("2025-03-24", "2025-03-31");
        assertThat(here.dues("D8-STRICT", strict, 2)).containsExactly("2025-04-17", "2025-05-17");
        assertThat(here.dues("D7-GENERAL", of.value(), 2))
                .containsExactly("2025-04-17", "2025-05-17");
        assertThat(here.dues("D8-GENERAL", of.value(), 2))
                .containsExactly("2025-06-17", "2025-09-17");
        assertThat(ManagementClass.LENIENT.visits()).isNull();
        assertThat(
                        here.<CorrectionCase>rule("D7-GENERAL")
                                .windowsFor(strict, strict.reportDate(), here.shelf.dutyTerms()))
                .as("each class has its own rule")
                .isNull();
    }

    @Test
    void reports_fall_in_the_windows_that_the_district_has_set() {
        here.shelf.put(set("corrections.D7-GENERAL", 14, TermUnit.CAL_DAY, "2025-04-01"));
        here.shelf.put(set("corrections.D9", 2, TermUnit.MONTH, "2025-03-01"));

        assertThat(here.dues("D7-GENERAL", of.value(), 3))
                .containsExactly("2025-04-17", "2025-05-01", "2025-05-15");
        PeriodicReport regular = here.desk.enter(report(ReportKind.REGULAR, "2025-04-20")).value();
        assertThat(regular.windowStart()).isEqualTo("2025-04-18");
        assertThat(regular.windowEnd()).isEqualTo("2025-05-01");
        assertThat(here.dues("D9", of.value(), 2)).containsExactly("2025-04-30", "2025-06-30");
    }

    private static DutyTerm set(String rule, int amount, TermUnit unit, String from) {
        return new DutyTerm(rule, amount, unit, LocalDate.parse(from), "扬公邗〔2025〕8号");
    }

    private PeriodicReport report(ReportKind kind, String day) {
        return new PeriodicReport(
                of.ref(),
                kind,
                LocalDate.parse(day),
                null,
                null,
                ReportMode.IN_PERSON,
                here.officer.ref(),
                "当面报告活动情况");
    }

    private Values<Visit> visit(String day) {
        return Values.of(Visit.class)
                .set(Visit::correctionCase, of.ref())
                .set(Visit::visitDate, LocalDate.parse(day))
                .set(Visit::officer, here.officer.ref())
                .set(Visit::otherNames, "司示例")
                .set(Visit::place, VisitPlace.HOME)
                .set(Visit::outcome, VisitOutcome.MET)
                .set(Visit::findings, "走访家庭，了解情况");
    }

    private AbsenceRequest approved(String applied, String start, String end) {
        return here.desk
                .enter(
                        Values.of(approved(request(applied, start, end)))
                                .set(AbsenceRequest::decidedBy, ApprovalLevel.OFFICE)
                                .record())
                .value();
    }

    private static AbsenceRequest approved(AbsenceRequest request) {
        return Values.of(request)
                .set(AbsenceRequest::decision, AbsenceDecision.APPROVED)
                .set(AbsenceRequest::decidedBy, ApprovalLevel.COUNTY)
                .record();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private AbsenceRequest asked(String applied, String start, String end) {
        return here.desk.enter(request(applied, start, end)).value();
    }

    private AbsenceRequest request(String applied, String start, String end) {
        return Values.of(AbsenceRequest.class)
                .set(AbsenceRequest::correctionCase, of.ref())
                .set(AbsenceRequest::appliedOn, LocalDate.parse(applied))
                .set(AbsenceRequest::reason, AbsenceReason.FAMILY)
                .set(AbsenceRequest::proof, "卷宗1")
                .set(AbsenceRequest::destination, "示例省示例市")
                .set(AbsenceRequest::startDate, LocalDate.parse(start))
                .set(AbsenceRequest::endDate, LocalDate.parse(end))
                .record();
    }

    @Test
    void an_order_of_positioning_continues_an_earlier_one_of_the_same_case() {
        Stored<PositioningOrder> first = here.desk.enter(positioned("2025-08-31"));
        Stored<CorrectionCase> another = here.active(Cases.SUBJECT_A, "2025-03-12", "2025-03-18");

        assertThat(first.value().isContinued()).isFalse();
        assertThat(here.desk.enter(continued(of, first)).complete()).isTrue();
        PositioningOrder earlier = here.shelf.all(PositioningOrder.class).getFirst().value();
        assertThat(here.<PositioningOrder>rule("D19").trigger().apply(earlier, here.shelf))
                .as("nobody has to lift what goes on")
                .isNull();
        assertThatThrownBy(() -> here.desk.enter(continued(another, first))).hasMessage("COR-V27");
    }

    private static PositioningOrder continued(
            Stored<CorrectionCase> of, Stored<PositioningOrder> earlier) {
        return Values.of(earlier.value())
                .set(PositioningOrder::correctionCase, of.ref())
                .set(PositioningOrder::startDate, LocalDate.parse("2025-09-01"))
                .set(PositioningOrder::endDate, LocalDate.parse("2025-09-30"))
                .set(PositioningOrder::extensionOf, earlier.ref())
                .record();
    }

    private PositioningOrder positioned(String end) {
        return new PositioningOrder(
                of.ref(),
                PositioningGround.LEFT,
                "局示例",
                LocalDate.parse("2025-08-01"),
                LocalDate.parse(end),
                null,
                null,
                null);
    }
}

package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.corrections.CaseRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.corrections.AbsenceRequest.AbsenceReason;
import org.linli.corrections.CorrectionPlan.PlanMeasure;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.corrections.PeriodicReport.ReportMode;
import org.linli.corrections.PoliceAssist.AssistKind;
import org.linli.corrections.PositioningOrder.PositioningGround;
import org.linli.corrections.RestrictionNotice.RestrictionKind;
import org.linli.record.Stored;
import org.linli.record.Values;

/** Where a case ends, in time and place: subject C, from 2025-03-11 to 2027-03-10. */
class CaseBoundsTest {
    private final Cases here = new Cases("2025-07-10");
    private final Stored<CorrectionCase> of =
            here.active(Cases.SUBJECT_C, "2025-03-11", "2025-03-18");

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-10", "2020-04-01"})
    void nobody_reports_before_his_judgment_took_effect(String day) {
        assertThatThrownBy(() -> here.desk.enter(report(day))).hasMessage("COR-V28");
    }

    @Test
    void a_report_is_taken_from_the_first_day_on() {
        assertThat(here.desk.enter(report("2025-03-11")).complete()).isTrue();
    }

    private PeriodicReport report(String day) {
        return Values.of(PeriodicReport.class)
                .set(PeriodicReport::correctionCase, of.ref())
                .set(PeriodicReport::kind, ReportKind.EVENT)
                .set(PeriodicReport::receivedOn, LocalDate.parse(day))
                .set(PeriodicReport::mode, ReportMode.PHONE)
                .set(PeriodicReport::receivedBy, here.officer.ref())
                .set(PeriodicReport::content, "示例")
                .record();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-10", "2020-04-01"})
    void nothing_happens_in_a_case_before_there_is_one(String before) {
        LocalDate day = LocalDate.parse(before);
        for (Record early :
                List.of(
                        Values.of(RestrictionNotice.class)
                                .set(RestrictionNotice::correctionCase, of.ref())
                                .set(RestrictionNotice::kind, RestrictionKind.ADMIN_DETENTION)
                                .set(RestrictionNotice::decidedOn, day)
                                .set(RestrictionNotice::notifiedOn, day)
                                .record(),
                        Values.of(PositioningOrder.class)
                                .set(PositioningOrder::correctionCase, of.ref())
                                .set(PositioningOrder::ground, PositioningGround.LEFT)
                                .set(PositioningOrder::approvedBy, "示例局长")
                                .set(PositioningOrder::startDate, day)
                                .set(PositioningOrder::endDate, day.plusMonths(1))
                                .record(),
                        Values.of(PlaceChange.class)
                                .set(PlaceChange::correctionCase, of.ref())
                                .set(PlaceChange::appliedOn, day)
                                .set(PlaceChange::newPlace, "示范省另县")
                                .record(),
                        Values.of(PoliceAssist.class)
                                .set(PoliceAssist::correctionCase, of.ref())
                                .set(PoliceAssist::kind, AssistKind.SEARCH)
                                .set(PoliceAssist::requestedOn, day.atTime(10, 0))
                                .record())) {
            assertThatThrownBy(() -> here.desk.enter(early))
                    .as(early.getClass().getSimpleName())
                    .hasMessage("COR-V28");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-01, 2025-08-03, ''",
        "2027-03-09, 2027-03-10, ''",
        "2027-03-09, 2027-03-11, COR-V28",
        "1800-01-01, 2199-12-31, COR-V28",
    })
    void leave_lies_within_the_term(String from, String to, String code) {
        AbsenceRequest leave =
                Values.of(AbsenceRequest.class)
                        .set(AbsenceRequest::correctionCase, of.ref())
                        .set(AbsenceRequest::appliedOn, LocalDate.parse("2025-07-01"))
                        .set(AbsenceRequest::urgencyNote, "示例")
                        .set(AbsenceRequest::reason, AbsenceReason.FAMILY)
                        .set(AbsenceRequest::proof, "卷宗")
                        .set(AbsenceRequest::destination, "示例市")
                        .set(AbsenceRequest::startDate, LocalDate.parse(from))
                        .set(AbsenceRequest::endDate, LocalDate.parse(to))
                        .record();

        if (code.isEmpty()) {
            assertThat(here.desk.enter(leave).complete()).isTrue();
        } else {
            assertThatThrownBy(() -> here.desk.enter(leave)).hasMessageStartingWith(code);
        }
    }

    @Test
    void a_case_stays_with_its_person() {
        CorrectionCase another =
                Values.of(of.value())
                        .set(CorrectionCase::subject, here.person(Cases.SUBJECT_A).ref())
                        .record();

        assertThatThrownBy(() -> here.desk.change(of, another)).hasMessage("VAL-058");
    }

    @ParameterizedTest
    @CsvSource({
        "321003, ''",
        "321003001, ''",
        "321012, COR-V29",
        "999999, COR-V29",
        "示范街道, COR-V29"
    })
    void a_sentence_is_served_in_the_stations_district(String place, String code) {
        CorrectionCase told =
                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-03-11")
                        .set(CorrectionCase::executionPlace, place)
                        .record();

        if (code.isEmpty()) {
            assertThat(here.desk.enter(told).complete()).isTrue();
        } else {
            assertThatThrownBy(() -> here.desk.enter(told)).hasMessage(code);
        }
    }

    @Test
    void a_grown_ups_case_is_not_sealed() {
        CorrectionCase sealed =
                Values.of(of.value())
                        .set(CorrectionCase::sealedOn, LocalDate.parse("2025-07-01"))
                        .record();

        assertThatThrownBy(() -> here.desk.change(of, sealed)).hasMessage("COR-V31");
    }

    @Test
    void a_new_version_of_a_plan_begins_after_the_one_it_closes() {
        here.desk.enter(plan(1, "2025-03-20"));

        assertThatThrownBy(() -> here.desk.enter(plan(1, "2025-06-20"))).hasMessage("COR-V30");
        assertThatThrownBy(() -> here.desk.enter(plan(2, "2025-03-20"))).hasMessage("COR-V30");
        assertThatThrownBy(() -> here.desk.enter(plan(1, "2025-03-17")))
                .hasMessageContaining("VAL-051");
        assertThat(here.desk.enter(plan(2, "2025-06-20")).complete()).isTrue();
    }

    private CorrectionPlan plan(int version, String from) {
        LocalDate start = LocalDate.parse(from);
        return new CorrectionPlan(
                of.ref(),
                version,
                start,
                "示例",
                "示例",
                List.of(PlanMeasure.SKILLS),
                start.plusMonths(6),
                null);
    }

    @Test
    void the_assessment_of_a_minor_is_juvenile_officers_alone() {
        Assessment asked =
                new Assessment(
                        here.person(Cases.SUBJECT_D).ref(),
                        "示例区人民法院",
                        LocalDate.parse("2025-07-01"),
                        false,
                        null,
                        null,
                        false);

        assertThat(here.as(YOUTH_OFFICER).desk.enter(asked).value().juvenile()).isTrue();
        assertThat(
                        Cases.CORRECTIONS
                                .record("correction-assessment")
                                .orElseThrow()
                                .sealing()
                                .orElseThrow()
                                .opened())
                .containsExactly(YOUTH_OFFICER);
    }
}

package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.indicator.Period;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.youth.FollowUp.MeetingPlace;
import org.linli.youth.GuardianAction.GuardianActionKind;
import org.linli.youth.Measure.MeasureKind;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.Protection.HandedTo;
import org.linli.youth.School.SchoolKind;
import org.linli.youth.SchoolCheck.SchoolFinding;
import org.linli.youth.SpecialEducation.CommitteeOpinion;
import org.linli.youth.SpecialEducation.Ground;
import org.linli.youth.SpecialEducation.Route;
import org.linli.youth.SpecialEducation.TermEvaluation;
import org.linli.youth.SpecialEducation.TermOpinion;
import org.linli.youth.YouthCase.SeriousItem;
import org.linli.youth.YouthCase.State;

/** Second requests, terms without an end, days before their time, lessons put right later. */
class EdgesOfEducationTest {
    private final YouthCases here = new YouthCases("2026-03-02");

    @Test
    void an_old_refusal_answers_no_new_request() {
        Stored<YouthCase> open = inMeasures();
        here.desk.enter(
                Values.of(asked(open))
                        .set(SpecialEducation::opinion, CommitteeOpinion.NOT_AGREED)
                        .record());
        assertThatThrownBy(() -> here.desk.step(open, "request", Map.of())).hasMessage("YTH-S10");

        here.desk.enter(asked(open));
        Stored<YouthCase> again = here.desk.step(open, "request", Map.of());
        assertThatThrownBy(() -> here.desk.step(again, "declineSpecial", Map.of()))
                .as("the committee has not answered yet")
                .hasMessage("YTH-S11");
    }

    @Test
    void a_minor_is_at_the_special_school_from_the_day_of_entering() {
        Stored<YouthCase> open = inMeasures();
        Stored<SpecialEducation> asked = here.desk.enter(asked(open));
        Stored<YouthCase> requested = here.desk.step(open, "request", Map.of());
        Stored<SpecialEducation> decided =
                here.desk.change(
                        asked, decided(asked).set(SpecialEducation::enteredOn, null).record());
        assertThatThrownBy(() -> here.desk.step(requested, "enterSpecial", Map.of()))
                .hasMessage("YTH-S70");

        here.desk.change(decided, decided(decided).record());
        assertThat(here.desk.step(requested, "enterSpecial", Map.of()).value().state())
                .isEqualTo(State.IN_SPECIAL);
        assertThat(here.numerator("Y6", Period.year(2025))).isEqualTo(1);
    }

    @Test
    void whoever_is_at_the_special_school_has_an_evaluation_to_come() {
        SpecialEducation asked = asked(inMeasures());
        Values<SpecialEducation> entered = decided(asked);
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        entered.set(SpecialEducation::evaluations, List.of())
                                                .record()))
                .hasMessage("YTH-V70");
        assertThatThrownBy(() -> here.desk.enter(evaluated(asked, TermOpinion.STAY).record()))
                .hasMessage("YTH-V70");
        assertThat(here.desk.enter(evaluated(asked, TermOpinion.RETURN).record()).version())
                .isEqualTo(1);
        assertThat(
                        here.desk
                                .enter(
                                        evaluated(asked, TermOpinion.STAY)
                                                .set(SpecialEducation::leftOn, day("2026-02-10"))
                                                .record())
                                .version())
                .isEqualTo(1);
    }

    @Test
    void an_evaluation_has_its_day_and_what_was_found_and_comes_after_entering() {
        SpecialEducation asked = asked(inMeasures());
        TermEvaluation next = new TermEvaluation(day("2026-07-10"), null, null);
        for (TermEvaluation half :
                List.of(
                        new TermEvaluation(day("2026-01-30"), day("2026-01-29"), null),
                        new TermEvaluation(day("2026-01-30"), null, TermOpinion.STAY))) {
            refuses(
                    decided(asked).set(SpecialEducation::evaluations, List.of(half, next)),
                    "YTH-V30");
        }
        TermEvaluation before = new TermEvaluation(day("2025-09-07"), null, null);
        refuses(decided(asked).set(SpecialEducation::evaluations, List.of(before)), "YTH-V31");
    }

    @Test
    void nobody_enters_without_a_decision_nor_leaves_without_having_entered() {
        SpecialEducation asked = asked(inMeasures());
        refuses(decided(asked).set(SpecialEducation::decidedOn, null), "VAL-001");
        refuses(
                decided(asked)
                        .set(SpecialEducation::enteredOn, null)
                        .set(SpecialEducation::leftOn, day("2026-02-10")),
                "VAL-001");
        refuses(decided(asked).set(SpecialEducation::decidedOn, day("2025-04-11")), "VAL-051");
    }

    private void refuses(Values<SpecialEducation> special, String code) {
        assertThatThrownBy(() -> here.desk.enter(special.record())).hasMessage(code);
    }

    @Test
    void two_assistants_make_no_visit_and_an_admonition_asks_for_no_reports() {
        Stored<Measure> measure =
                here.desk.enter(
                        here.measure(inMeasures(), MeasureKind.ADMONITION, "2025-05-12").record());
        FollowUp visit = visit(measure, "2025-05-12T10:00");
        Values<FollowUp> assistants =
                Values.of(visit)
                        .set(
                                FollowUp::visitors,
                                List.of(here.assistant.ref(), here.assistant("099037").ref()));

        assertThatThrownBy(() -> here.desk.enter(assistants.record())).hasMessage("YTH-V32");
        assertThat(here.desk.enter(assistants.set(FollowUp::others, "社工").record()).version())
                .isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        new ActivityReport(
                                                measure.ref(), day("2025-05-20"), null, "上学")))
                .hasMessage("YTH-V33");
    }

    @Test
    void an_inquiry_that_was_received_says_where_its_report_is() {
        Values<SocialInquiry> received =
                Values.of(SocialInquiry.class)
                        .set(SocialInquiry::youthCase, inMeasures().ref())
                        .set(SocialInquiry::orderedBy, here.officer.ref())
                        .set(SocialInquiry::provider, "示例社工中心")
                        .set(SocialInquiry::receivedOn, day("2025-06-20"));

        assertThatThrownBy(() -> here.desk.enter(received.record())).hasMessage("VAL-001");
        assertThat(here.desk.enter(received.set(SocialInquiry::paper, "卷宗1").record()).version())
                .isEqualTo(1);
    }

    @Test
    void nobody_visits_or_reports_before_there_is_a_measure() {
        Stored<YouthCase> open = inMeasures();
        Stored<Measure> measure =
                here.desk.enter(
                        here.measure(open, MeasureKind.REPORTS, "2025-05-12")
                                .set(Measure::startDate, day("2025-05-12"))
                                .set(Measure::endDate, day("2025-08-11"))
                                .set(Measure::reportEvery, 14)
                                .record());

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        new ActivityReport(
                                                measure.ref(), day("2025-05-11"), null, "上学")))
                .hasMessage("VAL-051");
        assertThatThrownBy(() -> here.desk.enter(visit(measure, "2025-05-11T10:00")))
                .hasMessage("VAL-051");
        assertThat(here.desk.enter(visit(measure, "2025-05-12T10:00")).version()).isEqualTo(1);
    }

    @Test
    void a_guardian_is_admonished_and_not_the_minor_and_after_the_act() {
        Stored<YouthCase> open = inMeasures();
        assertThatThrownBy(() -> here.desk.enter(action(open, open.value().minor(), "2025-04-14")))
                .hasMessage("YTH-V25");
        assertThatThrownBy(() -> here.desk.enter(action(open, here.guardian.ref(), "2025-04-11")))
                .hasMessage("VAL-051");
        assertThat(here.desk.enter(action(open, here.guardian.ref(), "2025-04-12")).version())
                .isEqualTo(1);
    }

    @Test
    void a_measure_and_a_finding_that_still_have_time_are_not_missed() {
        Stored<YouthCase> open = inMeasures();
        lasting(open, "2026-03-02", null);
        lasting(open, "2026-04-30", null);
        lasting(open, "2026-05-31", MeasureResult.DONE);
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);
        here.desk.enter(
                new SchoolCheck(
                        school.ref(),
                        day("2026-02-20"),
                        List.of(
                                new SchoolFinding("门禁失灵", day("2026-03-02"), null),
                                new SchoolFinding("监控盲区", day("2026-03-20"), null)),
                        null,
                        null,
                        null));
        Period year = Period.year(2026);

        assertThat(here.numerator("Y3", year)).isEqualTo(1);
        assertThat(here.denominator("Y3", year)).isEqualTo(2);
        assertThat(here.denominator("Y13", year)).isEqualTo(1);
    }

    @Test
    void a_lesson_put_right_gives_its_hours_back() {
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);
        Stored<LawLesson> first = here.desk.enter(here.lesson(school, "2025-09-10", "3"));
        Stored<LawLesson> second = here.desk.enter(here.lesson(school, "2025-10-10", "1"));
        assertThat(second.value().completesYear()).isTrue();

        Stored<LawLesson> less = here.desk.change(first, hours(first, "2"));
        assertThat(less.value().completesYear()).isFalse();
        assertThat(now(second).value().completesYear()).as("three hours").isFalse();

        assertThat(here.desk.change(less, hours(less, "4")).value().completesYear()).isTrue();
        assertThat(now(second).value().completesYear()).as("once a year").isFalse();
        Stored<LawLesson> own = now(less);
        assertThat(here.desk.change(own, hours(own, "1")).value().completesYear()).isFalse();
    }

    @Test
    void who_is_appointed_anew_has_renewed_his_term() {
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);
        Stored<VicePrincipal> first =
                here.desk.enter(here.appointment(here.officer, school, "2023-02-01"));
        here.desk.enter(here.appointment(here.woman, school, "2026-01-10"));
        assertThat(now(first).value().renewedOn()).as("a second one beside him").isNull();

        here.desk.enter(here.appointment(here.officer, school, "2026-02-01"));
        assertThat(now(first).value().renewedOn()).isEqualTo("2026-02-01");
    }

    @Test
    void a_child_is_handed_over_to_somebody_once_the_guardian_was_called() {
        assertThatThrownBy(() -> here.desk.enter(handed("2026-03-01T22:10", null)))
                .hasMessage("VAL-001");
        for (HandedTo one : HandedTo.values()) {
            assertThatThrownBy(() -> here.desk.enter(handed(null, one))).hasMessage("VAL-001");
        }
        assertThat(here.desk.enter(handed("2026-03-01T22:10", HandedTo.RESCUE)).version())
                .isEqualTo(1);
    }

    private Protection handed(String called, HandedTo to) {
        return new Protection(
                here.segment.ref(),
                LocalDateTime.parse("2026-03-01T22:00"),
                "文昌广场",
                Protection.FoundCondition.RUNAWAY,
                called == null ? null : LocalDateTime.parse(called),
                to,
                LocalDateTime.parse("2026-03-01T23:00"));
    }

    private Stored<YouthCase> inMeasures() {
        Stored<YouthCase> open =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.THEFT);
        here.resultOfAll(MeasureResult.REFUSED, "2025-06-02");
        return open;
    }

    private static SpecialEducation asked(Stored<YouthCase> of) {
        return Values.of(SpecialEducation.class)
                .set(SpecialEducation::youthCase, of.ref())
                .set(SpecialEducation::route, Route.DECIDED)
                .set(SpecialEducation::ground, Ground.REPEATED)
                .set(SpecialEducation::evaluations, List.of())
                .record();
    }

    private static Values<SpecialEducation> decided(Stored<SpecialEducation> of) {
        return decided(of.value());
    }

    private static Values<SpecialEducation> decided(SpecialEducation of) {
        return Values.of(of)
                .set(SpecialEducation::opinion, CommitteeOpinion.AGREED)
                .set(SpecialEducation::decidedBy, "示例区教育局")
                .set(SpecialEducation::decidedOn, day("2025-09-01"))
                .set(SpecialEducation::specialSchool, "示例专门学校")
                .set(SpecialEducation::enteredOn, day("2025-09-08"))
                .set(
                        SpecialEducation::evaluations,
                        List.of(new TermEvaluation(day("2026-01-30"), null, null)));
    }

    private static Values<SpecialEducation> evaluated(SpecialEducation of, TermOpinion opinion) {
        return decided(of)
                .set(
                        SpecialEducation::evaluations,
                        List.of(new TermEvaluation(day("2026-01-30"), day("2026-01-29"), opinion)));
    }

    private void lasting(Stored<YouthCase> of, String end, MeasureResult result) {
        here.desk.enter(
                here.measure(of, MeasureKind.CONDUCT_RULES, "2026-01-05")
                        .set(Measure::content, "不进入网吧")
                        .set(Measure::startDate, day("2026-01-05"))
                        .set(Measure::endDate, day(end))
                        .set(Measure::result, result)
                        .set(Measure::resultOn, result == null ? null : day("2026-02-27"))
                        .record());
    }

    private FollowUp visit(Stored<Measure> measure, String at) {
        return new FollowUp(
                measure.ref(),
                LocalDateTime.parse(at),
                List.of(here.officer.ref(), here.woman.ref()),
                null,
                MeetingPlace.HOME,
                false,
                "按时上学",
                List.of());
    }

    private static GuardianAction action(Stored<YouthCase> of, Ref<Person> guardian, String day) {
        return new GuardianAction(
                of.ref(),
                GuardianActionKind.GUARDIAN_ADMONITION,
                guardian,
                "怠于履行监护职责",
                day(day),
                null,
                null,
                null,
                YouthCases.paper("训诫书.pdf"));
    }

    private static LawLesson hours(Stored<LawLesson> of, String hours) {
        return Values.of(of.value()).set(LawLesson::classHours, new BigDecimal(hours)).record();
    }

    private <T extends Record> Stored<T> now(Stored<T> earlier) {
        @SuppressWarnings("unchecked") // the class of a T
        Class<T> type = (Class<T>) earlier.value().getClass();
        return here.shelf.find(type, earlier.ref()).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

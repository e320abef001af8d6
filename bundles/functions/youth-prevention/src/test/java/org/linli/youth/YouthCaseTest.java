package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.calendar.Term;
import org.linli.function.DutyRule;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.standin.Desk;
import org.linli.youth.Measure.MeasureKind;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.Measure.ServiceTime;
import org.linli.youth.SpecialEducation.CommitteeOpinion;
import org.linli.youth.SpecialEducation.Ground;
import org.linli.youth.SpecialEducation.Route;
import org.linli.youth.YouthCase.SeriousItem;
import org.linli.youth.YouthCase.State;
import org.linli.youth.YouthCase.TransferGround;

/** Scenarios 1 to 4 and 6, and the bad input of a case (youth prevention, sections 9 and 10). */
class YouthCaseTest {
    private final YouthCases here = new YouthCases("2026-03-02");

    @ParameterizedTest(name = "{0}, act on {1}: {2}")
    @CsvSource({
        YouthCases.SUBJECT_H + ", 2025-04-12, 15",
        YouthCases.SUBJECT_H + ", 2025-04-13, 16",
        YouthCases.SUBJECT_J + ", 2024-08-31, 13",
        YouthCases.SUBJECT_J + ", 2024-09-01, 14",
        YouthCases.SUBJECT_K + ", 2026-02-28, 13",
        YouthCases.SUBJECT_K + ", 2026-03-01, 14",
    })
    void a_year_of_age_is_full_on_the_day_after_the_birthday(String id, String day, int age) {
        Stored<YouthCase> entered =
                here.desk.enter(here.lead(here.person(id), day, SeriousItem.THEFT).record());

        assertThat(entered.value().ageAtConduct()).isEqualTo(age);
    }

    @Test
    void from_sixteen_a_theft_goes_to_case_handling_and_on_the_birthday_it_does_not() {
        Stored<YouthCase> fifteen =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        Stored<YouthCase> sixteen =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-13", SeriousItem.THEFT);
        Map<String, Object> asCrime =
                Map.of(
                        "decidedOn",
                        LocalDate.parse("2026-03-02"),
                        "transferGround",
                        TransferGround.CRIME_FROM_16,
                        "transferPaper",
                        "移送案件通知书");

        assertThatThrownBy(() -> here.desk.step(fifteen, "transfer", asCrime))
                .hasMessage("YTH-S09");
        assertThat(here.desk.step(sixteen, "transfer", asCrime).value().state())
                .isEqualTo(State.TRANSFERRED);
    }

    @Test
    void measures_run_their_days_and_ask_for_reports_and_visits() {
        here.shelf.goTo("2025-05-12");
        Stored<YouthCase> of =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        Measure reports = lasting(of, MeasureKind.REPORTS).set(Measure::reportEvery, 14).record();
        Measure observed = lasting(of, MeasureKind.OBSERVATION).record();
        Measure kept = here.desk.enter(reports).value();
        here.desk.enter(observed);

        assertThat(here.dues("D7", kept))
                .containsExactly(
                        "2025-05-25",
                        "2025-06-08",
                        "2025-06-22",
                        "2025-07-06",
                        "2025-07-20",
                        "2025-08-03",
                        "2025-08-11");
        assertThat(here.dues("D8", observed))
                .containsExactly("2025-06-11", "2025-07-11", "2025-08-11");
        assertThat(kept.reviewUntil()).isEqualTo("2025-07-11");
        assertThat(kept.lawsuitUntil()).isEqualTo("2025-11-12");
        assertThat(here.due("D9", kept)).as("a Saturday, not moved").isEqualTo("2025-08-16");
        assertThat(here.due("D5", kept)).isEqualTo("2025-05-15");
    }

    @Test
    void a_report_knows_the_window_that_it_is_for() {
        here.shelf.goTo("2025-08-10");
        Stored<YouthCase> of =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        Stored<Measure> reports =
                here.desk.enter(
                        lasting(of, MeasureKind.REPORTS).set(Measure::reportEvery, 14).record());

        ActivityReport told =
                new ActivityReport(reports.ref(), LocalDate.parse("2025-08-05"), null, "按时上学");

        assertThat(here.desk.enter(told).value().windowEnd())
                .as("the last window is cut")
                .isEqualTo("2025-08-11");
    }

    @Test
    void a_completed_case_locks_itself_on_the_third_day() {
        here.shelf.goTo("2025-09-26");
        Stored<YouthCase> open =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        assertThatThrownBy(() -> complete(open, "2025-09-26")).hasMessage("YTH-S05");
        here.resultOfAll(MeasureResult.DONE, "2025-09-26");

        YouthCase over = complete(open, "2025-09-26").value();

        assertThat(over.sealsOn()).isEqualTo("2025-09-29");
        assertThat(here.due("D13", over)).isEqualTo("2025-09-29");
    }

    @Test
    void what_was_never_established_is_sealed_from_its_decision() {
        Stored<YouthCase> lead =
                here.desk.enter(
                        here.lead(
                                        here.person(YouthCases.SUBJECT_H),
                                        "2026-02-26",
                                        SeriousItem.THEFT)
                                .record());

        Stored<YouthCase> dismissed =
                here.desk.step(
                        lead,
                        "dismiss",
                        Map.of("decidedOn", LocalDate.parse("2026-03-02"), "reason", "查无此事"));

        assertThat(dismissed.value().sealsOn()).isEqualTo("2026-03-05");
    }

    @Test
    void special_education_needs_the_committee() {
        Stored<YouthCase> open =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.THEFT);
        assertThatThrownBy(() -> here.desk.step(open, "request", Map.of())).hasMessage("YTH-S10");
        SpecialEducation refused = special(open, Ground.REFUSED_MEASURES);
        assertThatThrownBy(() -> here.desk.enter(refused)).hasMessage("YTH-V11");
        here.resultOfAll(MeasureResult.REFUSED, "2025-06-02");

        Stored<SpecialEducation> asked = here.desk.enter(refused);
        Stored<YouthCase> requested = here.desk.step(open, "request", Map.of());
        assertThatThrownBy(() -> here.desk.step(requested, "enterSpecial", Map.of()))
                .hasMessage("YTH-S03");
        here.desk.change(asked, decided(refused).record());

        assertThat(here.desk.step(requested, "enterSpecial", Map.of()).value().state())
                .isEqualTo(State.IN_SPECIAL);
        assertThat(here.due("D10", decided(refused).record())).isEqualTo("2026-01-30");
    }

    @Test
    void without_the_committees_yes_nothing_is_decided_and_its_no_leads_back() {
        Stored<YouthCase> open =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.THEFT);
        SpecialEducation asked = special(open, Ground.REPEATED);
        SpecialEducation unasked = decided(asked).set(SpecialEducation::opinion, null).record();
        assertThatThrownBy(() -> here.desk.enter(unasked)).hasMessage("YTH-S03");

        Stored<SpecialEducation> entered = here.desk.enter(asked);
        Stored<YouthCase> requested = here.desk.step(open, "request", Map.of());
        here.desk.change(
                entered,
                Values.of(asked)
                        .set(SpecialEducation::opinion, CommitteeOpinion.NOT_AGREED)
                        .record());

        assertThat(here.desk.step(requested, "declineSpecial", Map.of()).value().state())
                .isEqualTo(State.IN_MEASURES);
    }

    @Test
    void specialised_corrective_education_is_for_crime_law_acts_under_age_alone() {
        Stored<YouthCase> theft =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.THEFT);
        Stored<YouthCase> sixteen =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-13", SeriousItem.CRIME_UNDER_AGE);
        for (Stored<YouthCase> one : List.of(theft, sixteen)) {
            assertThatThrownBy(() -> here.desk.enter(corrective(one))).hasMessage("YTH-S04");
        }

        Stored<YouthCase> fifteen =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        assertThat(here.desk.enter(corrective(fifteen)).version()).isEqualTo(1);
    }

    private SpecialEducation corrective(Stored<YouthCase> of) {
        return Values.of(special(of, null)).set(SpecialEducation::route, Route.CORRECTIVE).record();
    }

    @Test
    void the_leader_is_told_two_hours_after_a_child_was_found() {
        DutyRule<Protection> rule = YouthCases.rule("D2");
        assertThat(rule.levelTwoAfter()).isEqualTo(Term.hours(2));
        Protection found =
                Values.of(Protection.class)
                        .set(Protection::foundOn, LocalDateTime.parse("2026-03-01T23:10"))
                        .record();
        assertThat(rule.minute().apply(found, here.shelf)).isEqualTo("2026-03-01T23:10");
    }

    @Test
    void nobody_did_anything_before_being_born_and_an_assistant_keeps_no_case() {
        Values<YouthCase> lead =
                here.lead(here.person(YouthCases.SUBJECT_H), "2009-04-11", SeriousItem.THEFT);

        assertThatThrownBy(() -> here.desk.enter(lead.record())).hasMessage("VAL-055");
        lead.set(YouthCase::conductDate, LocalDate.parse("2025-04-12"));
        assertThatThrownBy(() -> here.desk.enter(lead.record()))
                .as("told of before it happened")
                .hasMessage("VAL-051");
        lead.set(YouthCase::reportedOn, LocalDate.parse("2025-04-12"))
                .set(YouthCase::caseOfficer, here.assistant.ref());
        assertThatThrownBy(() -> here.desk.enter(lead.record())).hasMessage("VAL-056");
    }

    @Test
    void bad_behaviour_alone_has_no_case() {
        YouthCase bare = here.lead(here.person(YouthCases.SUBJECT_H), "2025-04-12").record();

        assertThatThrownBy(() -> here.desk.enter(bare)).hasMessage("YTH-S01");
    }

    @Test
    void whoever_was_eighteen_is_not_dealt_with_here_and_whoever_was_not_is_no_adult() {
        Stored<Person> h = here.person("710003200801019979");
        YouthCase adult = here.lead(h, "2026-01-02", SeriousItem.THEFT).record();
        YouthCase birthday =
                here.lead(h, "2026-01-01", SeriousItem.THEFT)
                        .set(YouthCase::adultAtConduct, true)
                        .record();

        assertThatThrownBy(() -> here.desk.enter(adult)).hasMessage("YTH-V02");
        assertThatThrownBy(() -> here.desk.enter(birthday)).hasMessage("YTH-V01");
    }

    @Test
    void nobody_talks_with_a_minor_alone_and_no_man_alone_with_a_girl() {
        Values<YouthCase> girl =
                here.lead(here.person(YouthCases.SUBJECT_K), "2026-02-28", SeriousItem.ASSAULT)
                        .set(YouthCase::interviewedOn, LocalDate.parse("2026-03-01"))
                        .set(
                                YouthCase::interviewers,
                                List.of(here.officer.ref(), here.assistant.ref()));

        assertThatThrownBy(() -> here.desk.enter(girl.record()))
                .satisfies(
                        refused ->
                                assertThat(Desk.codes(refused))
                                        .containsExactly("YTH-V04", "YTH-V18", "YTH-V05"));
        girl.set(YouthCase::appropriateAdult, here.guardian.ref())
                .set(YouthCase::interviewers, List.of(here.officer.ref(), here.woman.ref()));
        assertThat(here.desk.enter(girl.record()).version()).isEqualTo(1);
    }

    @Test
    void one_officer_named_twice_is_one_and_a_child_is_no_appropriate_adult() {
        Stored<Person> boy = here.person(YouthCases.SUBJECT_H);
        Values<YouthCase> heard =
                here.lead(boy, "2025-04-12", SeriousItem.THEFT)
                        .set(YouthCase::interviewedOn, LocalDate.parse("2025-04-12"))
                        .set(YouthCase::appropriateAdult, here.guardian.ref())
                        .set(
                                YouthCase::interviewers,
                                List.of(here.officer.ref(), here.officer.ref()));
        assertThatThrownBy(() -> here.desk.enter(heard.record())).hasMessage("YTH-V18");

        heard.set(YouthCase::interviewers, List.of(here.officer.ref(), here.woman.ref()));
        for (Stored<Person> child : List.of(boy, here.person(YouthCases.SUBJECT_J))) {
            heard.set(YouthCase::appropriateAdult, child.ref());
            assertThatThrownBy(() -> here.desk.enter(heard.record())).hasMessage("YTH-V04");
        }
    }

    @Test
    void a_day_of_service_has_four_hours_in_however_many_parts() {
        Stored<YouthCase> of =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.THEFT);
        Values<Measure> service = lasting(of, MeasureKind.SOCIAL_SERVICE).set(Measure::hours, 6);
        LocalDateTime morning = LocalDateTime.parse("2025-07-12T08:00");

        refuses(
                service.set(
                        Measure::service,
                        List.of(hours(morning, "3"), hours(morning.plusHours(6), "2"))),
                "YTH-V19");
        refuses(service.set(Measure::service, List.of(hours(morning, "-3"))), "YTH-V24");
        here.desk.enter(
                service.set(
                                Measure::service,
                                List.of(hours(morning, "3"), hours(morning.plusDays(1), "3")))
                        .record());
    }

    private static ServiceTime hours(LocalDateTime begins, String hours) {
        return new ServiceTime(begins, new BigDecimal(hours));
    }

    @Test
    void a_measure_is_decided_by_an_officer_for_six_months_at_most() {
        Stored<YouthCase> of =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.THEFT);

        refuses(
                here.measure(of, MeasureKind.ADMONITION, "2025-05-12")
                        .set(Measure::decidedBy, here.assistant.ref()),
                "YTH-S02");
        refuses(lasting(of, MeasureKind.CONDUCT_RULES), "VAL-001");
        refuses(
                lasting(of, MeasureKind.OBSERVATION)
                        .set(Measure::endDate, LocalDate.parse("2026-01-11")),
                "YTH-V06");
        refuses(
                lasting(of, MeasureKind.SOCIAL_SERVICE)
                        .set(Measure::hours, 4)
                        .set(Measure::service, service("2025-05-14T09:00", "2")),
                "YTH-V07");
        here.desk.enter(
                lasting(of, MeasureKind.SOCIAL_SERVICE)
                        .set(Measure::hours, 4)
                        .set(Measure::service, service("2025-05-17T09:00", "4"))
                        .record());
    }

    private List<ServiceTime> service(String begins, String hours) {
        return List.of(new ServiceTime(LocalDateTime.parse(begins), new BigDecimal(hours)));
    }

    @Test
    void a_measure_is_decided_after_the_act_and_begins_with_its_decision() {
        here.shelf.goTo("2025-05-12");
        Stored<YouthCase> of =
                here.investigated(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        LocalDate before = LocalDate.parse("2025-04-11");

        refuses(here.measure(of, MeasureKind.ADMONITION, "2025-04-11"), "VAL-051");
        refuses(lasting(of, MeasureKind.OBSERVATION).set(Measure::startDate, before), "VAL-051");
        refuses(
                lasting(of, MeasureKind.SOCIAL_SERVICE)
                        .set(Measure::hours, 4)
                        .set(Measure::service, service("2025-08-16T09:00", "2")),
                "YTH-V28");
    }

    private void refuses(Values<Measure> measure, String code) {
        assertThatThrownBy(() -> here.desk.enter(measure.record())).hasMessage(code);
    }

    private Values<Measure> lasting(Stored<YouthCase> of, MeasureKind kind) {
        return here.measure(of, kind, "2025-05-12")
                .set(Measure::startDate, LocalDate.parse("2025-05-12"))
                .set(Measure::endDate, LocalDate.parse("2025-08-11"))
                .set(Measure::provider, "示例社工中心");
    }

    private Stored<YouthCase> complete(Stored<YouthCase> open, String day) {
        return here.desk.step(
                open, "complete", Map.of("completedOn", LocalDate.parse(day), "summary", "表现良好"));
    }

    private SpecialEducation special(Stored<YouthCase> of, Ground ground) {
        return Values.of(SpecialEducation.class)
                .set(SpecialEducation::youthCase, of.ref())
                .set(SpecialEducation::route, ground == null ? Route.APPLIED : Route.DECIDED)
                .set(SpecialEducation::ground, ground)
                .set(SpecialEducation::evaluations, List.of())
                .record();
    }

    private static Values<SpecialEducation> decided(SpecialEducation asked) {
        return Values.of(asked)
                .set(SpecialEducation::opinion, CommitteeOpinion.AGREED)
                .set(SpecialEducation::decidedBy, "示例区教育局")
                .set(SpecialEducation::decidedOn, LocalDate.parse("2025-09-01"))
                .set(SpecialEducation::specialSchool, "示例专门学校")
                .set(SpecialEducation::enteredOn, LocalDate.parse("2025-09-08"))
                .set(
                        SpecialEducation::evaluations,
                        List.of(
                                new SpecialEducation.TermEvaluation(
                                        LocalDate.parse("2026-01-30"), null, null)));
    }
}

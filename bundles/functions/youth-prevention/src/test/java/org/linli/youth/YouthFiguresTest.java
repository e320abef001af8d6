package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.DutyRule;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Field;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.standin.Desk;
import org.linli.youth.SealingNotice.SealedSystem;
import org.linli.youth.SealingNotice.SealingBasis;
import org.linli.youth.YouthCase.State;
import org.linli.youth.YouthCase.TransferGround;

/** Scenario 8, and what the function as a whole keeps and who sees it. */
class YouthFiguresTest {
    private static final Period YEAR = Period.year(2025);

    private final YouthCases here = new YouthCases("2026-03-02");

    @Test
    void five_of_five_cases_have_measures_and_four_minors_are_counted_once() {
        Stored<Person> h = here.person(YouthCases.SUBJECT_H);
        Stored<Person> j = here.person(YouthCases.SUBJECT_J);
        Stored<Person> k = here.person(YouthCases.SUBJECT_K);
        Stored<Person> p = here.person("710003200801019979");
        for (Stored<Person> minor : List.of(h, h, j, k, p)) {
            Stored<YouthCase> of = here.shelf.put(established(minor).record());
            here.shelf.put(Values.of(Measure.class).set(Measure::youthCase, of.ref()).record());
        }
        here.shelf.put(
                established(j)
                        .set(YouthCase::transferGround, TransferGround.CRIME_FROM_16)
                        .set(YouthCase::state, State.SEALED)
                        .record());
        here.shelf.put(
                established(k)
                        .set(YouthCase::acceptedOn, null)
                        .set(YouthCase::decidedOn, day("2025-06-03"))
                        .set(YouthCase::state, State.NOT_ESTABLISHED)
                        .record());

        assertThat(here.numerator("Y2", YEAR)).isEqualTo(5);
        assertThat(here.denominator("Y2", YEAR)).as("the sixth was transferred").isEqualTo(5);
        assertThat(here.numerator("Y1", YEAR)).isEqualTo(4);
    }

    @Test
    void nine_of_nine_were_sealed_in_time() {
        for (int i = 1; i <= 9; i++) {
            here.shelf.put(
                    new SealingNotice(
                            null,
                            SealingBasis.CORRECTIVE_EDUCATION,
                            day("2025-09-26"),
                            day("2025-09-29"),
                            day("2025-09-29"),
                            List.of(SealedSystem.LINLI),
                            null));
        }

        assertThat(here.numerator("Y9", YEAR)).isEqualTo(9);
        assertThat(here.denominator("Y9", YEAR)).isEqualTo(9);
    }

    @Test
    void a_minor_who_comes_again_within_the_year_counts_once() {
        Stored<Person> h = here.person(YouthCases.SUBJECT_H);
        here.shelf.put(completed(h, "2024-03-01"));
        here.shelf.put(completed(h, "2024-05-01"));
        here.shelf.put(completed(here.person(YouthCases.SUBJECT_J), "2024-05-01"));
        here.shelf.put(established(h).set(YouthCase::acceptedOn, day("2025-02-28")).record());

        assertThat(here.numerator("Y4", YEAR)).isEqualTo(1);
        assertThat(here.denominator("Y4", YEAR)).isEqualTo(2);
    }

    @Test
    void figures_about_minors_tell_no_number_below_five_outside_the_station() {
        assertThat(YouthCases.YOUTH.indicators())
                .allSatisfy(
                        i -> assertThat(i.few()).as(i.code()).isEqualTo(isAboutSchools(i) ? 0 : 5));
    }

    private static boolean isAboutSchools(Indicator indicator) {
        return List.of("Y7", "Y8", "Y13", "Y14", "Y14-ATTENDANCE").contains(indicator.code());
    }

    @Test
    void a_note_holds_no_identity_and_goes_after_six_months() {
        BadBehaviourNote kept = here.desk.enter(here.note("王男")).value();
        var erasure =
                YouthCases.YOUTH.record("bad-behaviour-note").orElseThrow().erasure().orElseThrow();

        assertThat(erasure.day()).isEqualTo("seenDay");
        assertThat(erasure.period().due(kept.seenDay(), here.shelf.calendar()).day())
                .isEqualTo("2025-11-06");
        assertThatThrownBy(() -> here.desk.enter(here.note("710003200904129978")))
                .hasMessage("YTH-V03");
        assertThatThrownBy(() -> here.desk.enter(here.note("王示例"))).hasMessage("YTH-V03");
        assertThatThrownBy(() -> here.desk.enter(here.note("王明")))
                .as("a whole name")
                .hasMessage("YTH-V03");
    }

    @Test
    void a_wrong_check_character_is_refused_by_the_register() {
        assertThatThrownBy(() -> here.person("710003200904129977")).hasMessage("VAL-013");
    }

    @Test
    void files_of_minors_are_sealed_records_of_the_case_team_and_beat_officers_see_notes_alone() {
        assertThat(YouthCases.YOUTH.records())
                .filteredOn(type -> type.model().sensitivity() == Sensitivity.SEALED)
                .hasSize(13)
                .allSatisfy(
                        type ->
                                assertThat(type.readers())
                                        .isSubsetOf(
                                                YouthRoles.YOUTH_OFFICER,
                                                YouthRoles.SOCIAL_WORKER,
                                                Role.STATION_LEADER,
                                                Role.AUDITOR));
        assertThat(YouthCases.YOUTH.records())
                .filteredOn(type -> type.model().sensitivity() == Sensitivity.SENSITIVE)
                .extracting(type -> type.name())
                .containsExactlyInAnyOrder("bad-behaviour-note", "protection");
    }

    @Test
    void a_social_worker_reads_his_own_measures_without_the_paper_and_nothing_else() {
        assertThat(YouthCases.YOUTH.records())
                .filteredOn(type -> type.readers().contains(YouthRoles.SOCIAL_WORKER))
                .extracting(type -> type.name())
                .containsExactlyInAnyOrder("youth-measure", "activity-report", "youth-visit");
        Actor worker = Desk.officer("worker", "S01", YouthRoles.SOCIAL_WORKER);
        Stored<YouthCase> of =
                here.shelf.put(established(here.person(YouthCases.SUBJECT_H)).record());
        Stored<Measure> his = here.shelf.put(measure(of, "S01"));
        Stored<Measure> others = here.shelf.put(measure(of, "S02"));
        Condition own = YouthCases.YOUTH.record("youth-measure").orElseThrow().ownOf(worker);
        assertThat(here.shelf.holds(Measure.class, his.ref(), own)).isTrue();
        assertThat(here.shelf.holds(Measure.class, others.ref(), own)).isFalse();
        assertThat(YouthCases.YOUTH.record("youth-measure").orElseThrow().unseenBy(worker))
                .containsExactly("paper");
        Condition visits = YouthCases.YOUTH.record("youth-visit").orElseThrow().ownOf(worker);
        Stored<FollowUp> visit =
                here.shelf.put(
                        Values.of(FollowUp.class).set(FollowUp::measure, others.ref()).record());
        assertThat(here.shelf.holds(FollowUp.class, visit.ref(), visits)).isFalse();
    }

    private static Measure measure(Stored<YouthCase> of, String worker) {
        return Values.of(Measure.class)
                .set(Measure::youthCase, of.ref())
                .set(Measure::socialWorker, worker)
                .record();
    }

    @Test
    void a_reading_without_a_query_counts_and_the_auditor_confirms_it() {
        here.desk.as(Desk.officer("leader", "099002", Role.STATION_LEADER));
        Stored<ImproperReading> reported =
                here.desk.enter(
                        new ImproperReading(
                                day("2025-11-03"),
                                day("2025-11-10"),
                                SealedSystem.PAPER_FILE,
                                null,
                                "档案员",
                                "已收回复印件",
                                ImproperReading.ReadingStage.REPORTED));
        assertThat(here.numerator("Y10", YEAR)).isEqualTo(1);
        assertThatThrownBy(() -> here.desk.step(reported, "confirm", Map.of()))
                .hasMessage("YTH-S14");
        here.desk.as(Desk.officer("auditor", "099003", Role.AUDITOR));
        assertThat(here.desk.step(reported, "confirm", Map.of()).value().stage())
                .isEqualTo(ImproperReading.ReadingStage.CONFIRMED);
        assertThat(YouthCases.YOUTH.record("improper-reading").orElseThrow().creators())
                .as("an auditor enters nothing")
                .containsExactly(Role.STATION_LEADER);
    }

    @Test
    void everything_about_a_case_is_sealed_with_it() {
        for (String part :
                List.of(
                        "youth-measure",
                        "guardian-action",
                        "activity-report",
                        "youth-visit",
                        "social-inquiry",
                        "special-education",
                        "sealing-notice")) {
            assertThat(YouthCases.YOUTH.record(part).orElseThrow().sealing()).as(part).isPresent();
        }
    }

    @Test
    void every_duty_names_its_source() {
        assertThat(YouthCases.YOUTH.duties())
                .allSatisfy(duty -> assertThat(duty.basis()).as(duty.code()).isNotBlank())
                .extracting(DutyRule::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void how_often_a_minor_is_visited_is_the_districts_and_how_often_he_reports_is_decided() {
        assertThat(YouthCases.rule("D8").settable()).isTrue();
        assertThat(YouthCases.rule("D7").settable()).isFalse();
    }

    @Test
    void nothing_is_kept_that_must_not_be() {
        Pattern never = Pattern.compile(".*(score|risk|rank|ethnic|religio|mark|account|friend).*");
        assertThat(YouthCases.YOUTH.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).name())
                .filteredOn(name -> !name.equals("sealMark"))
                .noneMatch(name -> never.matcher(name).matches());
    }

    @Test
    void nothing_in_the_base_register_points_here() {
        assertThat(YouthCases.REGISTRY.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).type().getPackageName())
                .doesNotContain(YouthCase.class.getPackageName());
    }

    private Values<YouthCase> established(Stored<Person> minor) {
        return Values.of(YouthCase.class)
                .set(YouthCase::minor, minor.ref())
                .set(YouthCase::conductDate, day("2025-06-02"))
                .set(YouthCase::acceptedOn, day("2025-06-03"))
                .set(YouthCase::items, List.of())
                .set(YouthCase::interviewers, List.of())
                .set(YouthCase::papers, List.of())
                .set(YouthCase::state, State.IN_MEASURES);
    }

    private YouthCase completed(Stored<Person> minor, String day) {
        return established(minor)
                .set(YouthCase::conductDate, day(day).minusMonths(6))
                .set(YouthCase::acceptedOn, day(day).minusMonths(5))
                .set(YouthCase::completedOn, day(day))
                .record();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

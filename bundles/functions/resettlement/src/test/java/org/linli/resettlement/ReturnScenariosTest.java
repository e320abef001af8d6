package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Handover;
import org.linli.resettlement.ReleaseNotice.CheckResult;

/** Acceptance scenarios 1 to 4 of the domain rules. */
class ReturnScenariosTest {

    @Test
    void a_general_person_reports_over_the_may_holiday() {
        Helps here = new Helps("2025-03-10");
        Stored<ReleaseNotice> notice = here.desk.enter(prison(here, Helps.SUBJECT_L, "2025-04-18"));
        assertThat(here.due("D1", notice.value())).isEqualTo("2025-03-18");

        Stored<HelpCase> expected =
                here.desk.enter(
                        here.announced(notice)
                                .set(HelpCase::reportBy, LocalDate.parse("2025-05-03"))
                                .record());
        here.shelf.goTo("2025-04-18");
        Stored<HelpCase> awaited = here.desk.step(expected, "release", Map.of());
        assertThat(here.due("D4", awaited.value())).isEqualTo("2025-05-06");

        here.shelf.goTo("2025-04-21");
        HelpCase helped = here.desk.step(awaited, "receive", here.report("2025-04-21")).value();
        assertThat(here.due("D6", helped)).isEqualTo("2025-05-07");
        assertThat(here.due("D7", helped)).isEqualTo("2025-05-21");
        assertThat(here.due("D5", helped)).isEqualTo("2025-04-21");
        assertThat(here.due("D3", helped)).as("general help").isEqualTo("-");
        assertThat(helped.helpStart()).isEqualTo("2025-04-18");
        assertThat(helped.helpEnd()).isEqualTo("2030-04-17");
        assertThat(here.windows("D8", helped))
                .hasSize(20)
                .startsWith("2025-04-18/2025-07-17")
                .endsWith("2030-01-18/2030-04-17");
    }

    @Test
    void whoever_has_not_reported_is_called_on_the_working_day_after() {
        Helps here = new Helps("2025-03-10");
        Stored<ReleaseNotice> notice = here.desk.enter(prison(here, Helps.SUBJECT_L, "2025-04-18"));
        Stored<HelpCase> expected =
                here.desk.enter(
                        here.announced(notice)
                                .set(HelpCase::reportBy, LocalDate.parse("2025-05-03"))
                                .record());
        here.shelf.goTo("2025-04-18");
        Stored<HelpCase> awaited = here.desk.step(expected, "release", Map.of());

        here.shelf.goTo("2025-05-06");
        assertThat(here.due("D4-CONTACT", awaited.value())).as("the last day").isEqualTo("-");
        here.shelf.goTo("2025-05-07");
        assertThat(here.due("D4-CONTACT", awaited.value())).isEqualTo("2025-05-07");
        HelpCase late = here.desk.step(awaited, "receive", here.report("2025-05-07")).value();
        assertThat(here.due("D4-CONTACT", late)).isEqualTo("-");
    }

    @Test
    void a_key_person_is_fetched_on_the_eve_of_spring_festival() {
        Helps here = new Helps("2025-01-28");
        Stored<ReleaseNotice> notice =
                here.desk.enter(
                        here.notice(here.person(Helps.SUBJECT_N).ref(), "2025-01-28")
                                .set(ReleaseNotice::helpCategory, HelpCategory.KEY)
                                .record());
        HelpCase expected = here.desk.enter(here.announced(notice).record()).value();

        assertThat(here.due("D3", expected)).isEqualTo("2025-01-28");
        assertThat(here.<HelpCase>rule("D3").levelTwoAt()).isEqualTo(LocalTime.NOON);
        assertThat(here.<HelpCase>rule("D8-KEY").levelTwoAfterWindow())
                .as("the leader is told after two missed windows")
                .isTrue();
        assertThat(here.windows("D8-KEY", expected))
                .hasSize(60)
                .startsWith("2025-01-28/2025-02-27", "2025-02-28/2025-03-27")
                .endsWith("2029-12-28/2030-01-27");
    }

    @Test
    void who_completed_corrections_is_offered_help_for_three_years() {
        Helps here = new Helps("2025-07-01");
        HelpCase helped =
                here.desk
                        .enter(
                                here.late(
                                                here.person(Helps.SUBJECT_G).ref(),
                                                ReleaseType.CORRECTIONS,
                                                "2025-06-27")
                                        .set(HelpCase::releaseDate, LocalDate.parse("2025-06-30"))
                                        .set(HelpCase::reportedOn, LocalDate.parse("2025-06-30"))
                                        .set(HelpCase::handoverMode, Handover.CORRECTIONS_OFFICE)
                                        .set(HelpCase::certificateNumber, null)
                                        .set(HelpCase::certificate, null)
                                        .record())
                        .value();

        assertThat(helped.helpStart()).isEqualTo("2025-06-30");
        assertThat(helped.helpEnd()).isEqualTo("2028-06-29");
        assertThat(here.due("D14-SHORT", helped)).isEqualTo("2028-06-29");
        assertThat(here.due("D14", helped)).isEqualTo("-");
        for (String code : List.of("D14", "D14-SHORT")) {
            assertThat(here.rule(code).settable()).as("a district sets it otherwise").isTrue();
        }
    }

    @Test
    void a_release_from_labour_re_education_is_history() {
        Helps here = new Helps("2025-04-18");
        Ref<Person> subject = here.person(Helps.SUBJECT_L).ref();
        HelpCase old =
                here.late(subject, ReleaseType.RETL, "2013-11-20")
                        .set(HelpCase::state, CaseState.EXPIRED)
                        .record();

        Stored<HelpCase> kept = here.desk.enter(old);
        assertThat(kept.value().helpEnd()).isEqualTo("2016-11-19");
        assertThat(kept.value().closedOn()).isEqualTo("2016-11-19");
        assertThat(kept.complete()).isTrue();
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        Values.of(old)
                                                .set(
                                                        HelpCase::releaseDate,
                                                        LocalDate.parse("2014-02-01"))
                                                .set(
                                                        HelpCase::reportedOn,
                                                        LocalDate.parse("2014-02-03"))
                                                .record()))
                .hasMessage("RES-V01");
    }

    @Test
    void a_late_entry_begins_where_its_period_stands_and_a_leader_confirms_it() {
        Helps here = new Helps("2025-04-18");
        Ref<Person> subject = here.person(Helps.SUBJECT_L).ref();

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.late(subject, ReleaseType.PRISON, "2013-11-20")
                                                .record()))
                .hasMessage("RES-V17");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.late(subject, ReleaseType.PRISON, "2025-03-20")
                                                .set(HelpCase::state, CaseState.EXPIRED)
                                                .record()))
                .hasMessage("RES-S01");
        assertThat(
                        Helps.RESETTLEMENT
                                .record("help-case")
                                .orElseThrow()
                                .lifecycle()
                                .orElseThrow()
                                .startVerifiers())
                .containsOnlyKeys(CaseState.HELPING, CaseState.EXPIRED)
                .containsValue(Role.STATION_LEADER);
    }

    @Test
    void a_notice_of_somebody_else_s_opens_no_case() {
        Helps here = new Helps("2025-03-10");
        Ref<Person> subject = here.person(Helps.SUBJECT_L).ref();
        Stored<ReleaseNotice> elsewhere =
                here.desk.enter(
                        here.notice(subject, "2025-04-18")
                                .set(ReleaseNotice::checkResult, CheckResult.NO_SUCH_PERSON)
                                .record());

        assertThatThrownBy(() -> here.desk.enter(here.announced(elsewhere).record()))
                .hasMessage("RES-V15");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.announced(
                                                        here.desk.enter(
                                                                here.notice(subject, "2025-04-18")
                                                                        .record()))
                                                .set(
                                                        HelpCase::subject,
                                                        here.person(Helps.SUBJECT_G).ref())
                                                .record()))
                .hasMessage("RES-V16");
    }

    @Test
    void the_address_is_checked_within_ten_working_days_of_the_notice() {
        Helps here = new Helps("2025-03-10");
        ReleaseNotice unchecked =
                here.desk
                        .enter(
                                here.notice(here.person(Helps.SUBJECT_L).ref(), "2025-04-18")
                                        .set(ReleaseNotice::checkResult, null)
                                        .record())
                        .value();

        // Received on Sunday 9 March.
        assertThat(unchecked.noticeReceivedOn()).isEqualTo("2025-03-09");
        assertThat(here.due("D2", unchecked)).isEqualTo("2025-03-21");
        assertThat(unchecked.checkedOn()).isNull();
    }

    @Test
    void a_minor_s_guardian_is_told_before_the_day_and_the_notice_seals_itself() {
        Helps here = new Helps("2025-03-10");
        Ref<Person> minor = here.person(Helps.MINOR_V).ref();
        Stored<ReleaseNotice> notice =
                here.desk.enter(
                        here.notice(minor, "2025-04-18")
                                .set(ReleaseNotice::offenceDate, LocalDate.parse("2024-06-02"))
                                .record());
        HelpCase expected = here.desk.enter(here.announced(notice).record()).value();

        assertThat(here.due("D16", expected)).isEqualTo("2025-04-17");
        assertThat(notice.value().sealsOn()).isEqualTo("2025-04-18");
        assertThat(expected.juvenileRegime()).isTrue();
    }

    @Test
    void whoever_is_released_under_age_offended_under_age_though_no_paper_says_when() {
        Helps here = new Helps("2025-03-10");
        Ref<Person> minor = here.person(Helps.MINOR_V).ref();
        ReleaseNotice notice = here.desk.enter(here.notice(minor, "2025-04-18").record()).value();

        assertThat(notice.juvenileRegime()).isTrue();
        assertThat(notice.sealsOn()).isEqualTo("2025-04-18");
    }

    private static ReleaseNotice prison(Helps here, String number, String release) {
        return here.notice(here.person(number).ref(), release).record();
    }
}

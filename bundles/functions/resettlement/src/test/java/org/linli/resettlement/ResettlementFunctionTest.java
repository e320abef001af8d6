package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.DutyRule;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Field;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.standin.Desk;

class ResettlementFunctionTest {
    @Test
    void files_are_sensitive_and_read_by_the_case_team() {
        assertThat(Helps.RESETTLEMENT.records())
                .filteredOn(type -> !isAboutNoPerson(type.name()))
                .allSatisfy(
                        type -> {
                            assertThat(type.model().sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
                            assertThat(type.readers()).contains(HelpRoles.caseTeam());
                        });
    }

    @Test
    void a_social_worker_reads_referrals_alone() {
        assertThat(Helps.RESETTLEMENT.records())
                .filteredOn(type -> type.readers().contains(HelpRoles.SOCIAL_WORKER))
                .singleElement()
                .satisfies(type -> assertThat(type.type()).isEqualTo(Referral.class));
    }

    @Test
    void administrators_and_supervisors_read_nothing() {
        assertThat(Helps.RESETTLEMENT.records())
                .allSatisfy(
                        type ->
                                assertThat(type.readers())
                                        .doesNotContain(
                                                Role.CITY_IT,
                                                Role.DISTRICT_SUPERVISOR,
                                                Role.RESIDENT));
    }

    @Test
    void volunteers_and_assistants_see_the_cases_of_their_groups_without_the_past() {
        Helps here = new Helps("2025-04-18");
        for (Role role : List.of(HelpRoles.VOLUNTEER, Role.ASSISTANT)) {
            assertThat(Helps.RESETTLEMENT.records())
                    .filteredOn(type -> type.readers().contains(role))
                    .extracting(RecordDefinition::name)
                    .containsExactlyInAnyOrder("help-case", "help-group", "help-talk");
        }
        Stored<HelpCase> his = here.helping(Helps.SUBJECT_L, "2025-03-03");
        Stored<HelpCase> others = here.helping(Helps.SUBJECT_G, "2025-03-03");
        Stored<HelpVolunteer> volunteer =
                here.shelf.put(
                        Values.of(
                                        here.volunteer(
                                                        here.person(People.RESIDENT_E).ref(),
                                                        "2025-02-01")
                                                .value())
                                .set(HelpVolunteer::fileNumber, "V0401")
                                .record());
        here.desk.enter(
                here.group(
                        his,
                        "2025-04-01",
                        here.police(),
                        here.member(MemberCapacity.COMMITTEE, here.person(People.PARENT_Q).ref()),
                        here.member(volunteer)));
        Stored<HelpTalk> talk = here.shelf.put(here.talk(others, "2025-04-17").record());

        Actor helper = Desk.officer("helper", "V0401", HelpRoles.VOLUNTEER);
        RecordDefinition<?> cases = Helps.RESETTLEMENT.record("help-case").orElseThrow();
        Condition own = cases.ownOf(helper);
        assertThat(here.shelf.holds(HelpCase.class, his.ref(), own)).isTrue();
        assertThat(here.shelf.holds(HelpCase.class, others.ref(), own)).isFalse();
        assertThat(cases.unseenBy(helper))
                .contains("notice", "releaseType", "certificate", "certificateNumber");
        Condition talks = Helps.RESETTLEMENT.record("help-talk").orElseThrow().ownOf(helper);
        assertThat(here.shelf.holds(HelpTalk.class, talk.ref(), talks)).isFalse();
        Actor assistant = Desk.officer("kpol", "099034", Role.ASSISTANT);
        assertThat(here.shelf.holds(HelpCase.class, his.ref(), cases.ownOf(assistant)))
                .as("a member by his badge")
                .isTrue();
    }

    @Test
    void the_figures_go_to_the_district_twice_a_year() {
        Helps here = new Helps("2025-04-18");
        Reporting office =
                here.desk
                        .enter(new Reporting("示例区安置帮教办", LocalDate.parse("2025-01-01"), null))
                        .value();
        assertThat(
                        here.windows(
                                "D15",
                                Values.of(office)
                                        .set(Reporting::until, LocalDate.parse("2026-12-31"))
                                        .record()))
                .startsWith("2024-07-03/2025-07-02", "2025-07-03/2026-07-02");
        assertThat(
                        here.windows(
                                "D15-YEAR",
                                Values.of(office)
                                        .set(Reporting::until, LocalDate.parse("2026-12-31"))
                                        .record()))
                .startsWith("2024-02-03/2025-02-02", "2025-02-03/2026-02-02");
    }

    @Test
    void a_notice_goes_with_its_case() {
        Helps here = new Helps("2025-03-10");
        Stored<ReleaseNotice> notice =
                here.desk.enter(
                        here.notice(here.person(Helps.SUBJECT_L).ref(), "2025-04-18").record());
        Stored<HelpCase> of = here.desk.enter(here.announced(notice).record());
        assertThat(closedOn(here, notice)).isNull();
        here.shelf.goTo("2025-04-20");
        Stored<HelpCase> helped =
                here.desk.step(
                        here.desk.step(of, "release", Map.of()),
                        "receive",
                        here.report("2025-04-20"));
        here.desk.step(helped, "decease", here.death("2025-04-20"));
        assertThat(closedOn(here, notice)).isEqualTo("2025-04-20");
        Stored<ReleaseNotice> elsewhere =
                here.desk.enter(
                        here.notice(here.person(Helps.SUBJECT_G).ref(), "2025-04-18")
                                .set(ReleaseNotice::checkResult, ReleaseNotice.CheckResult.NOT_HERE)
                                .record());
        assertThat(elsewhere.value().closedOn()).as("sent back").isEqualTo("2025-04-20");
    }

    private static LocalDate closedOn(Helps here, Stored<ReleaseNotice> notice) {
        return here.shelf.find(ReleaseNotice.class, notice.ref()).orElseThrow().value().closedOn();
    }

    @Test
    void every_duty_names_its_source() {
        assertThat(Helps.RESETTLEMENT.duties())
                .allSatisfy(duty -> assertThat(duty.basis()).as(duty.code()).isNotBlank())
                .extracting(DutyRule::code)
                .doesNotHaveDuplicates();
    }

    /** RES-S06: where there is nothing to enter, nothing can be entered. */
    @Test
    void nothing_is_kept_that_punishes_rates_or_tracks() {
        Pattern never =
                Pattern.compile(
                        ".*(penalt|warn|admonish|punish|sanction|mandator|score|risk|rank|rating"
                                + "|location|track|ethnic|religio|diagnos).*");
        assertThat(Helps.RESETTLEMENT.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).name().toLowerCase(Locale.ROOT))
                .noneMatch(name -> never.matcher(name).matches());
        assertThat(Helps.RESETTLEMENT.records())
                .map(RecordDefinition::name)
                .noneMatch(name -> never.matcher(name).matches());
    }

    @Test
    void charge_and_sentence_stand_in_the_notice_and_a_later_judgment_alone() {
        assertThat(Helps.RESETTLEMENT.records())
                .filteredOn(
                        type ->
                                type.model().fields().stream()
                                        .anyMatch(
                                                f ->
                                                        f.name().equals("charge")
                                                                || f.name().equals("sentence")
                                                                || f.name().equals("institution")))
                .extracting(RecordDefinition::name)
                .containsExactlyInAnyOrder("release-notice", "reoffence-notice");
    }

    private static boolean isAboutNoPerson(String type) {
        return List.of("volunteer-team", "help-volunteer", "help-reporting", "help-report-sent")
                .contains(type);
    }
}

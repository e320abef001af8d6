package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.Staff;
import org.linli.resettlement.HelpCase.Handover;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.resettlement.Placement.PlacementKind;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.standin.Desk;

/** The table of bad input in the domain rules (resettlement, section 9), row by row. */
class BadInputTest {
    private final Helps here = new Helps("2025-04-18");

    private Ref<Person> subject() {
        return here.person(Helps.SUBJECT_L).ref();
    }

    private Stored<HelpCase> helped() {
        return here.helping(Helps.SUBJECT_L, "2025-03-03");
    }

    @Test
    void row_1_a_wrong_check_character() {
        refused("VAL-013", () -> here.person("710003197506069978"));
    }

    @Test
    void row_2_labour_re_education_after_its_end() {
        refused(
                "RES-V01",
                () ->
                        here.desk.enter(
                                here.notice(subject(), "2014-02-01")
                                        .set(ReleaseNotice::releaseType, ReleaseType.RETL)
                                        .record()));
    }

    @Test
    void an_offence_before_birth() {
        refused(
                "VAL-055",
                () ->
                        here.desk.enter(
                                here.notice(subject(), "2025-05-01")
                                        .set(
                                                ReleaseNotice::offenceDate,
                                                LocalDate.parse("1900-01-01"))
                                        .record()));
    }

    @Test
    void row_3_prison_without_a_certificate_number() {
        refused(
                "VAL-001",
                () ->
                        here.desk.enter(
                                here.late(subject(), ReleaseType.PRISON, "2025-03-03")
                                        .set(HelpCase::certificateNumber, null)
                                        .record()));
    }

    @Test
    void row_4_a_report_before_the_release() {
        refused(
                "VAL-051",
                () ->
                        here.desk.enter(
                                here.late(subject(), ReleaseType.PRISON, "2025-03-03")
                                        .set(HelpCase::reportedOn, LocalDate.parse("2025-03-02"))
                                        .record()));
    }

    @Test
    void rows_5_and_6_a_group_too_small_or_without_anybody_close() {
        Stored<HelpCase> of = helped();
        GroupMember clerk = here.member(MemberCapacity.COMMITTEE, person(People.PARENT_Q));
        GroupMember brother = here.member(MemberCapacity.FAMILY, person(People.RESIDENT_E));
        GroupMember employer = here.member(MemberCapacity.EMPLOYER, person(People.RESIDENT_D));

        refused("RES-V02", () -> here.desk.enter(group(of, here.police(), brother)));
        refused("RES-V03", () -> here.desk.enter(group(of, here.police(), clerk, employer)));
        refused(
                "RES-V19",
                () ->
                        here.desk.enter(
                                group(
                                        of,
                                        employer,
                                        brother,
                                        here.member(
                                                MemberCapacity.SCHOOL, person(People.TENANT_B)))));
        refused("RES-V14", () -> here.desk.enter(group(of, here.police(), brother, brother)));
        refused(
                "RES-V14",
                () ->
                        here.desk.enter(
                                group(
                                        of,
                                        here.police(),
                                        brother,
                                        here.member(MemberCapacity.FAMILY, of.value().subject()))));
        assertThat(here.desk.enter(group(of, here.police(), clerk, brother)).value().members())
                .extracting(GroupMember::memberFrom)
                .containsOnly(LocalDate.parse("2025-04-18"));
    }

    @Test
    void row_7_a_placement_without_evidence() {
        Stored<HelpCase> of = helped();
        refused(
                "GEN-V04",
                () ->
                        here.desk.enter(
                                here.placement(of, "2025-04-01")
                                        .set(Placement::evidence, List.of())
                                        .record()));
    }

    @Test
    void row_8_a_placement_is_verified_by_another_than_its_author() {
        Stored<HelpCase> of = helped();
        Stored<Placement> entered =
                here.as("clerk", Role.REGISTRY_CLERK)
                        .desk
                        .enter(here.placement(of, "2025-04-01").record());
        Map<String, Object> verified =
                Map.of("verifiedBy", here.officer.ref(), "verifiedOn", here.shelf.today());

        refused("RES-V04", () -> here.desk.step(entered, "verify", verified));
        Stored<Placement> seen =
                here.as("leader", Role.STATION_LEADER).desk.step(entered, "verify", verified);
        assertThat(seen.value().state()).isEqualTo(PlacementState.VERIFIED);
        assertThat(here.due("D12", seen.value())).isEqualTo("2025-10-20");
        assertThat(placedSince(of)).as("known to the case").isEqualTo("2025-04-01");
        refused(
                "RES-V24",
                () ->
                        here.desk.change(
                                seen,
                                Values.of(seen.value())
                                        .set(Placement::kind, PlacementKind.FLEXIBLE)
                                        .record()));
        assertThat(here.desk.step(seen, "return", Map.of()).value().verifiedOn()).isNull();
        assertThat(placedSince(of)).isNull();
    }

    @Test
    void row_9_a_key_person_came_back_alone() {
        refused(
                "RES-V05",
                () ->
                        here.desk.enter(
                                here.late(subject(), ReleaseType.PRISON, "2025-03-03")
                                        .set(HelpCase::helpCategory, HelpCategory.KEY)
                                        .set(HelpCase::handoverMode, Handover.SELF_RETURN)
                                        .record()));
    }

    @Test
    void row_10_a_sixth_open_case_of_a_volunteer() {
        Ref<Person> helper = person(People.RESIDENT_E);
        Stored<HelpVolunteer> volunteer = here.volunteer(helper, "2025-02-01");
        GroupMember clerk = here.member(MemberCapacity.COMMITTEE, person(People.PARENT_Q));
        for (int i = 0; i < 5; i++) {
            Stored<HelpCase> of = open(i);
            here.desk.enter(group(of, here.police(), clerk, here.member(volunteer)));
        }
        Stored<HelpCase> sixth = open(5);
        assertThat(GroupRules.openCases(volunteer.value(), here.shelf)).isEqualTo(5);

        refused(
                "RES-V06",
                () -> here.desk.enter(group(sixth, here.police(), clerk, here.member(volunteer))));
        Stored<HelpVolunteer> otherTeam = here.volunteer(helper, "2025-02-01");
        refused(
                "RES-V06",
                () -> here.desk.enter(group(sixth, here.police(), clerk, here.member(otherTeam))));
    }

    @Test
    void row_11_a_volunteer_without_a_letter_too_young_or_untrained() {
        Stored<HelpVolunteer> kept = here.volunteer(person(People.RESIDENT_E), null);
        refused(
                "GEN-V04",
                () ->
                        here.desk.enter(
                                Values.of(kept.value())
                                        .set(HelpVolunteer::confidentialityLetter, null)
                                        .record()));
        refused("RES-V11", () -> here.volunteer(person(Helps.MINOR_V), null));
        Stored<HelpCase> of = helped();
        GroupMember clerk = here.member(MemberCapacity.COMMITTEE, person(People.PARENT_Q));
        refused(
                "RES-V12",
                () -> here.desk.enter(group(of, here.police(), clerk, here.member(kept))));
    }

    /** No form has the field, and a program that sends it is told so. */
    @Test
    void row_12_a_help_period_cannot_be_typed() {
        HelpCase typed =
                here.late(subject(), ReleaseType.PRISON, "2025-03-03")
                        .set(HelpCase::helpEnd, LocalDate.parse("2026-01-01"))
                        .record();
        assertThat(here.desk.enter(typed).value().helpEnd()).isEqualTo("2030-03-02");
        Field end = Helps.RESETTLEMENT.record("help-case").orElseThrow().model().field("helpEnd");
        assertThat(end.typed()).isFalse();
        assertThat(end.typedByHand()).isEqualTo("RES-V07");
    }

    @Test
    void row_14_the_past_on_a_referral() {
        Stored<ReleaseNotice> notice =
                here.desk.enter(here.notice(subject(), "2025-04-18").record());
        Stored<HelpCase> of = here.desk.enter(here.announced(notice).record());

        for (String past :
                List.of(
                        "因盗窃罪服刑，请予照顾",
                        "刚从示例监狱回来",
                        "刑期3Y6M",
                        "刑满释放人员",
                        "曾经抢夺",
                        "曾因盗-窃、抢 劫被处理",
                        "Sentenced for theft")) {
            refused(
                    "RES-V09",
                    () ->
                            here.desk.enter(
                                    here.referral(of, "2025-04-18")
                                            .set(Referral::request, past)
                                            .record()));
        }
        assertThat(
                        here.desk
                                .enter(
                                        here.referral(of, "2025-04-18")
                                                .set(Referral::request, "请协助办理临时救助")
                                                .record())
                                .complete())
                .isTrue();
        refused(
                "RES-V25",
                () ->
                        here.desk.enter(
                                here.referral(of, "2025-04-18")
                                        .set(Referral::consentTick, false)
                                        .record()));
    }

    @Test
    void row_15_a_second_open_case_for_a_certificate() {
        Stored<HelpCase> first = helped();
        HelpCase second =
                here.late(person(Helps.SUBJECT_G), ReleaseType.PRISON, "2025-03-04")
                        .set(HelpCase::certificateNumber, first.value().certificateNumber())
                        .record();

        assertThatThrownBy(() -> here.desk.enter(second))
                .hasMessage("RES-V10")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("caseNumber", first.number()));
        refused(
                "RES-V22",
                () ->
                        here.desk.enter(
                                here.late(first.value().subject(), ReleaseType.PRISON, "2025-03-03")
                                        .record()));
    }

    @Test
    void an_old_hand_over_mode_comes_with_old_data_alone() {
        HelpCase told =
                here.late(subject(), ReleaseType.PRISON, "2025-03-03")
                        .set(HelpCase::handoverMode, Handover.POLICE)
                        .record();

        refused("RES-V13", () -> here.desk.enter(told));
        here.desk.as(Desk.officer(Role.REGISTRY_CLERK).by(Channel.IMPORT));
        assertThat(here.desk.enter(told).complete()).isTrue();
    }

    @Test
    void a_talk_is_had_by_members_and_entered_within_a_week() {
        Stored<HelpCase> of = helped();
        Stored<Staff> stranger =
                here.shelf.put(Values.of(Staff.class).set(Staff::badgeNo, "099099").record());
        GroupMember clerk = here.member(MemberCapacity.COMMITTEE, person(People.PARENT_Q));
        GroupMember brother = here.member(MemberCapacity.FAMILY, person(People.RESIDENT_E));
        here.desk.enter(here.group(of, "2025-04-01", here.police(), clerk, brother));

        refused(
                "RES-V23",
                () ->
                        here.desk.enter(
                                here.talk(of, "2025-04-17")
                                        .set(HelpTalk::officers, List.of(stranger.ref()))
                                        .record()));
        refused("VAL-001", () -> here.desk.enter(here.talk(of, "2025-04-10").record()));
        HelpTalk told =
                here.talk(of, "2025-04-17").set(HelpTalk::needs, List.of(Need.WORK)).record();
        assertThat(here.due("D9", here.desk.enter(told).value())).isEqualTo("2025-04-24");
    }

    @Test
    void an_agreement_lasts_no_longer_than_help() {
        Stored<HelpCase> of = helped();
        HelpAgreement agreed =
                new HelpAgreement(
                        of.ref(),
                        LocalDate.parse("2025-04-18"),
                        "联系就业培训",
                        null,
                        LocalDate.parse("2030-03-03"),
                        Helps.scan("协议书.pdf"));

        refused("RES-V21", () -> here.desk.enter(agreed));
        refused(
                "GEN-V04",
                () ->
                        here.desk.enter(
                                Values.of(agreed)
                                        .set(HelpAgreement::validTo, LocalDate.parse("2030-03-02"))
                                        .set(HelpAgreement::paper, null)
                                        .record()));
    }

    private LocalDate placedSince(Stored<HelpCase> of) {
        return here.shelf.find(HelpCase.class, of.ref()).orElseThrow().value().placedSince();
    }

    private Stored<HelpCase> open(int i) {
        Ref<Person> somebody = here.shelf.put(Values.of(Person.class).record()).ref();
        return here.desk.enter(
                here.late(somebody, ReleaseType.PRISON, "2025-03-%02d".formatted(i + 1)).record());
    }

    private Ref<Person> person(String number) {
        return here.person(number).ref();
    }

    private HelpGroup group(Stored<HelpCase> of, GroupMember... members) {
        return here.group(of, "2025-04-18", members);
    }

    private static void refused(String code, ThrowingCallable input) {
        assertThatThrownBy(input)
                .satisfies(thrown -> assertThat(Desk.codes(thrown)).contains(code));
    }
}

package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.resettlement.HelpCase.Consent;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.resettlement.HelpOffer.OfferAnswer;
import org.linli.resettlement.HelpTalk.TalkMode;
import org.linli.resettlement.HelpTalk.TalkOutcome;
import org.linli.resettlement.ReleaseNotice.CheckResult;
import org.linli.resettlement.VolunteerTeam.TeamKind;
import org.linli.standin.Desk;

/** Who says what of a person who came back: the officer, the person himself, the group. */
class CareTest {
    private final Helps here = new Helps("2025-05-10");
    private final Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-03-03");

    @Test
    void who_declines_again_does_so_on_another_day_and_in_other_words() {
        Stored<HelpCase> declined =
                here.desk.step(
                        of,
                        "decline",
                        Map.of("declinedOn", day("2025-05-10"), "declinedWords", "不想谈"));
        here.shelf.goTo("2026-05-10");
        here.desk.enter(new HelpOffer(of.ref(), day("2026-05-10"), OfferAnswer.ACCEPTED, "愿意谈谈"));
        Stored<HelpCase> again = here.desk.step(declined, "accept", Map.of());
        here.shelf.goTo("2026-08-10");

        refused("VAL-001", () -> here.desk.step(again, "decline", Map.of()));
        HelpCase left =
                here.desk
                        .step(
                                again,
                                "decline",
                                Map.of("declinedOn", day("2026-08-10"), "declinedWords", "没时间"))
                        .value();
        assertThat(left.pauses()).hasSize(2);
        assertThat(left.pauses().getLast().since()).isEqualTo("2026-08-10");
    }

    @Test
    void declining_is_a_step_and_no_mark_on_a_form() {
        HelpCase told = Values.of(of.value()).set(HelpCase::consent, Consent.DECLINED).record();
        refused("RES-V72", () -> here.desk.change(of, told));
    }

    @Test
    void what_was_talked_before_somebody_declined_is_told_after_it() {
        here.desk.step(
                of, "decline", Map.of("declinedOn", day("2025-05-09"), "declinedWords", "不想谈"));

        refused("RES-S05", () -> here.desk.enter(here.talk(of, "2025-05-09").record()));
        assertThat(here.desk.enter(here.talk(of, "2025-05-08").record()).complete()).isTrue();
    }

    @Test
    void a_talk_is_not_put_back_by_months_without_a_reason() {
        Stored<HelpTalk> talk = here.desk.enter(here.talk(of, "2025-05-09").record());
        refused(
                "VAL-001",
                () ->
                        here.desk.change(
                                talk,
                                Values.of(talk.value())
                                        .set(HelpTalk::talkedOn, day("2025-03-20").atTime(8, 0))
                                        .record()));
        here.shelf.goTo("2025-08-01");
        assertThat(
                        here.desk
                                .change(
                                        talk,
                                        Values.of(talk.value())
                                                .set(HelpTalk::situation, "在家照顾母亲")
                                                .record())
                                .complete())
                .isTrue();
    }

    @Test
    void whoever_was_talked_with_since_is_not_out_of_reach() {
        notReached("2025-03-20");
        here.desk.enter(here.talk(of, "2025-04-02").set(HelpTalk::lateReason, "出差").record());
        notReached("2025-05-09");
        assertThatThrownBy(() -> here.desk.step(of, "loseContact", Map.of())).hasMessage("RES-S08");

        here.desk.enter(
                here.talk(of, "2025-05-08").set(HelpTalk::outcome, TalkOutcome.NOT_MET).record());
        notReached("2025-05-10");
        Stored<HelpCase> lost = here.desk.step(of, "loseContact", Map.of());
        here.shelf.goTo("2025-05-12");
        here.desk.enter(here.talk(of, "2025-05-12").record());
        assertThat(here.desk.step(lost, "resumeContact", Map.of()).value().isHelping()).isTrue();
    }

    @Test
    void a_case_has_one_group() {
        here.desk.enter(group(here.police(), committee(), brother()));
        refused("RES-V74", () -> here.desk.enter(group(here.police(), committee(), brother())));
    }

    @Test
    void a_volunteer_is_one_of_a_team() {
        GroupMember neighbour = here.member(MemberCapacity.VOLUNTEER, person(People.RESIDENT_D));
        refused("RES-V73", () -> here.desk.enter(group(here.police(), committee(), neighbour)));
    }

    @Test
    void who_joins_later_is_trained_by_then() {
        here.shelf.goTo("2025-06-20");
        Stored<HelpVolunteer> trained = here.volunteer(person(People.RESIDENT_D), "2025-06-01");
        GroupMember joins =
                new GroupMember(
                        null,
                        trained.ref(),
                        null,
                        null,
                        MemberCapacity.VOLUNTEER,
                        null,
                        day("2025-06-02"),
                        null);
        assertThat(here.desk.enter(group(here.police(), committee(), joins)).value().members())
                .hasSize(3);
        refused(
                "RES-V12",
                () ->
                        here.desk.change(
                                here.shelf.all(HelpGroup.class).getFirst(),
                                group(here.police(), committee(), joins.since(day("2025-05-31")))));
    }

    @Test
    void a_member_is_one_person_and_belongs_to_the_group_once_at_a_time() {
        GroupMember twoInOne =
                new GroupMember(
                        here.officer.ref(),
                        null,
                        of.value().subject(),
                        null,
                        MemberCapacity.FAMILY,
                        null,
                        null,
                        null);
        refused("RES-V14", () -> here.desk.enter(group(twoInOne, committee(), brother())));
        GroupMember before = timed("2025-03-10", "2025-04-30");
        GroupMember overlapping = timed("2025-04-30", "2025-05-01");
        refused(
                "RES-V14",
                () ->
                        here.desk.enter(
                                group(here.police(), committee(), brother(), before, overlapping)));
        assertThat(
                        here.desk
                                .enter(
                                        group(
                                                here.police(),
                                                committee(),
                                                brother(),
                                                before,
                                                timed("2025-05-02", "2025-05-05")))
                                .value()
                                .members())
                .hasSize(5);
    }

    @Test
    void who_leaves_the_group_reads_nothing_more() {
        Stored<HelpGroup> group =
                here.desk.enter(
                        group(
                                here.police(),
                                committee(),
                                brother(),
                                here.member(MemberCapacity.FAMILY, person(People.RESIDENT_D))));
        assertThat(group.value().helpers()).contains(" 099034 ");
        GroupMember clerk =
                here.member(MemberCapacity.COMMITTEE, person(People.TENANT_B))
                        .since(day("2025-05-09"));
        assertThat(here.desk.change(group, without(group, "2025-05-10", clerk)).value().helpers())
                .isNull();
    }

    /** The officer's last day is told, and somebody else comes. */
    private static HelpGroup without(Stored<HelpGroup> group, String lastDay, GroupMember other) {
        List<GroupMember> members = new ArrayList<>();
        for (GroupMember m : group.value().members()) {
            members.add(
                    m.officer() == null
                            ? m
                            : new GroupMember(
                                    m.officer(),
                                    null,
                                    null,
                                    null,
                                    m.capacity(),
                                    null,
                                    m.memberFrom(),
                                    day(lastDay)));
        }
        members.add(other);
        return Values.of(group.value()).set(HelpGroup::members, members).record();
    }

    @Test
    void the_officer_of_the_address_says_whose_a_notice_is() {
        Values<ReleaseNotice> told = here.notice(person(Helps.SUBJECT_G), "2025-06-18");
        here.as("clerk", Role.REGISTRY_CLERK);
        refused("RES-V76", () -> here.desk.enter(told.record()));
        Stored<ReleaseNotice> unchecked =
                here.desk.enter(told.set(ReleaseNotice::checkResult, null).record());

        here.as("officer", Role.BEAT_OFFICER);
        assertThat(
                        here.desk
                                .change(
                                        unchecked,
                                        Values.of(unchecked.value())
                                                .set(
                                                        ReleaseNotice::checkResult,
                                                        CheckResult.TRUE_HERE)
                                                .record())
                                .value()
                                .checkedOn())
                .isEqualTo("2025-05-10");
    }

    @Test
    void a_minor_who_is_entered_late_comes_under_the_rules_on_minors() {
        HelpCase minor =
                here.desk
                        .enter(
                                here.late(
                                                person(Helps.MINOR_V),
                                                ReleaseType.DETENTION_HOUSE,
                                                "2025-03-03")
                                        .record())
                        .value();
        assertThat(minor.juvenileRegime()).isTrue();
    }

    @Test
    void what_is_signed_and_sent_comes_with_the_release_and_not_before_it() {
        refused(
                "VAL-051",
                () ->
                        here.desk.enter(
                                new HelpAgreement(
                                        of.ref(),
                                        day("2025-03-02"),
                                        "联系就业培训",
                                        null,
                                        day("2026-03-02"),
                                        Helps.scan("协议书.pdf"))));
        refused(
                "VAL-051",
                () -> here.desk.enter(new MoveNotice(of.ref(), "示例市", day("2025-03-02"), null)));
        refused("VAL-051", () -> here.desk.enter(here.referral(of, "2025-01-31").record()));
        assertThat(here.desk.enter(here.referral(of, "2025-02-01").record()).complete())
                .as("in the month before, what will be needed is asked for")
                .isTrue();
    }

    @Test
    void a_team_is_of_a_community_that_there_is() {
        refused(
                "RES-V77",
                () ->
                        here.desk.enter(
                                new VolunteerTeam("示例队", "321003001999", TeamKind.HELP, null)));
    }

    @Test
    void a_death_is_proved() {
        refused(
                "GEN-V04",
                () ->
                        here.desk.step(
                                of,
                                "decease",
                                Map.of("closedOn", day("2025-05-09"), "closingNote", "家属告知")));
    }

    @Test
    void a_referral_says_in_no_short_word_where_somebody_comes_from() {
        for (String past : List.of("刑释人员，请照顾", "坐过几年牢", "刚出狱", "两劳回归", "曾因酒驾被处理")) {
            refused(
                    "RES-V09",
                    () ->
                            here.desk.enter(
                                    here.referral(of, "2025-05-09")
                                            .set(Referral::request, past)
                                            .record()));
        }
        assertThat(
                        here.desk
                                .enter(
                                        here.referral(of, "2025-05-09")
                                                .set(Referral::request, "视力矫正器具补贴，牢记带身份证")
                                                .record())
                                .complete())
                .isTrue();
    }

    private void notReached(String day) {
        here.desk.enter(new ContactAttempt(of.ref(), day(day), TalkMode.PHONE, false, "无人接听"));
    }

    private GroupMember timed(String from, String to) {
        return new GroupMember(
                null,
                null,
                person(People.RESIDENT_D),
                null,
                MemberCapacity.EMPLOYER,
                null,
                day(from),
                day(to));
    }

    private GroupMember committee() {
        return here.member(MemberCapacity.COMMITTEE, person(People.PARENT_Q));
    }

    private GroupMember brother() {
        return here.member(MemberCapacity.FAMILY, person(People.RESIDENT_E));
    }

    private HelpGroup group(GroupMember... members) {
        return here.group(of, "2025-05-09", members);
    }

    /** The same person again where a test names him twice. */
    private Ref<Person> person(String number) {
        return here.shelf.all(Person.class).stream()
                .filter(p -> number.equals(String.valueOf(p.value().idNumber())))
                .map(Stored::ref)
                .findFirst()
                .orElseGet(() -> here.person(number).ref());
    }

    private static void refused(String code, ThrowingCallable input) {
        assertThatThrownBy(input)
                .satisfies(thrown -> assertThat(Desk.codes(thrown)).contains(code));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

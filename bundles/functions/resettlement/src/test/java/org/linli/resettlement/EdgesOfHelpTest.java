package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.resettlement.HelpTalk.TalkMode;
import org.linli.standin.Counted;

/** People who die early, move away and come back, decline, or whose day has not come yet. */
class EdgesOfHelpTest {
    private final Helps here = new Helps("2025-05-10");

    @Test
    void who_dies_in_prison_was_never_released() {
        Stored<Person> person = here.person(Helps.SUBJECT_L);
        Stored<HelpCase> expected =
                here.desk.enter(
                        here.announced(
                                        here.desk.enter(
                                                here.notice(person.ref(), "2025-06-18").record()))
                                .record());

        Stored<HelpCase> dead = here.desk.step(expected, "decease", here.death("2025-05-08"));

        assertThat(dead.value().state()).isEqualTo(CaseState.DECEASED);
        assertThat(dead.value().helpStart()).as("no day of help").isNull();
        assertThat(rate("R1", Period.year(2025))).isEqualTo("0");
        assertThat(rate("R3", Period.year(2025))).isEqualTo("0/0");
        assertThat(rate("R6", Period.year(2025))).isEqualTo("0/0");
    }

    @Test
    void who_never_came_has_shown_no_certificate() {
        Stored<ReleaseNotice> notice =
                here.desk.enter(
                        here.notice(here.person(Helps.SUBJECT_L).ref(), "2025-04-18").record());
        Stored<HelpCase> awaited =
                here.desk.step(
                        here.desk.enter(here.announced(notice).record()), "release", Map.of());
        for (String day : List.of("2025-05-06", "2025-05-08")) {
            here.desk.enter(
                    new ContactAttempt(awaited.ref(), day(day), TalkMode.PHONE, false, "无人接听"));
        }

        assertThat(here.desk.step(awaited, "loseContact", Map.of()).value().state())
                .isEqualTo(CaseState.UNREACHABLE);
    }

    @Test
    void nobody_who_has_come_back_ends_before_that() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-04-18");
        assertThatThrownBy(() -> here.desk.step(of, "decease", here.death("2025-04-17")))
                .hasMessage("VAL-051");
    }

    @Test
    void two_institutions_may_number_certificates_alike() {
        String number = "（2025）释字第12号";
        Stored<HelpCase> first = received(Helps.SUBJECT_L, "示例监狱", number);
        assertThat(first.value().state()).isEqualTo(CaseState.HELPING);

        assertThatThrownBy(() -> received(Helps.SUBJECT_N, "示例监狱", number)).hasMessage("RES-V10");
        assertThat(received(Helps.SUBJECT_M, "另一监狱", number).value().state())
                .isEqualTo(CaseState.HELPING);
    }

    @Test
    void who_comes_back_from_elsewhere_is_helped_again_and_counted_once() {
        Stored<HelpCase> first = here.helping(Helps.SUBJECT_L, "2025-04-18");
        here.desk.enter(
                new MoveNotice(first.ref(), "示例市示例区", day("2025-04-25"), day("2025-04-28")));
        Stored<HelpCase> moved =
                here.desk.step(first, "moveAway", Map.of("closedOn", day("2025-04-28")));

        Stored<HelpCase> back = here.desk.enter(again(first).record());

        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        back, "moveAway", Map.of("closedOn", day("2025-05-09"))))
                .as("the other place accepted the first case, not this one")
                .hasMessage("RES-S02");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        again(first)
                                                .set(HelpCase::certificateNumber, "释字第99号")
                                                .record()))
                .hasMessage("RES-V22");
        assertThat(
                        here.desk
                                .change(
                                        moved,
                                        Values.of(moved.value())
                                                .set(HelpCase::closingNote, "已回迁")
                                                .record())
                                .value()
                                .closingNote())
                .isEqualTo("已回迁");
        assertThat(rate("R1", Period.year(2025))).isEqualTo("1");
    }

    @Test
    void nobody_declines_before_he_has_reported() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_M, "2025-04-18");
        here.as("officer", Role.BEAT_OFFICER);
        assertThatThrownBy(() -> decline(of, "2025-04-20")).hasMessage("VAL-051");
        assertThat(decline(of, "2025-04-21").value().state()).isEqualTo(CaseState.DECLINED);
    }

    @Test
    void after_two_calls_in_a_row_the_page_asks_for_a_meeting() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-04-18");
        talked(of, "2025-05-05", TalkMode.PHONE);
        assertThat(remarks(of)).isEmpty();
        talked(of, "2025-05-07", TalkMode.PHONE);
        assertThat(remarks(of)).containsExactly("remark.calls");
        assertThat(Helps.RESETTLEMENT.labels().find("remark.calls", Locale.ENGLISH)).isPresent();
        talked(of, "2025-05-09", TalkMode.ROOM);
        assertThat(remarks(of)).isEmpty();
        talked(of, "2025-05-08", TalkMode.PHONE);
        assertThat(remarks(of)).as("the last one was a meeting").isEmpty();
    }

    @Test
    void a_referral_answers_a_talk_of_its_own_case() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-04-18");
        Stored<HelpCase> other = here.helping(Helps.SUBJECT_N, "2025-04-18");
        Stored<HelpTalk> talk = talked(other, "2025-05-07", TalkMode.HOME);
        Values<Referral> referral = here.referral(of, "2025-05-08");

        assertThatThrownBy(() -> here.desk.enter(referral.set(Referral::talk, talk.ref()).record()))
                .hasMessage("RES-V70");
    }

    @Test
    void who_left_the_team_joins_no_group() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-04-18");
        Stored<HelpVolunteer> left =
                here.volunteer(here.person(People.TENANT_B).ref(), "2025-01-10");
        here.desk.change(
                left,
                Values.of(left.value()).set(HelpVolunteer::leftOn, day("2025-05-01")).record());

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.group(
                                                of,
                                                "2025-05-02",
                                                here.police(),
                                                committee(),
                                                here.member(left))))
                .hasMessage("RES-V71");
    }

    @Test
    void a_window_that_still_runs_and_a_group_that_has_time_are_not_missed() {
        // The first window of talks ends on 17 July, the group is due on 7 May.
        here.shelf.goTo("2025-05-06");
        here.helping(Helps.SUBJECT_L, "2025-04-18");
        assertThat(rate("R5", Period.year(2025))).isEqualTo("0/0");
        assertThat(rate("R11", Period.year(2025))).isEqualTo("0/0");
        assertThat(rate("R4", Period.year(2025))).isEqualTo("0/0");

        here.shelf.goTo("2025-05-07");
        assertThat(rate("R11", Period.year(2025))).isEqualTo("0/1");
        assertThat(rate("R4", Period.year(2025))).isEqualTo("0/1");
        here.shelf.goTo("2025-07-17");
        assertThat(rate("R5", Period.year(2025))).isEqualTo("0/1");
    }

    @Test
    void a_group_whose_members_have_left_covers_nobody() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-04-18");
        GroupMember brother =
                here.member(MemberCapacity.FAMILY, here.person(People.RESIDENT_E).ref());
        GroupMember goes =
                new GroupMember(
                        null,
                        null,
                        brother.person(),
                        null,
                        MemberCapacity.FAMILY,
                        null,
                        null,
                        day("2025-05-31"));
        here.shelf.put(here.group(of, "2025-05-02", here.police(), committee(), goes));
        here.shelf.goTo("2025-07-01");

        assertThat(rate("R4", new Period(day("2025-05-01"), day("2025-05-31")))).isEqualTo("1/1");
        assertThat(rate("R4", new Period(day("2025-06-01"), day("2025-06-30")))).isEqualTo("0/1");
    }

    @Test
    void a_hand_over_on_the_day_to_which_a_holiday_moves_the_report_is_in_time() {
        Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-04-18");
        handedOver(of, Helps.SUBJECT_N, "2025-05-06");
        handedOver(of, Helps.SUBJECT_M, "2025-05-07");

        assertThat(rate("R6", Period.year(2025)))
                .as("whoever reported himself had been handed over by then")
                .isEqualTo("2/3");
    }

    private void handedOver(Stored<HelpCase> like, String number, String day) {
        here.shelf.put(
                Values.of(like.value())
                        .set(HelpCase::subject, here.person(number).ref())
                        .set(HelpCase::reportBy, day("2025-05-03"))
                        .set(HelpCase::handedOverOn, day(day))
                        .record());
    }

    private Stored<HelpCase> received(String number, String institution, String certificate) {
        Stored<ReleaseNotice> notice =
                here.desk.enter(
                        here.notice(here.person(number).ref(), "2025-04-18")
                                .set(ReleaseNotice::institution, institution)
                                .record());
        Stored<HelpCase> announced = here.desk.enter(here.announced(notice).record());
        Map<String, Object> report = new HashMap<>(here.report("2025-04-21"));
        report.put("certificateNumber", certificate);
        return here.desk.step(announced, "receive", report);
    }

    private Values<HelpCase> again(Stored<HelpCase> first) {
        return Values.of(first.value())
                .set(HelpCase::lateReason, "迁回本辖区")
                .set(HelpCase::reportedOn, day("2025-05-08"))
                .set(HelpCase::closedOn, null)
                .set(HelpCase::state, CaseState.HELPING);
    }

    private Stored<HelpCase> decline(Stored<HelpCase> of, String day) {
        return here.desk.step(
                of, "decline", Map.of("declinedOn", day(day), "declinedWords", "自己能行"));
    }

    private Stored<HelpTalk> talked(Stored<HelpCase> of, String day, TalkMode mode) {
        return here.desk.enter(here.talk(of, day).set(HelpTalk::mode, mode).record());
    }

    private List<String> remarks(Stored<HelpCase> of) {
        RecordDefinition<?> file =
                Helps.RESETTLEMENT.records().stream()
                        .filter(d -> d.type() == HelpCase.class)
                        .findFirst()
                        .orElseThrow();
        @SuppressWarnings("unchecked") // chosen by its type
        RecordDefinition<HelpCase> cases = (RecordDefinition<HelpCase>) file;
        return cases.remarks(of, here.shelf);
    }

    private GroupMember committee() {
        return here.member(MemberCapacity.COMMITTEE, here.person(People.PARENT_Q).ref());
    }

    private String rate(String code, Period period) {
        var indicator =
                Helps.RESETTLEMENT.indicators().stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        long part = Counted.on(here.shelf, indicator.numerator(), period);
        return indicator.denominator() == null
                ? String.valueOf(part)
                : part + "/" + Counted.on(here.shelf, indicator.denominator(), period);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Handover;
import org.linli.resettlement.HelpCase.Pause;
import org.linli.resettlement.HelpCase.PauseKind;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.resettlement.HelpTalk.TalkOutcome;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.resettlement.Referral.ReferralAnswer;
import org.linli.resettlement.ReleaseNotice.CheckResult;
import org.linli.standin.Counted;

/** Acceptance scenarios 5 to 7, and what else the figures say. */
class HelpFiguresTest {
    private static final Period YEAR = Period.year(2013);

    private final Helps here = new Helps("2014-01-01");
    private final List<Stored<HelpCase>> returned = new ArrayList<>();
    private int persons;

    /** 150 notices: one of nobody, one of somebody whom another city accepted. */
    private void theYearOfTheSource() {
        for (int i = 0; i < 148; i++) {
            Stored<HelpCase> of = released("2013-05-20", CaseState.HELPING, null);
            returned.add(of);
            placed(of, PlacementState.VERIFIED);
        }
        placed(released("2013-05-20", CaseState.MOVED, "2013-09-02"), PlacementState.VERIFIED);
    }

    @Test
    void the_year_of_the_source_has_148_of_148_placed() {
        theYearOfTheSource();

        assertThat(numerator("R1")).isEqualTo(148);
        assertThat(numerator("R2")).isEqualTo(148);
        assertThat(rate("R3")).isEqualTo("148/148");
    }

    @Test
    void a_placement_that_is_not_verified_does_not_count() {
        theYearOfTheSource();
        Stored<HelpCase> one = released("2013-05-20", CaseState.HELPING, null);
        placed(one, PlacementState.ENTERED);

        assertThat(rate("R3")).isEqualTo("148/149");
    }

    @Test
    void one_of_the_year_that_is_given_back_is_not_placed() {
        theYearOfTheSource();
        Stored<Placement> one = here.shelf.all(Placement.class).getFirst();
        here.desk.step(one, "return", Map.of());
        assertThat(rate("R3")).isEqualTo("147/148");
    }

    @Test
    void who_died_before_the_last_day_leaves_both_sides() {
        for (int i = 0; i < 147; i++) {
            placed(released("2013-05-20", CaseState.HELPING, null), PlacementState.VERIFIED);
        }
        placed(released("2013-05-20", CaseState.DECEASED, "2013-11-11"), PlacementState.VERIFIED);

        assertThat(numerator("R1")).isEqualTo(148);
        assertThat(rate("R3")).isEqualTo("147/147");
    }

    @Test
    void who_declined_or_cannot_be_reached_stays_in_the_denominator() {
        released("2013-05-20", CaseState.DECLINED, null);
        released("2013-05-20", CaseState.UNREACHABLE, null);
        released("2013-05-20", CaseState.PRE_RELEASE, null);

        assertThat(rate("R3")).isEqualTo("0/2");
    }

    @Test
    void a_volunteer_in_two_teams_counts_once_and_one_who_left_does_not() {
        for (int i = 0; i < 825; i++) {
            volunteer(i, null);
            if (i < 3) {
                volunteer(i, null);
            }
        }
        assertThat(here.shelf.all(HelpVolunteer.class)).hasSize(828);
        assertThat(numerator("R9")).isEqualTo(825);

        Helps later = new Helps("2014-01-01");
        for (int i = 0; i < 825; i++) {
            volunteer(later, i, i == 0 ? "2013-12-31" : null);
        }
        assertThat(Counted.on(later.shelf, indicator("R9").numerator(), YEAR)).isEqualTo(824);
    }

    @Test
    void re_offending_is_counted_among_all_in_help_and_only_from_judgments() {
        for (int i = 0; i < 610; i++) {
            released("2012-05-20", CaseState.HELPING, null);
        }
        for (int i = 0; i < 148; i++) {
            returned.add(released("2013-05-20", CaseState.HELPING, null));
        }
        assertThat(rate("R7")).isEqualTo("0/758");

        assertThatThrownBy(() -> here.desk.enter(judgment(returned.getFirst(), "2013-05-19")))
                .hasMessage("RES-S04");
        assertThat(rate("R7")).isEqualTo("0/758");

        here.desk.enter(judgment(returned.getFirst(), "2013-05-21"));
        assertThat(rate("R7")).isEqualTo("1/758");
        assertThat(numerator("R8")).isEqualTo(758);
    }

    @Test
    void a_judgment_counts_when_it_takes_effect_though_help_has_ended_by_then() {
        Stored<HelpCase> ended = released("2008-03-10", CaseState.EXPIRED, "2013-03-09");
        Stored<HelpCase> earlier = released("2007-03-10", CaseState.EXPIRED, "2012-03-09");
        here.shelf.put(judgment(ended, "2013-01-08"));
        here.shelf.put(judgment(earlier, "2012-01-08"));

        assertThat(rate("R7")).as("both judgments of 2013").isEqualTo("2/1");
    }

    @Test
    void whoever_another_place_accepted_or_who_was_not_ours_has_not_returned_here() {
        Stored<HelpCase> accepted = released("2013-05-20", CaseState.MOVED, "2014-01-01");
        here.shelf.put(
                new MoveNotice(
                        accepted.ref(),
                        "示例市示例区",
                        LocalDate.parse("2013-12-02"),
                        LocalDate.parse("2013-12-20")));
        Stored<ReleaseNotice> notice =
                here.shelf.put(
                        Values.of(ReleaseNotice.class)
                                .set(ReleaseNotice::checkResult, CheckResult.NOT_HERE)
                                .record());
        here.shelf.put(blank("2013-05-20").set(HelpCase::notice, notice.ref()).record());
        released("2013-05-20", CaseState.HELPING, null);

        assertThat(numerator("R1")).isEqualTo(1);
        assertThat(rate("R3")).isEqualTo("0/1");
    }

    @Test
    void nobody_was_late_with_a_group_that_was_not_owed_any_more() {
        released("2013-05-20", CaseState.DECEASED, "2013-05-25");
        here.shelf.put(
                blank("2013-05-20")
                        .set(
                                HelpCase::pauses,
                                List.of(
                                        new Pause(
                                                PauseKind.DECLINED,
                                                LocalDate.parse("2013-05-22"),
                                                null)))
                        .record());
        released("2013-05-20", CaseState.HELPING, null);

        assertThat(rate("R11")).isEqualTo("0/1");
    }

    @Test
    void only_windows_of_known_rhythm_in_which_somebody_was_to_be_talked_with_count() {
        Stored<HelpCase> of = released("2013-01-15", CaseState.HELPING, null);
        here.shelf.put(here.talk(of, "2013-03-01").record());
        here.shelf.put(
                here.talk(of, "2013-06-01").set(HelpTalk::outcome, TalkOutcome.NOT_MET).record());
        here.shelf.put(blank("2013-01-15").set(HelpCase::helpCategory, null).record());
        here.shelf.put(
                blank("2013-01-15")
                        .set(
                                HelpCase::pauses,
                                List.of(
                                        new Pause(
                                                PauseKind.DECLINED,
                                                LocalDate.parse("2013-04-20"),
                                                null)))
                        .record());

        // Windows end on 14 April, 14 July and 14 October; of the last case the first alone.
        assertThat(rate("R5")).isEqualTo("1/4");
    }

    @Test
    void windows_of_talks_are_counted_as_the_district_has_set_them() {
        Stored<HelpCase> of = released("2013-01-15", CaseState.HELPING, null);
        here.shelf.put(here.talk(of, "2013-03-01").record());
        here.shelf.put(
                new DutyTerm(
                        "resettlement.D8",
                        2,
                        TermUnit.MONTH,
                        LocalDate.parse("2013-04-01"),
                        "扬公邗〔2013〕8号"));

        // They end on 14 April, and then on 14 June, August, October and December.
        assertThat(rate("R5")).isEqualTo("1/5");
    }

    @Test
    void a_group_is_in_time_if_it_was_founded_within_ten_working_days() {
        group(released("2013-05-20", CaseState.HELPING, null), "2013-06-03");
        group(released("2013-05-20", CaseState.HELPING, null), "2013-07-01");
        group(released("2013-05-20", CaseState.HELPING, null), null);
        released("2013-05-20", CaseState.HELPING, null);

        assertThat(rate("R11")).as("the undated one is left out").isEqualTo("1/3");
        assertThat(rate("R4")).isEqualTo("3/4");
    }

    @Test
    void a_hand_over_counts_until_the_day_of_reporting() {
        here.shelf.put(handedOver("2013-05-21").record());
        here.shelf.put(handedOver("2013-06-20").record());
        here.shelf.put(
                handedOver("2013-05-20").set(HelpCase::helpCategory, HelpCategory.KEY).record());

        here.shelf.put(blank("2013-05-20").set(HelpCase::fileNumber, "AZ2013001").record());

        assertThat(rate("R6")).as("without the one from paper").isEqualTo("2/3");
        assertThat(rate("R6-KEY")).isEqualTo("1/1");
    }

    @Test
    void a_referral_is_complete_once_it_was_granted_or_refused() {
        Stored<HelpCase> of = released("2012-05-20", CaseState.HELPING, null);
        referral(of, "2012-12-20", ReferralAnswer.GRANTED, "2013-01-10");
        referral(of, "2012-12-20", ReferralAnswer.GRANTED, "2012-12-30");
        referral(of, "2013-03-01", ReferralAnswer.REFUSED, "2013-03-08");
        referral(of, "2013-03-01", ReferralAnswer.WITHDRAWN, "2013-03-08");
        referral(of, "2013-12-20", ReferralAnswer.PENDING, null);

        assertThat(rate("R10")).isEqualTo("2/4");
    }

    private Stored<HelpCase> released(String day, CaseState state, String closed) {
        return here.shelf.put(
                blank(day)
                        .set(HelpCase::closedOn, closed == null ? null : LocalDate.parse(closed))
                        .set(HelpCase::state, state)
                        .record());
    }

    private Values<HelpCase> blank(String release) {
        Ref<Person> subject = Ref.to("%026d".formatted(++persons));
        LocalDate day = LocalDate.parse(release);
        return Values.of(HelpCase.class)
                .set(HelpCase::subject, subject)
                .set(HelpCase::helpCategory, HelpCategory.GENERAL)
                .set(HelpCase::releaseDate, day)
                .set(HelpCase::helpStart, day)
                .set(HelpCase::helpEnd, day.plusYears(5).minusDays(1))
                .set(HelpCase::reportBy, day.plusDays(15))
                .set(HelpCase::reportedOn, day)
                .set(HelpCase::state, CaseState.HELPING);
    }

    private Values<HelpCase> handedOver(String day) {
        return blank("2013-05-20")
                .set(HelpCase::handoverMode, Handover.FAMILY)
                .set(HelpCase::handedOverOn, LocalDate.parse(day));
    }

    private void placed(Stored<HelpCase> of, PlacementState state) {
        here.shelf.put(here.placement(of, "2013-06-01").set(Placement::state, state).record());
    }

    private void group(Stored<HelpCase> of, String founded) {
        here.shelf.put(
                new HelpGroup(
                        of.ref(),
                        founded == null ? null : LocalDate.parse(founded),
                        List.of(
                                here.police(),
                                here.member(MemberCapacity.COMMITTEE, Ref.to("1".repeat(26))),
                                here.member(MemberCapacity.FAMILY, Ref.to("2".repeat(26))))));
    }

    private void referral(
            Stored<HelpCase> of, String sent, ReferralAnswer answer, String answered) {
        here.shelf.put(
                here.referral(of, sent)
                        .set(Referral::answer, answer)
                        .set(
                                Referral::answeredOn,
                                answered == null ? null : LocalDate.parse(answered))
                        .record());
    }

    private ReoffenceNotice judgment(Stored<HelpCase> of, String offence) {
        return new ReoffenceNotice(
                of.ref(),
                LocalDate.parse(offence),
                LocalDate.parse("2013-10-08"),
                "盗窃罪",
                "示例区人民法院",
                Helps.scan("判决书.pdf"));
    }

    private void volunteer(int person, String left) {
        volunteer(here, person, left);
    }

    private static void volunteer(Helps here, int person, String left) {
        Ref<Person> who = Ref.to("%026d".formatted(person + 1));
        here.shelf.put(
                Values.of(HelpVolunteer.class)
                        .set(HelpVolunteer::person, who)
                        .set(HelpVolunteer::joinedOn, LocalDate.parse("2013-02-01"))
                        .set(HelpVolunteer::leftOn, left == null ? null : LocalDate.parse(left))
                        .record());
    }

    private long numerator(String code) {
        return Counted.on(here.shelf, indicator(code).numerator(), YEAR);
    }

    private String rate(String code) {
        return Counted.rate(here.shelf, indicator(code), YEAR);
    }

    private static Indicator indicator(String code) {
        return Counted.indicator(Helps.RESETTLEMENT, code);
    }
}

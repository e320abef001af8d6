package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.function.FunctionDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpTalk.TalkMode;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.store.Lookup;

/**
 * What is owed while help goes on. Windows without contact or consent are cancelled, not missed.
 *
 * @see "domain rules, resettlement, section 5: the codes are those of its table"
 */
final class HelpDuties {
    private static final String PRACTICE = "本地工作惯例（待确认）";

    private HelpDuties() {}

    static void define(FunctionDefinition resettlement) {
        talks(resettlement);
        needs(resettlement);
        placements(resettlement);
        ending(resettlement);
    }

    private static void talks(FunctionDefinition resettlement) {
        resettlement
                .duty("D6", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isHelping)
                .from((c, lookup) -> hasUndatedGroup(c, lookup) ? null : c.reportedOn())
                .within(HelpFigures.GROUP_WITHIN)
                .doneBy(HelpGroup.class, HelpGroup::helpCase, HelpGroup::foundedDate)
                .basis(PRACTICE);
        resettlement
                .duty("D7", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isHelping)
                .from(HelpCase::reportedOn)
                .within(Term.calendarDays(30))
                .doneBy(
                        HelpTalk.class,
                        HelpTalk::helpCase,
                        HelpTalk::talkedDay,
                        talk -> talk.mode() == TalkMode.HOME && talk.isKept())
                .basis(PRACTICE);
        regularTalks(resettlement, HelpCategory.GENERAL);
        regularTalks(resettlement, HelpCategory.KEY);
        resettlement
                .duty("D13", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(c -> c.state() == CaseState.DECLINED)
                .from(HelpCase::declinedOn)
                .every(Windows.everyMonths(12).afterAnchor())
                .until(HelpCase::lastDay)
                .doneBy(HelpOffer.class, HelpOffer::helpCase, HelpOffer::offeredOn)
                .basis("谢绝帮教后再次征询（本功能规定）");
    }

    /** The station leader is told when the next window has been missed as well. */
    private static void regularTalks(FunctionDefinition resettlement, HelpCategory category) {
        resettlement
                .duty(category.talkDuty(), HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isHelping)
                .from(HelpCase::releaseDate)
                .every(category.talks())
                .in((c, released, set) -> category.talks(c, set))
                .until(HelpCase::lastDay)
                .except(HelpCase::isCancelled)
                .doneBy(HelpTalk.class, HelpTalk::helpCase, HelpTalk::talkedDay, HelpTalk::isKept)
                .levelTwoAfterWindow()
                .basis("本地安置帮教工作规定（待确认）");
    }

    /** A paper ledger tells who is in the group and not since when: nobody can say it was late. */
    private static boolean hasUndatedGroup(HelpCase of, Lookup lookup) {
        return CaseParts.has(
                of,
                HelpGroup.class,
                HelpGroup::helpCase,
                where(HelpGroup::foundedDate).empty(),
                lookup);
    }

    private static void needs(FunctionDefinition resettlement) {
        resettlement
                .duty("D9", HelpTalk.class)
                .owedBy(BEAT_OFFICER)
                .from(HelpDuties::needNamedOn)
                .within(Term.workingDays(5))
                .doneBy(Referral.class, Referral::talk, Referral::sentOn)
                .basis(PRACTICE);
        resettlement
                .duty("D10", Referral.class)
                .owedBy(HelpRoles.SOCIAL_WORKER)
                .from((r, lookup) -> owed(r.helpCase(), r.sentOn(), r.answeredOn() != null, lookup))
                .within(Term.workingDays(15))
                .doneOn(Referral::answeredOn)
                .basis(PRACTICE);
    }

    private static @Nullable LocalDate needNamedOn(HelpTalk talk, Lookup lookup) {
        if (talk.needs().isEmpty()) {
            return null;
        }
        Condition ofTheTalk =
                Condition.of(
                        Referral::talk,
                        HelpTalk.class,
                        where(HelpTalk::talkedOn).is(talk.talkedOn()));
        Condition referred = where(Referral::helpCase).is(talk.helpCase()).and(ofTheTalk);
        boolean done = lookup.count(Query.of(Referral.class, referred)) > 0;
        return owed(talk.helpCase(), talk.talkedDay(), done, lookup);
    }

    private static void placements(FunctionDefinition resettlement) {
        resettlement
                .duty("D11", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(c -> c.isHelping() && c.placedSince() == null)
                .from(HelpDuties::unplacedSince)
                .every(Windows.everyMonths(1))
                .until(HelpCase::lastDay)
                .except(HelpCase::isCancelled)
                .doneBy(UnplacedReason.class, UnplacedReason::helpCase, UnplacedReason::notedOn)
                .basis("本地安置帮教工作规定（待确认）");
        resettlement
                .duty("D12", Placement.class)
                .owedBy(BEAT_OFFICER)
                .whenever(p -> p.endDate() == null)
                .from(
                        (p, lookup) ->
                                owed(
                                        p.helpCase(),
                                        p.verifiedOn(),
                                        p.followedUpOn() != null,
                                        lookup))
                .within(PlacementRules.FOLLOW_UP_WITHIN)
                .doneOn(Placement::followedUpOn)
                .basis(PRACTICE);
    }

    /**
     * Whoever had a footing and lost it is asked about from then on, and not for the time of it.
     */
    private static @Nullable LocalDate unplacedSince(HelpCase of, Lookup lookup) {
        LocalDate reported = of.reportedOn();
        if (reported == null) {
            return null;
        }
        return CaseParts.of(
                        of,
                        Placement.class,
                        Placement::helpCase,
                        where(Placement::state)
                                .is(PlacementState.VERIFIED)
                                .and(where(Placement::endDate).notBefore(reported)),
                        lookup)
                .stream()
                .flatMap(footing -> Stream.ofNullable(footing.endDate()))
                .max(LocalDate::compareTo)
                .map(last -> last.plusDays(1))
                .orElse(reported);
    }

    /**
     * The day that starts a duty. When a case has ended, by death for one, nobody is asked any more
     * for what was still owed; what was done stays told.
     */
    private static @Nullable LocalDate owed(
            Ref<HelpCase> whose, @Nullable LocalDate since, boolean done, Lookup lookup) {
        boolean over = CaseParts.whole(whose, lookup).filter(of -> !of.isOpen()).isPresent();
        return over && !done ? null : since;
    }

    private static void ending(FunctionDefinition resettlement) {
        ending(resettlement, "D14", ReleaseType.HELP, false);
        ending(resettlement, "D14-SHORT", ReleaseType.HELP_AFTER_SUPERVISION, true);
    }

    /** Counted from the release and not from its own last day, so that the district sets it. */
    private static void ending(
            FunctionDefinition resettlement, String code, Term help, boolean supervised) {
        resettlement
                .duty(code, HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isOpen)
                .from(
                        (c, lookup) ->
                                isSupervised(c) == supervised && c.helpStart() != null
                                        ? c.releaseDate()
                                        : null)
                .within(help)
                .doneOn(HelpCase::closedOn)
                .byStep("expire")
                .basis("帮教期限届满（期限为本地规定，待确认）");
    }

    private static boolean isSupervised(HelpCase of) {
        return of.releaseType() != null && of.releaseType().isSupervised();
    }
}

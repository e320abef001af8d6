package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.query.Condition.where;

import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.function.FunctionDefinition;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpTalk.TalkMode;
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
        resettlement
                .duty("D8", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isHelping)
                .from(HelpCase::releaseDate)
                .every(HelpCase::talks)
                .until(HelpCase::lastDay)
                .except(HelpCase::isCancelled)
                .doneBy(HelpTalk.class, HelpTalk::helpCase, HelpTalk::talkedDay, HelpTalk::isKept)
                .basis("本地安置帮教工作规定（待确认）");
        resettlement
                .duty("D13", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(c -> c.state() == CaseState.DECLINED)
                .from(HelpCase::declinedOn)
                .every(c -> Windows.everyMonths(12).afterAnchor())
                .until(HelpCase::lastDay)
                .doneBy(HelpOffer.class, HelpOffer::helpCase, HelpOffer::offeredOn)
                .basis("谢绝帮教满一年再次征询");
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
                .from((talk, lookup) -> talk.needs().isEmpty() ? null : talk.talkedDay())
                .within(Term.workingDays(5))
                .doneBy(Referral.class, Referral::talk, Referral::sentOn)
                .basis(PRACTICE);
        resettlement
                .duty("D10", Referral.class)
                .owedBy(HelpRoles.SOCIAL_WORKER)
                .from(Referral::sentOn)
                .within(Term.workingDays(15))
                .doneOn(Referral::answeredOn)
                .basis(PRACTICE);
    }

    private static void placements(FunctionDefinition resettlement) {
        resettlement
                .duty("D11", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(c -> c.isHelping() && c.placedSince() == null)
                .from(HelpCase::reportedOn)
                .every(c -> Windows.everyMonths(1))
                .until(HelpCase::lastDay)
                .doneBy(UnplacedReason.class, UnplacedReason::helpCase, UnplacedReason::notedOn)
                .basis("本地安置帮教工作规定（待确认）");
        resettlement
                .duty("D12", Placement.class)
                .owedBy(BEAT_OFFICER)
                .whenever(p -> p.endDate() == null)
                .from(Placement::verifiedOn)
                .within(Term.months(6).rolledForward())
                .doneOn(Placement::followedUpOn)
                .basis(PRACTICE);
    }

    private static void ending(FunctionDefinition resettlement) {
        resettlement
                .duty("D14", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isOpen)
                .from(HelpCase::helpEnd)
                .within(Term.onDate())
                .doneOn(HelpCase::closedOn)
                .byStep("expire")
                .basis("帮教期限届满");
    }
}

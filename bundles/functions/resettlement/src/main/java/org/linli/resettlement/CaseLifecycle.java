package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.where;
import static org.linli.resettlement.HelpCase.CaseState.AWAITING;
import static org.linli.resettlement.HelpCase.CaseState.DECEASED;
import static org.linli.resettlement.HelpCase.CaseState.DECLINED;
import static org.linli.resettlement.HelpCase.CaseState.EXPIRED;
import static org.linli.resettlement.HelpCase.CaseState.HELPING;
import static org.linli.resettlement.HelpCase.CaseState.MOVED;
import static org.linli.resettlement.HelpCase.CaseState.PRE_RELEASE;
import static org.linli.resettlement.HelpCase.CaseState.REOFFENDED;
import static org.linli.resettlement.HelpCase.CaseState.UNREACHABLE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.function.Lifecycle;
import org.linli.query.Condition;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Pause;
import org.linli.resettlement.HelpOffer.OfferAnswer;
import org.linli.resettlement.HelpTalk.TalkOutcome;
import org.linli.store.Lookup;

/**
 * The moves of a case. None of them is a sanction: a person who cannot be reached is looked for and
 * one who declines is left in peace.
 *
 * @see "domain rules, resettlement, section 4"
 */
final class CaseLifecycle {
    private static final EnumSet<CaseState> OPEN =
            EnumSet.of(PRE_RELEASE, AWAITING, HELPING, UNREACHABLE, DECLINED);

    private CaseLifecycle() {}

    static void define(Lifecycle.Builder<HelpCase, CaseState> cases) {
        cases.starts(PRE_RELEASE)
                .startsVerifiedBy(STATION_LEADER, HELPING, EXPIRED)
                .path(PRE_RELEASE, AWAITING, HELPING, EXPIRED)
                .onlyIn(EnumSet.of(DECLINED), HelpCase::declinedOn)
                .closes("SYS-410", MOVED, EXPIRED, REOFFENDED, DECEASED);
        arrival(cases);
        category(cases);
        contact(cases);
        consent(cases);
        ending(cases);
    }

    private static void arrival(Lifecycle.Builder<HelpCase, CaseState> cases) {
        cases.step("release")
                .from(PRE_RELEASE)
                .to(AWAITING)
                .byItself((c, l) -> !l.today().isBefore(c.releaseDate()));
        cases.step("receive")
                .from(PRE_RELEASE, AWAITING)
                .to(HELPING)
                .by(HelpRoles.JUSTICE_STAFF, REGISTRY_CLERK)
                .demands(
                        HelpCase::releaseDate,
                        HelpCase::reportedOn,
                        HelpCase::handoverMode,
                        HelpCase::householdRegistered,
                        HelpCase::consent,
                        HelpCase::difficulties,
                        HelpCase::caseOfficer)
                .asks(
                        HelpCase::certificateNumber,
                        HelpCase::certificate,
                        HelpCase::reportBy,
                        HelpCase::handoverReason,
                        HelpCase::handedOverOn,
                        HelpCase::handoverSheet);
    }

    private static void category(Lifecycle.Builder<HelpCase, CaseState> cases) {
        cases.step("changeCategory")
                .from(HELPING)
                .to(HELPING)
                .by(HelpRoles.JUSTICE_STAFF, REGISTRY_CLERK)
                .demands(HelpCase::categories);
    }

    private static void contact(Lifecycle.Builder<HelpCase, CaseState> cases) {
        cases.step("loseContact")
                .from(AWAITING, HELPING)
                .to(UNREACHABLE)
                .by(BEAT_OFFICER)
                .requires(CaseLifecycle::isLookedForTwice, "RES-S08");
        cases.step("resumeContact")
                .from(UNREACHABLE)
                .to(HELPING)
                .by(BEAT_OFFICER)
                .requires((c, l) -> c.reportedOn() != null, "RES-S10")
                .requires(CaseLifecycle::isReached, "RES-S09");
        cases.step("resumeAwaiting")
                .from(UNREACHABLE)
                .to(AWAITING)
                .by(BEAT_OFFICER)
                .requires((c, l) -> c.reportedOn() == null, "RES-S11")
                .requires(CaseLifecycle::isReached, "RES-S09");
    }

    private static void consent(Lifecycle.Builder<HelpCase, CaseState> cases) {
        cases.step("decline")
                .from(HELPING)
                .to(DECLINED)
                .by(BEAT_OFFICER)
                .demands(HelpCase::declinedOn, HelpCase::declinedWords);
        cases.step("accept")
                .from(DECLINED)
                .to(HELPING)
                .by(BEAT_OFFICER)
                .requires(CaseLifecycle::isAccepted, "RES-S12");
    }

    private static void ending(Lifecycle.Builder<HelpCase, CaseState> cases) {
        cases.step("moveAway")
                .from(HELPING)
                .to(MOVED)
                .by(REGISTRY_CLERK)
                .demands(HelpCase::closedOn)
                .requires(
                        (c, lookup) ->
                                CaseParts.has(
                                        c,
                                        MoveNotice.class,
                                        MoveNotice::helpCase,
                                        where(MoveNotice::acceptedOn).present(),
                                        lookup),
                        "RES-S02");
        cases.step("reoffend")
                .from(OPEN)
                .to(REOFFENDED)
                .by(STATION_LEADER)
                .demands(HelpCase::closedOn)
                .requires(
                        (c, lookup) ->
                                CaseParts.has(
                                        c,
                                        ReoffenceNotice.class,
                                        ReoffenceNotice::helpCase,
                                        Condition.ALWAYS,
                                        lookup),
                        "RES-S03");
        cases.step("decease")
                .from(OPEN)
                .to(DECEASED)
                .by(REGISTRY_CLERK)
                .demands(HelpCase::closedOn, HelpCase::closingNote)
                .asks(HelpCase::closingProof);
        cases.step("expire")
                .from(OPEN)
                .to(EXPIRED)
                .by(STATION_LEADER)
                .byItself(CaseLifecycle::isOver)
                .asks(HelpCase::closingNote)
                .requires(
                        CaseLifecycle::isOver,
                        "RES-S01",
                        (c, l) -> Map.of("helpEnd", String.valueOf(c.helpEnd())));
    }

    private static boolean isOver(HelpCase of, Lookup lookup) {
        return of.helpEnd() != null && lookup.today().isAfter(of.helpEnd());
    }

    /** Two attempts on different days since the person was last reached, or talked with. */
    private static boolean isLookedForTwice(HelpCase of, Lookup lookup) {
        List<LocalDate> reached = reachedOn(of, lookup);
        return attempts(of, lookup).stream()
                        .filter(a -> !a.reached())
                        .map(ContactAttempt::attemptedOn)
                        .filter(day -> reached.stream().allMatch(day::isAfter))
                        .distinct()
                        .count()
                >= 2;
    }

    private static boolean isReached(HelpCase of, Lookup lookup) {
        LocalDate since =
                of.pauses().stream()
                        .filter(p -> p.until() == null)
                        .map(Pause::since)
                        .findFirst()
                        .orElse(LocalDate.MIN);
        return reachedOn(of, lookup).stream().anyMatch(day -> !day.isBefore(since));
    }

    /** Days on which somebody spoke with the person, if only to hear that he would not talk. */
    private static List<LocalDate> reachedOn(HelpCase of, Lookup lookup) {
        Stream<LocalDate> called =
                attempts(of, lookup).stream()
                        .filter(ContactAttempt::reached)
                        .map(ContactAttempt::attemptedOn);
        Stream<LocalDate> talked =
                CaseParts.of(
                                of,
                                HelpTalk.class,
                                HelpTalk::helpCase,
                                where(HelpTalk::outcome).is(TalkOutcome.NOT_MET).not(),
                                lookup)
                        .stream()
                        .flatMap(talk -> Stream.ofNullable(talk.talkedDay()));
        return Stream.concat(called, talked).toList();
    }

    private static List<ContactAttempt> attempts(HelpCase of, Lookup lookup) {
        return CaseParts.of(
                of, ContactAttempt.class, ContactAttempt::helpCase, Condition.ALWAYS, lookup);
    }

    private static boolean isAccepted(HelpCase of, Lookup lookup) {
        LocalDate declined = of.declinedOn() == null ? LocalDate.MIN : of.declinedOn();
        return CaseParts.has(
                of,
                HelpOffer.class,
                HelpOffer::helpCase,
                where(HelpOffer::answer)
                        .is(OfferAnswer.ACCEPTED)
                        .and(where(HelpOffer::offeredOn).notBefore(declined)),
                lookup);
    }
}

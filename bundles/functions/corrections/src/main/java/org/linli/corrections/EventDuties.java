package org.linli.corrections;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.corrections.CaseRoles.JUSTICE_STAFF;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.corrections.AbsenceRequest.AbsenceReason;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.PoliceAssist.AssistKind;
import org.linli.function.FunctionDefinition;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/**
 * What is owed on that which happens besides the regular work: leave, moves, loss of contact,
 * proposals, notices.
 *
 * @see "domain rules, corrections, section 5: the codes are those of its table"
 */
final class EventDuties {
    private static final int REMINDED_DAYS_BEFORE = 14;

    /** The court has 48 hours from the minute it was asked, through nights and holidays. */
    private static final Term DECIDED_ON_ARREST = Term.hours(48);

    private EventDuties() {}

    static void define(FunctionDefinition corrections) {
        leaveAndMoves(corrections);
        atOnce(corrections);
        proposals(corrections);
        notices(corrections);
    }

    /**
     * The day that starts a duty. When a case has ended, by death for one, nobody is asked any more
     * for what was still owed; what was done stays told.
     */
    private static @Nullable LocalDate owed(
            Ref<CorrectionCase> whose,
            @Nullable LocalDate since,
            @Nullable LocalDate done,
            Lookup lookup) {
        boolean over =
                lookup.find(CorrectionCase.class, whose)
                        .filter(of -> !of.value().isOpen())
                        .isPresent();
        return over && done == null ? null : since;
    }

    private static void leaveAndMoves(FunctionDefinition corrections) {
        corrections
                .duty("D12", AbsenceRequest.class)
                .owedBy(BEAT_OFFICER)
                .whenever(AbsenceRequest::isApproved)
                .from(
                        (leave, lookup) ->
                                owed(
                                        leave.correctionCase(),
                                        leave.endDate(),
                                        leave.returnedOn(),
                                        lookup))
                .within(Term.onDate())
                .doneOn(AbsenceRequest::returnedOn)
                .levelTwoAfter(Term.calendarDays(1))
                .basis("社区矫正法实施办法第二十八条");
        regularTrips(corrections, "D13", AbsenceRules::longTripsSince, AbsenceRules.REGULAR_TRIPS);
        regularTrips(
                corrections,
                "D13-REMINDER",
                AbsenceRules::regularTripsUntil,
                Term.daysBefore(REMINDED_DAYS_BEFORE));
        corrections
                .duty("D14", PlaceChange.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (move, lookup) ->
                                owed(
                                        move.correctionCase(),
                                        move.appliedOn(),
                                        move.opinionSentOn(),
                                        lookup))
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(PlaceChange::opinionSentOn)
                .basis("社区矫正法实施办法第三十条");
        corrections
                .duty("D14-REPLY", PlaceChange.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (move, lookup) ->
                                owed(
                                        move.correctionCase(),
                                        move.opinionSentOn(),
                                        move.repliedOn(),
                                        lookup))
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(PlaceChange::repliedOn)
                .basis("社区矫正法实施办法第三十条");
        corrections
                .duty("D15", PlaceChange.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (move, lookup) ->
                                owed(
                                        move.correctionCase(),
                                        move.decidedOn(),
                                        move.papersSentOn(),
                                        lookup))
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(PlaceChange::papersSentOn)
                .basis("社区矫正法实施办法第三十一条");
        corrections
                .duty("D15-RECEIPT", PlaceChange.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (move, lookup) ->
                                owed(
                                        move.correctionCase(),
                                        move.papersSentOn(),
                                        move.receiptOn(),
                                        lookup))
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(PlaceChange::receiptOn)
                .basis("社区矫正法实施办法第三十一条");
        corrections
                .duty("D15-ARRIVAL", PlaceChange.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (move, lookup) ->
                                owed(
                                        move.correctionCase(),
                                        move.decisionReceivedOn(),
                                        move.arrivedOn(),
                                        lookup))
                .within(Term.calendarDays(7).rolledForward())
                .doneOn(PlaceChange::arrivedOn)
                .basis("社区矫正法实施办法第三十一条");
        corrections
                .duty("D19", PositioningOrder.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (order, lookup) ->
                                owed(
                                        order.correctionCase(),
                                        order.isContinued() ? null : order.endDate(),
                                        order.liftedOn(),
                                        lookup))
                .within(Term.onDate())
                .doneOn(PositioningOrder::liftedOn)
                .statutory()
                .basis("社区矫正法第二十九条");
    }

    /** The permission for regular trips ends by itself; two weeks before, somebody is reminded. */
    private static void regularTrips(
            FunctionDefinition corrections,
            String code,
            BiFunction<AbsenceRequest, Lookup, @Nullable LocalDate> since,
            Term term) {
        corrections
                .duty(code, AbsenceRequest.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(asked -> asked.isApproved() && asked.reason() == AbsenceReason.FREQUENT)
                .from(
                        (asked, lookup) ->
                                owed(
                                        asked.correctionCase(),
                                        since.apply(asked, lookup),
                                        asked.returnedOn(),
                                        lookup))
                .within(term)
                .doneOn(AbsenceRequest::returnedOn)
                .basis("社区矫正法实施办法第二十九条");
    }

    private static void atOnce(FunctionDefinition corrections) {
        assist(corrections, "D16", AssistKind.ON_SITE, "社区矫正法第三十一条");
        assist(corrections, "D17-POLICE", AssistKind.SEARCH, "社区矫正法第三十条");
        letter(corrections);
        corrections
                .duty("D17", OutOfContact.class)
                .owedBy(JUSTICE_STAFF)
                .from(OutOfContact::noticedOn)
                .within(Term.sameDay())
                .doneOn(
                        (spell, lookup) ->
                                spell.searchLog().stream()
                                        .map(entry -> entry.time().toLocalDate())
                                        .min(LocalDate::compareTo)
                                        .orElse(null))
                .levelTwoAtOnce()
                .statutory()
                .basis("社区矫正法第三十条");
    }

    private static void assist(
            FunctionDefinition corrections, String code, AssistKind kind, String basis) {
        corrections
                .duty(code, PoliceAssist.class)
                .owedBy(BEAT_OFFICER)
                .whenever(asked -> asked.kind() == kind)
                .from((asked, lookup) -> asked.requestedDay())
                .within(Term.sameDay())
                .doneOn((asked, lookup) -> asked.doneDay())
                .levelTwoAtOnce()
                .statutory()
                .basis(basis);
    }

    /** After a call the police come at once, and the letter follows. */
    private static void letter(FunctionDefinition corrections) {
        corrections
                .duty("ASSIST-LETTER", PoliceAssist.class)
                .owedBy(REGISTRY_CLERK)
                .from((asked, lookup) -> asked.requestedDay())
                .within(Term.workingDays(1))
                .doneOn((asked, lookup) -> asked.letterDay())
                .basis("社区矫正法实施办法第七条；本地协作规定");
    }

    private static void proposals(FunctionDefinition corrections) {
        ruling(
                corrections,
                "D20",
                Set.of(ConductKind.REVOKE_SUSPENSION, ConductKind.REVOKE_PAROLE),
                "社区矫正法第四十八条");
        ruling(
                corrections,
                "D23",
                Set.of(ConductKind.RECALL, ConductKind.COMMUTATION),
                "社区矫正法第四十九条、第三十三条");
        corrections
                .duty("D21", ConductDecision.class)
                .owedBy(JUSTICE_STAFF)
                .fromMinute(ConductDecision::arrestAskedAt)
                .from(
                        (proposal, lookup) ->
                                owed(
                                        proposal.correctionCase(),
                                        proposal.arrestAskedDay(),
                                        proposal.arrestDecidedDay(),
                                        lookup))
                .within(DECIDED_ON_ARREST)
                .doneAt(ConductDecision::arrestDecidedAt)
                .levelTwoAtOnce()
                .statutory()
                .basis("社区矫正法第四十七条");
        corrections
                .duty("D22", ConductDecision.class)
                .owedBy(JUSTICE_STAFF)
                .from(
                        (proposal, lookup) ->
                                owed(
                                        proposal.correctionCase(),
                                        proposal.arrestedOn(),
                                        proposal.custodyEndedOn(),
                                        lookup))
                .within(Term.calendarDays(30))
                .doneOn(ConductDecision::custodyEndedOn)
                .statutory()
                .basis("社区矫正法第四十七条");
    }

    private static void ruling(
            FunctionDefinition corrections, String code, Set<ConductKind> kinds, String basis) {
        corrections
                .duty(code, ConductDecision.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(proposal -> kinds.contains(proposal.kind()))
                .from(
                        (proposal, lookup) ->
                                owed(
                                        proposal.correctionCase(),
                                        proposal.receivedOn(),
                                        proposal.outcomeOn(),
                                        lookup))
                .within(Term.calendarDays(30).rolledForward())
                .doneOn(ConductDecision::outcomeOn)
                .statutory()
                .basis(basis);
    }

    private static void notices(FunctionDefinition corrections) {
        corrections
                .duty("D18", RestrictionNotice.class)
                .owedBy(REGISTRY_CLERK)
                .from(RestrictionNotice::decidedOn)
                // The notice is law, its three days are the Measures': the district may set others.
                .within(Term.calendarDays(3).rolledForward())
                .doneOn(RestrictionNotice::notifiedOn)
                .basis("社区矫正法第三十二条；实施办法第四十一条");
        assessment(corrections, "D27", false, Term.workingDays(10));
        assessment(corrections, "D27-FAST", true, Term.workingDays(5));
    }

    private static void assessment(
            FunctionDefinition corrections, String code, boolean fast, Term term) {
        corrections
                .duty(code, Assessment.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(asked -> asked.fastTrack() == fast)
                .from(Assessment::entrustedOn)
                .within(term)
                .doneOn(Assessment::returnedOn)
                .basis("社区矫正法实施办法第十四条");
    }
}

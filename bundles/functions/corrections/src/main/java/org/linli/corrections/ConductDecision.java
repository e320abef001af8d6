package org.linli.corrections;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A reward, a penalty or a proposal (考核奖惩) that another body decided on, with its paper.
 *
 * @param document number of the decision paper
 * @param paper the decision paper itself, scanned
 * @param receivedOn the day the court or prison administration received a proposal
 * @param arrestAskedAt the time at which arrest was asked for with the proposal
 * @param arrestDecidedAt the time at which the court decided on the arrest, either way
 * @param outcome what became of a proposal; open while it is empty
 */
@RecordType(name = "conduct-decision", number = "COR-D", sensitivity = Sensitivity.SENSITIVE)
public record ConductDecision(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) ConductKind kind,
        @Required @Classified(Sensitivity.SENSITIVE) ConductGround ground,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SENSITIVE) LocalDate decidedOn,
        @Required @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SENSITIVE)
                LocalDate servedOn,
        @Nullable @NotFuture @NotBefore("decidedOn") LocalDate copiedOn,
        @Nullable @Length(60) @Classified(Sensitivity.SENSITIVE) String document,
        @Nullable @Classified(Sensitivity.SENSITIVE) Attachment paper,
        @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SENSITIVE)
                LocalDate receivedOn,
        @Nullable @NotFuture @Classified(Sensitivity.SENSITIVE) LocalDateTime arrestAskedAt,
        @Nullable @NotFuture @NotBefore("arrestAskedAt") @Classified(Sensitivity.SENSITIVE)
                LocalDateTime arrestDecidedAt,
        @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SENSITIVE)
                LocalDate arrestedOn,
        @Nullable @NotFuture @NotBefore("arrestedOn") @Classified(Sensitivity.SENSITIVE)
                LocalDate custodyEndedOn,
        @Nullable @Indexed @Classified(Sensitivity.SENSITIVE) ProposalOutcome outcome,
        @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SENSITIVE)
                LocalDate outcomeOn) {

    /** What was decided or proposed. */
    public enum ConductKind {
        COMMENDATION,
        ADMONITION,
        WARNING,
        PENALTY_PROPOSAL,
        REVOKE_SUSPENSION,
        REVOKE_PAROLE,
        RECALL,
        COMMUTATION
    }

    /** Proposals that would end the correction in prison. */
    public static final Set<ConductKind> REVOCATIONS =
            Set.of(ConductKind.REVOKE_SUSPENSION, ConductKind.REVOKE_PAROLE, ConductKind.RECALL);

    /** The statutory item it rests on. */
    public enum ConductGround {
        GOOD_CONDUCT,
        MAJOR_MERIT,
        LATE_REPORT,
        OUT_OF_CONTACT,
        NO_REPORT,
        LEFT_WITHOUT_LEAVE,
        BROKE_PROHIBITION,
        NO_MEDICAL_PAPER,
        POLICE_PENALTY,
        REPEATED_ADMONITION,
        REPEATED_WARNING,
        NEW_OR_HIDDEN_OFFENCE,
        CONDITION_ENDED,
        OTHER
    }

    /** What the deciding body answered. */
    public enum ProposalOutcome {
        ORDERED,
        REFUSED
    }

    /** The day on which arrest was asked for; null if it was not. */
    public @Nullable LocalDate arrestAskedDay() {
        return arrestAskedAt == null ? null : arrestAskedAt.toLocalDate();
    }

    /** The day on which the court decided on the arrest; null if it has not. */
    public @Nullable LocalDate arrestDecidedDay() {
        return arrestDecidedAt == null ? null : arrestDecidedAt.toLocalDate();
    }

    /** Revocations and recalls that nobody has decided yet. */
    public static Condition openProposal() {
        return where(ConductDecision::kind)
                .in(REVOCATIONS)
                .and(where(ConductDecision::outcome).empty());
    }

    /** Revocations and recalls that were proposed by a day and not decided on it yet. */
    static Condition proposedOn(LocalDate day) {
        return where(ConductDecision::kind)
                .in(REVOCATIONS)
                .and(where(ConductDecision::decidedOn).notAfter(day))
                .and(
                        where(ConductDecision::outcomeOn)
                                .empty()
                                .or(where(ConductDecision::outcomeOn).after(day)));
    }

    /** Revocations and recalls that were answered in a way. */
    public static Condition decidedProposal(ProposalOutcome outcome) {
        return where(ConductDecision::kind)
                .in(REVOCATIONS)
                .and(where(ConductDecision::outcome).is(outcome));
    }
}

package org.linli.youth;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
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
 * Special education (专门教育): asked for, assessed by the guidance committee, decided by the education
 * authority with the police, looked at again every term.
 *
 * @param evaluations one for each school term; the next is entered with the day the term ends
 * @see "Juvenile Delinquency Prevention Law art. 43 to 46"
 */
@RecordType(name = "special-education", number = "YTH-E", sensitivity = Sensitivity.SEALED)
public record SpecialEducation(
        @Required Ref<YouthCase> youthCase,
        @Required @Classified(Sensitivity.SEALED) Route route,
        @Nullable @Classified(Sensitivity.SEALED) Ground ground,
        @Nullable @Classified(Sensitivity.SEALED) CommitteeOpinion opinion,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String decidedBy,
        @Nullable @NotFuture @Classified(Sensitivity.SEALED) LocalDate decidedOn,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String specialSchool,
        @Nullable @NotFuture @NotBefore("decidedOn") @Indexed @Classified(Sensitivity.SEALED)
                LocalDate enteredOn,
        @Classified(Sensitivity.SEALED) List<TermEvaluation> evaluations,
        @Nullable @NotFuture @NotBefore("enteredOn") @Indexed @Classified(Sensitivity.SEALED)
                LocalDate leftOn,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String returnSchool) {

    /** What is found at the end of a term. */
    public record TermEvaluation(
            @Required LocalDate dueOn,
            @Nullable @NotFuture LocalDate doneOn,
            @Nullable TermOpinion opinion) {

        boolean isBefore(LocalDate entered) {
            return dueOn.isBefore(entered) || (doneOn != null && doneOn.isBefore(entered));
        }
    }

    /** By which article. */
    public enum Route {
        APPLIED,
        DECIDED,
        CORRECTIVE
    }

    /** Why, where the authorities decide without being asked. */
    public enum Ground {
        HARM,
        REPEATED,
        REFUSED_MEASURES,
        OTHER_GROUND
    }

    /** The guidance committee's opinion, before any decision. */
    public enum CommitteeOpinion {
        AGREED,
        NOT_AGREED
    }

    /** Whether to stay another term. */
    public enum TermOpinion {
        STAY,
        RETURN
    }

    /** Asked for, not refused, and not yet carried out. */
    static Condition open() {
        return where(SpecialEducation::enteredOn)
                .empty()
                .and(
                        where(SpecialEducation::opinion)
                                .empty()
                                .or(where(SpecialEducation::opinion).is(CommitteeOpinion.AGREED)));
    }

    static Condition atSchool() {
        return where(SpecialEducation::enteredOn)
                .present()
                .and(where(SpecialEducation::leftOn).empty());
    }

    /** The earliest evaluation that is still to be made. */
    Optional<TermEvaluation> awaited() {
        return evaluations.stream()
                .filter(e -> e.doneOn() == null)
                .min((a, b) -> a.dueOn().compareTo(b.dueOn()));
    }

    /** The latest one that was made. */
    Optional<TermEvaluation> made() {
        return evaluations.stream()
                .filter(e -> e.doneOn() != null)
                .max((a, b) -> a.dueOn().compareTo(b.dueOn()));
    }

    /** Whether the minor stays and nobody has said when the next term ends. */
    boolean lacksNextTerm() {
        return enteredOn != null
                && leftOn == null
                && returnFoundOn() == null
                && awaited().isEmpty();
    }

    /** The day on which the committee found that the minor should return to school. */
    @Nullable LocalDate returnFoundOn() {
        return made().filter(e -> e.opinion() == TermOpinion.RETURN)
                .map(TermEvaluation::doneOn)
                .orElse(null);
    }
}

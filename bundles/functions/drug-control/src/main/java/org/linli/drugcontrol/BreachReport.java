package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/**
 * The report of a refusal, a relapse or a serious breach to the police (违反情况报告), and what the
 * police decided on it.
 *
 * @param knownOn the day on which it became known; it is reported the same day
 * @param evidence what proves it
 * @param receipt the receipt of the hand-over
 * @param counted the refusals and absences that stood in the case when this was written
 */
@RecordType(name = "breach-report", number = "DRG-B", sensitivity = SENSITIVE)
public record BreachReport(
        @Required Ref<DrugCase> drugCase,
        @Required @Indexed @Classified(SENSITIVE) BreachGround ground,
        @Required @NotFuture @Indexed @Classified(SENSITIVE) LocalDate knownOn,
        @Nullable @NotFuture @NotBefore("knownOn") @Classified(SENSITIVE) LocalDateTime reportedAt,
        @Required @FreeText @Length(1000) @Classified(SENSITIVE) String evidence,
        @Required @Nullable @Classified(SENSITIVE) List<Attachment> evidencePapers,
        @Derived @Classified(SENSITIVE) List<CountedEvent> counted,
        @Nullable @Length(60) String receiver,
        @Nullable Attachment receipt,
        @Nullable @Indexed @Classified(SENSITIVE) BreachDecision decision,
        @Nullable @NotFuture @NotBefore("knownOn") @Indexed @Classified(SENSITIVE)
                LocalDate decidedOn,
        @Nullable @Length(60) @Classified(SENSITIVE) String decisionPaper) {

    /** A refused test or an absence, with its days. */
    public record CountedEvent(
            @Required CountedKind kind, @Required LocalDate from, @Required LocalDate to) {}

    /** Which of the two. */
    public enum CountedKind {
        REFUSED_TEST,
        ABSENCE
    }

    /** On which ground (Regulations art. 20). */
    public enum BreachGround {
        REFUSED_MEASURE,
        RELAPSE,
        TESTS_3,
        ABSENCE_3,
        ABSENCE_30D
    }

    /** What the police decided. */
    public enum BreachDecision {
        CONTINUE,
        ISOLATION
    }

    public boolean isOpen() {
        return decision == null;
    }

    /** The day of the report to the police; null while it is owed. */
    public @Nullable LocalDate reportedOn() {
        return reportedAt == null ? null : reportedAt.toLocalDate();
    }
}

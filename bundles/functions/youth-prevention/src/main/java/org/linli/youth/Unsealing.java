package org.linli.youth;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * The seal comes off a file (解除封存), on a court's decision and no other ground.
 *
 * @param caseNumber number of the sealed file
 * @param file found by its number once the leader confirms
 * @see "Measures on sealing juvenile criminal records (2022), art. 18"
 */
@RecordType(name = "unsealing", number = "YTH-X", sensitivity = Sensitivity.SEALED)
public record Unsealing(
        @Required @Length(40) @Classified(Sensitivity.SEALED) String caseNumber,
        @Required @Classified(Sensitivity.SEALED) UnsealingGround ground,
        @Required @Nullable @Classified(Sensitivity.SEALED) Attachment decisionPaper,
        @Required @NotFuture @Classified(Sensitivity.SEALED) LocalDate unsealedOn,
        @Derived @Indexed @Nullable @Classified(Sensitivity.SEALED) Ref<YouthCase> file,
        @Required UnsealingStage stage) {

    /**
     * Joined sentences of more than five years, each in its own way; and whatever else is asked.
     */
    public enum UnsealingGround {
        NEW_OVER_5,
        MISSED_OVER_5,
        RETRIAL_OVER_5,
        NO_STATUTORY_GROUND
    }

    /** Entered, and confirmed by two persons. */
    public enum UnsealingStage {
        ENTERED,
        CONFIRMED
    }

    /** Of a case: a confirmed unsealing that waits for no second person. */
    static Condition ofCase() {
        return Condition.exists(
                Unsealing.class,
                Unsealing::file,
                where(Unsealing::stage).is(UnsealingStage.CONFIRMED),
                Condition.field(Condition.UNVERIFIED_BY).empty(),
                Condition.field(Condition.WITHDRAWN).is(false));
    }
}

package org.linli.youth;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * That a file was sealed in every system that holds a copy (封存). The file here locks itself on the
 * due day, whether or not this was entered.
 *
 * @param triggerOn the day that starts the three days
 */
@RecordType(name = "sealing-notice", number = "YTH-K", sensitivity = Sensitivity.SEALED)
public record SealingNotice(
        @Required Ref<YouthCase> youthCase,
        @Required @Classified(Sensitivity.SEALED) SealingBasis basis,
        @Required @NotFuture @Classified(Sensitivity.SEALED) LocalDate triggerOn,
        @Derived @Nullable @Indexed @Classified(Sensitivity.SEALED) LocalDate dueOn,
        @Required @NotFuture @NotBefore("triggerOn") @Classified(Sensitivity.SEALED)
                LocalDate sealedOn,
        @Required @Classified(Sensitivity.SEALED) List<SealedSystem> systems,
        @Nullable @Length(60) @Classified(Sensitivity.SEALED) String paper) {

    /** What is sealed; that corrective education is too is this product's own rule. */
    public enum SealingBasis {
        CRIMINAL,
        NO_PROSECUTION,
        COERCIVE_MEASURE,
        PENALTY,
        SPECIAL_EDUCATION,
        CORRECTIVE_EDUCATION
    }

    /** Where a copy may lie. */
    public enum SealedSystem {
        LINLI,
        CASE_SYSTEM,
        CORRECTIONS_AGENCY,
        PAPER_FILE,
        OTHER_SYSTEM
    }

    boolean isInTime() {
        return dueOn != null && !sealedOn.isAfter(dueOn);
    }
}

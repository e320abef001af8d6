package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** A written caution (告诫书), before anything graver. */
@RecordType(name = "detox-caution", number = "DRG-C", sensitivity = SENSITIVE)
public record Caution(
        @Required Ref<DrugCase> drugCase,
        @Required @Indexed @Classified(SENSITIVE) CautionReason reason,
        @Required @FreeText @Length(500) @Classified(SENSITIVE) String facts,
        @Required @NotFuture @Indexed @Classified(SENSITIVE) LocalDate issuedOn,
        @Required @NotFuture @NotBefore("issuedOn") @Classified(SENSITIVE) LocalDate servedOn,
        @Required @Nullable @Classified(SENSITIVE) Attachment paper) {

    /** For what. */
    public enum CautionReason {
        LATE_REPORT,
        MISSED_TEST,
        ABSENCE,
        OTHER
    }
}

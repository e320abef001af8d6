package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** How the measure goes: a summary every half year, an assessment every year (阶段小结、阶段评估). */
@RecordType(name = "detox-review", number = "DRG-R", sensitivity = SENSITIVE)
public record Review(
        @Required Ref<DrugCase> drugCase,
        @Required ReviewKind kind,
        @Required @NotFuture @Indexed @Classified(PERSONAL) LocalDate writtenOn,
        @Required @FreeText @Length(1000) @Classified(SENSITIVE) String content) {

    /** Which of the two. */
    public enum ReviewKind {
        SUMMARY,
        ASSESSMENT
    }
}

package org.linli.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Person;

/**
 * What the police say to a guardian, or order (监护人训诫与家庭教育指导).
 *
 * @see "Family Education Promotion Law art. 43 and 49; Juvenile Delinquency Prevention Law art. 61"
 */
@RecordType(name = "guardian-action", number = "YTH-G", sensitivity = Sensitivity.SEALED)
public record GuardianAction(
        @Required Ref<YouthCase> youthCase,
        @Required @Indexed @Classified(Sensitivity.SEALED) GuardianActionKind kind,
        @Required @Classified(Sensitivity.SEALED) Ref<Person> guardian,
        @Required @FreeText @Length(500) @Classified(Sensitivity.SEALED) String ground,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDate decidedOn,
        @Nullable @Between(least = 1, most = 20) @Classified(Sensitivity.SEALED)
                Integer sessionsRequired,
        @Nullable @Between(least = 0, most = 20) @Classified(Sensitivity.SEALED)
                Integer sessionsDone,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String provider,
        @Required @Nullable @Classified(Sensitivity.SEALED) Attachment paper) {

    /** From words to an order. */
    public enum GuardianActionKind {
        GUARDIAN_ADMONITION,
        GUIDANCE_ORDER,
        DISCIPLINE_ORDER
    }
}

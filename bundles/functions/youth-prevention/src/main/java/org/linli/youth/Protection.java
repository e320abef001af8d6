package org.linli.youth;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Segment;

/**
 * A child found at night, run away, on the street or in danger, and brought to safety (临时保护).
 * Nameless here: who it was stands on the hand-over form.
 *
 * @param handedTo the rescue body if nobody answers
 * @see "Juvenile Delinquency Prevention Law art. 35 and 36"
 */
@RecordType(name = "protection", number = "YTH-P", sensitivity = Sensitivity.SENSITIVE)
public record Protection(
        @Required Ref<Segment> segment,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SENSITIVE) LocalDateTime foundOn,
        @Required @Length(100) @Classified(Sensitivity.SENSITIVE) String place,
        @Required @Classified(Sensitivity.SENSITIVE) FoundCondition condition,
        @Nullable @NotFuture @NotBefore("foundOn") @Classified(Sensitivity.SENSITIVE)
                LocalDateTime guardianCalledOn,
        @Nullable @Classified(Sensitivity.SENSITIVE) HandedTo handedTo,
        @Nullable @NotFuture @NotBefore("foundOn") @Classified(Sensitivity.SENSITIVE)
                LocalDateTime handedOn) {

    /** In what situation the child was. */
    public enum FoundCondition {
        OUT_AT_NIGHT,
        RUNAWAY,
        STREET,
        DANGER
    }

    /** Who took the child in. */
    public enum HandedTo {
        GUARDIAN,
        BOARDING_SCHOOL,
        RESCUE
    }
}

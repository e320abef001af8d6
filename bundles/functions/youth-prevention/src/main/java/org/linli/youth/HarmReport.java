package org.linli.youth;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * Somebody whom the law obliges to tell of harm done to a minor told so (侵害线索移送). It is handed on
 * the same day; what happened stays in the criminal system.
 *
 * @see "Minors Protection Law art. 11"
 */
@RecordType(name = "harm-report", number = "YTH-H", sensitivity = Sensitivity.SEALED)
public record HarmReport(
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDateTime receivedOn,
        @Required @Length(100) @Classified(Sensitivity.SEALED) String reporter,
        @Required @Classified(Sensitivity.SEALED) Urgency urgency,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String forwardedTo,
        @Nullable @NotFuture @NotBefore("receivedOn") @Classified(Sensitivity.SEALED)
                LocalDateTime forwardedOn) {

    /** Whether somebody goes at once. */
    public enum Urgency {
        NOW,
        USUAL
    }

    LocalDate day() {
        return receivedOn.toLocalDate();
    }

    @Nullable LocalDate forwardedDay() {
        return forwardedOn == null ? null : forwardedOn.toLocalDate();
    }
}

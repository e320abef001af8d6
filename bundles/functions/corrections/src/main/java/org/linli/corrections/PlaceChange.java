package org.linli.corrections;

import java.time.LocalDate;
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

/**
 * A change of the place of execution (执行地变更).
 *
 * @param newPlace the other county, in words
 * @param repliedOn the day on which the other place answered; that of the entry if it is not told
 * @param receiptOn the day on which the new place's receipt for the papers came
 * @param decisionReceivedOn the day the person received the decision
 */
@RecordType(name = "place-change", number = "COR-C", sensitivity = Sensitivity.SENSITIVE)
public record PlaceChange(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate appliedOn,
        @Required @Length(100) @Classified(Sensitivity.PERSONAL) String newPlace,
        @Nullable @NotFuture @NotBefore("appliedOn") LocalDate opinionSentOn,
        @Nullable PlaceReply opinionReply,
        @Nullable @NotFuture @NotBefore("opinionSentOn") LocalDate repliedOn,
        @Nullable @NotFuture @NotBefore("appliedOn") @Classified(Sensitivity.PERSONAL)
                LocalDate decidedOn,
        @Nullable @NotFuture @NotBefore("decidedOn") LocalDate papersSentOn,
        @Nullable @NotFuture @NotBefore("papersSentOn") LocalDate receiptOn,
        @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.PERSONAL)
                LocalDate decisionReceivedOn,
        @Nullable @NotFuture @NotBefore("decidedOn") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate arrivedOn) {

    /** What the other place answered. */
    public enum PlaceReply {
        AGREE,
        DISAGREE
    }
}

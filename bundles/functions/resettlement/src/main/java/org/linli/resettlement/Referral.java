package org.linli.resettlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A request to the office that can help (帮扶转介), with the person's consent. It leaves the station,
 * so it tells neither charge nor sentence nor institution (RES-V09).
 *
 * @param talk the talk in which the need was named
 * @param request what is asked for, in words
 * @param consentTick the person agrees to this very referral
 */
@RecordType(name = "help-referral", number = "RES-R", sensitivity = Sensitivity.SENSITIVE)
public record Referral(
        @Required Ref<HelpCase> helpCase,
        @Nullable Ref<HelpTalk> talk,
        @Required @Classified(Sensitivity.PERSONAL) Need need,
        @Required @Length(60) @Classified(Sensitivity.PERSONAL) String toOrganisation,
        @Nullable @FreeText @Length(200) @Classified(Sensitivity.PERSONAL) String request,
        @Classified(Sensitivity.PERSONAL) boolean consentTick,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate sentOn,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) ReferralAnswer answer,
        @Nullable @NotFuture @NotBefore("sentOn") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate answeredOn) {

    /** What became of it. */
    public enum ReferralAnswer {
        PENDING,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }
}

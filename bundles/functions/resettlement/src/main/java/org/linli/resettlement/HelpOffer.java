package org.linli.resettlement;

import java.time.LocalDate;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** Help offered again, once a year, to somebody who had declined it (再次征询). */
@RecordType(name = "help-offer", number = "RES-O", sensitivity = Sensitivity.SENSITIVE)
public record HelpOffer(
        @Required Ref<HelpCase> helpCase,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate offeredOn,
        @Required @Classified(Sensitivity.PERSONAL) OfferAnswer answer,
        @Required @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String words) {

    /** The person's own word. */
    public enum OfferAnswer {
        ACCEPTED,
        DECLINED
    }
}

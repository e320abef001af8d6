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
import org.linli.resettlement.HelpTalk.TalkMode;

/** An attempt to reach somebody of whom one has not heard (联系记录). */
@RecordType(name = "help-contact", number = "RES-C", sensitivity = Sensitivity.SENSITIVE)
public record ContactAttempt(
        @Required Ref<HelpCase> helpCase,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate attemptedOn,
        @Required TalkMode mode,
        @Classified(Sensitivity.PERSONAL) boolean reached,
        @Required @FreeText @Length(500) @Classified(Sensitivity.SENSITIVE) String note) {}

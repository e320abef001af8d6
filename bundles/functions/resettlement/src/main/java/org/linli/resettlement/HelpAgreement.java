package org.linli.resettlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * What both sides put in writing (帮教协议), if the person wants that.
 *
 * @param paper the agreement, signed by both sides
 */
@RecordType(name = "help-agreement", number = "RES-A", sensitivity = Sensitivity.SENSITIVE)
public record HelpAgreement(
        @Required Ref<HelpCase> helpCase,
        @Required @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate signedOn,
        @Required @FreeText @Length(1000) @Classified(Sensitivity.PERSONAL) String helpOffered,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.PERSONAL) String ownPlan,
        @Required @NotBefore("signedOn") @Classified(Sensitivity.PERSONAL) LocalDate validTo,
        @Required @Nullable @Classified(Sensitivity.PERSONAL) Attachment paper) {}

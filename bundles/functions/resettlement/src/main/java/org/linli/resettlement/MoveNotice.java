package org.linli.resettlement;

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

/** A hand-over to the place where the person goes to live (迁移通报). */
@RecordType(name = "help-move", number = "RES-M", sensitivity = Sensitivity.SENSITIVE)
public record MoveNotice(
        @Required Ref<HelpCase> helpCase,
        @Required @Length(100) @Classified(Sensitivity.PERSONAL) String toPlace,
        @Required @NotFuture LocalDate sentOn,
        @Nullable @NotFuture @NotBefore("sentOn") @Indexed LocalDate acceptedOn) {}

package org.linli.resettlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
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
 * An effective judgment for an offence committed while help was offered (重新犯罪通报). A suspicion is no
 * ground for anything (RES-S03).
 *
 * @param paper the judgment
 */
@RecordType(name = "reoffence-notice", number = "RES-X", sensitivity = Sensitivity.SENSITIVE)
public record ReoffenceNotice(
        @Required Ref<HelpCase> helpCase,
        @Required @NotFuture @Classified(Sensitivity.SENSITIVE) LocalDate offenceDate,
        @Required @NotFuture @NotBefore("offenceDate") @Indexed @Classified(Sensitivity.SENSITIVE)
                LocalDate judgmentDate,
        @Required @Length(100) @Classified(Sensitivity.SENSITIVE) String charge,
        @Required @Length(60) String source,
        @Required @Nullable @Classified(Sensitivity.SENSITIVE) Attachment paper) {}

package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

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
import org.linli.record.Unique;

/**
 * The notice that the measure is lifted at the end of its term (解除).
 *
 * @param officeNotifiedOn the day the subdistrict was told
 */
@RecordType(name = "detox-lifting", number = "DRG-E", sensitivity = SENSITIVE)
public record Lifting(
        @Required Ref<DrugCase> drugCase,
        @Required @Length(60) @Unique(code = "DRG-V17") @Classified(PERSONAL) String noticeNumber,
        @Required @NotFuture @Indexed @Classified(PERSONAL) LocalDate issuedOn,
        @Nullable @NotFuture @NotBefore("issuedOn") @Classified(PERSONAL) LocalDate servedOn,
        @Nullable @NotFuture @NotBefore("issuedOn") @Classified(PERSONAL) LocalDate familyServedOn,
        @Nullable @NotFuture @NotBefore("issuedOn") LocalDate officeNotifiedOn) {}

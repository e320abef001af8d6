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

/** A move to another subdistrict, which carries the measure on (执行地变更). */
@RecordType(name = "detox-transfer", number = "DRG-M", sensitivity = SENSITIVE)
public record Transfer(
        @Required Ref<DrugCase> drugCase,
        @Required @NotFuture @Indexed @Classified(PERSONAL) LocalDate changedOn,
        @Required @Length(60) @Classified(PERSONAL) String toOffice,
        @Nullable @NotFuture @NotBefore("changedOn") @Classified(PERSONAL) LocalDate papersSentOn,
        @Nullable @NotFuture @NotBefore("changedOn") @Classified(PERSONAL) LocalDate reportedOn) {}

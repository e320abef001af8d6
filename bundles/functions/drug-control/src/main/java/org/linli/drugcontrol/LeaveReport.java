package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

/**
 * A report before somebody leaves the county for three days or more (外出报告).
 *
 * @param reportedOn empty while the worker knows of the journey and waits for the report, which is
 *     owed until it begins
 */
@RecordType(name = "detox-leave-report", number = "DRG-L", sensitivity = SENSITIVE)
public record LeaveReport(
        @Required Ref<DrugCase> drugCase,
        @Nullable @NotFuture @Classified(PERSONAL) LocalDate reportedOn,
        @Required @Length(100) @Classified(SENSITIVE) String destination,
        @Required @Indexed @Classified(PERSONAL) LocalDate from,
        @Required @NotBefore("from") @Indexed @Classified(PERSONAL) LocalDate to,
        @Nullable @Classified(PERSONAL) Attachment paper) {

    /** Both days counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}

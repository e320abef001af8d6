package org.linli.corrections;

import java.time.LocalDate;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** Education or public-interest activity (教育和公益活动) that the person was asked to. */
@RecordType(name = "correction-activity", number = "COR-T", sensitivity = Sensitivity.SENSITIVE)
public record Activity(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate date,
        @Required @Classified(Sensitivity.PERSONAL) ActivityKind kind,
        @Required @Between(least = 1, most = 480) @Classified(Sensitivity.PERSONAL) int minutes,
        @Required @Classified(Sensitivity.PERSONAL) Attendance attended) {

    /** What it was. */
    public enum ActivityKind {
        EDUCATION,
        PUBLIC_SERVICE
    }

    /** Whether the person came. */
    public enum Attendance {
        PRESENT,
        EXCUSED,
        ABSENT
    }
}

package org.linli.resettlement;

import java.time.LocalDate;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** Why somebody has no placement this month (未安置原因). */
@RecordType(name = "unplaced-reason", number = "RES-U", sensitivity = Sensitivity.SENSITIVE)
public record UnplacedReason(
        @Required Ref<HelpCase> helpCase,
        @Required @Classified(Sensitivity.PERSONAL) WhyUnplaced reason,
        @Required @NotFuture @Indexed LocalDate notedOn) {

    /** What stands in the way. */
    public enum WhyUnplaced {
        SEEKING,
        ILL,
        UNREACHABLE,
        DECLINED,
        OTHER
    }
}

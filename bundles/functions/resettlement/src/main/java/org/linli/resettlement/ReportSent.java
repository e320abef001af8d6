package org.linli.resettlement;

import java.time.LocalDate;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** The figures of a half-year or a year went to the district (报送记录). */
@RecordType(name = "help-report-sent", number = "RES-S")
public record ReportSent(
        @Required Ref<Reporting> reporting,
        @Required Part part,
        @Required @Between(least = 2000, most = 2100) int reportYear,
        @Required @NotFuture @Indexed LocalDate sentOn) {

    /** Of what. */
    public enum Part {
        FIRST_HALF,
        WHOLE_YEAR
    }
}

package org.linli.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Staff;

/**
 * A report by the person under correction (定期报告).
 *
 * @param windowStart first day of the window it falls in, for a report that is owed in windows
 * @param receivedBy who of the station took it; nobody where the justice office did
 */
@RecordType(name = "periodic-report", number = "COR-R", sensitivity = Sensitivity.SENSITIVE)
public record PeriodicReport(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Indexed @Classified(Sensitivity.SENSITIVE) ReportKind kind,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate receivedOn,
        @Derived @Nullable LocalDate windowStart,
        @Derived @Nullable LocalDate windowEnd,
        @Required @Nullable ReportMode mode,
        @Nullable Ref<Staff> receivedBy,
        @Required @FreeText @Length(2000) @Classified(Sensitivity.SENSITIVE) String content) {

    /** What the report is about. */
    public enum ReportKind {
        REGULAR,
        HEALTH,
        MEDICAL_REVIEW,
        PROHIBITION,
        EVENT;

        /** Only of somebody who serves the sentence outside prison for a time. */
        boolean isMedical() {
            return this == HEALTH || this == MEDICAL_REVIEW;
        }
    }

    /** How it came. */
    public enum ReportMode {
        IN_PERSON,
        PHONE,
        WRITTEN,
        ONLINE
    }
}

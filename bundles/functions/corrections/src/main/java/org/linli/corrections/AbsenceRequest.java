package org.linli.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A request to leave the city or county (外出审批), with the decision as the paper tells it.
 *
 * @param urgencyNote for one made less than three days ahead
 * @param destination where to; outside the home county
 * @param proof where the papers that prove the reason are kept
 * @param twoMonthTotal days away, approved or asked for here, in the two months up to the end
 * @param approvalLevel who has to decide
 * @param decidedBy who did
 * @param returnedOn the day the return was reported
 */
@RecordType(name = "absence-request", number = "COR-A", sensitivity = Sensitivity.SENSITIVE)
public record AbsenceRequest(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @NotFuture @Classified(Sensitivity.PERSONAL) LocalDate appliedOn,
        @Nullable @FreeText @Length(200) @Classified(Sensitivity.PERSONAL) String urgencyNote,
        @Required @Classified(Sensitivity.PERSONAL) AbsenceReason reason,
        @Required @Nullable @Length(100) @Classified(Sensitivity.PERSONAL) String proof,
        @Required @Length(100) @Classified(Sensitivity.SENSITIVE) String destination,
        @Required @Classified(Sensitivity.PERSONAL) LocalDate startDate,
        @Required @NotBefore("startDate") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate endDate,
        @Derived @Nullable @Classified(Sensitivity.PERSONAL) Integer twoMonthTotal,
        @Derived @Nullable ApprovalLevel approvalLevel,
        @Nullable @Indexed @Classified(Sensitivity.PERSONAL) AbsenceDecision decision,
        @Nullable ApprovalLevel decidedBy,
        @Nullable @NotFuture @NotBefore("startDate") @Classified(Sensitivity.PERSONAL)
                LocalDate returnedOn) {

    /** Why somebody has to leave. */
    public enum AbsenceReason {
        MEDICAL,
        STUDY,
        LITIGATION,
        FAMILY,
        WORK,
        /** Regular trips across the border of city or county, approved for six months at most. */
        FREQUENT
    }

    /** Who decides, from below. */
    public enum ApprovalLevel {
        OFFICE,
        COUNTY,
        CITY
    }

    /** What was decided. */
    public enum AbsenceDecision {
        APPROVED,
        REFUSED
    }

    public boolean isApproved() {
        return decision == AbsenceDecision.APPROVED;
    }
}

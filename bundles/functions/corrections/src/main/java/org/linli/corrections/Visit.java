package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
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
 * A visit and talk (走访谈话), never alone.
 *
 * @param officer who writes it down
 * @param others of the station's staff
 * @param otherNames from the justice office or the group, who are no staff of the station
 * @param lateReason for one entered more than seven days after
 * @param consent the subject agreed to be visited at work
 */
@RecordType(name = "correction-visit", number = "COR-V", sensitivity = Sensitivity.SENSITIVE)
public record Visit(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @NotFuture @Indexed @Classified(Sensitivity.PERSONAL) LocalDate visitDate,
        @Required Ref<Staff> officer,
        List<Ref<Staff>> others,
        @Nullable @Length(80) @Classified(Sensitivity.PERSONAL) String otherNames,
        @Required @Nullable @Classified(Sensitivity.PERSONAL) VisitPlace place,
        @Classified(Sensitivity.PERSONAL) boolean consent,
        @Required @Nullable @Indexed @Classified(Sensitivity.PERSONAL) VisitOutcome outcome,
        @Required @FreeText @Length(2000) @Classified(Sensitivity.SENSITIVE) String findings,
        @Nullable @FreeText @Length(200) String lateReason) {

    /** Where they met. */
    public enum VisitPlace {
        HOME,
        WORKPLACE,
        OFFICE,
        POLICE_ROOM,
        OTHER
    }

    /** Whether they met. Not found is an alert and no penalty. */
    public enum VisitOutcome {
        MET,
        NOT_FOUND_JUSTIFIED,
        NOT_FOUND,
        REFUSED
    }

    /** Whether the visit was made, as far as the duty to visit is concerned. */
    public boolean isMade() {
        return outcome != VisitOutcome.NOT_FOUND;
    }
}

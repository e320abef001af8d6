package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.Attachment;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Organisation;
import org.linli.registry.Staff;

/**
 * Work, school, relief or another footing in life (安置). Counted once another than its author has
 * verified it; a figure rests on it and nothing else.
 *
 * @param endDate the day on which it ended; a contract's last day to come is none
 * @param employerName for one that is not in the base register
 * @param evidence contract, licence, relief notice, school letter
 * @param followedUpOn the day somebody looked again, half a year later
 */
@RecordType(name = "help-placement", number = "RES-P", sensitivity = Sensitivity.SENSITIVE)
public record Placement(
        @Required Ref<HelpCase> helpCase,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) PlacementKind kind,
        @Required @Indexed @Classified(Sensitivity.PERSONAL) LocalDate startDate,
        @Nullable @NotFuture @NotBefore("startDate") @Indexed @Classified(Sensitivity.PERSONAL)
                LocalDate endDate,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Organisation> organisation,
        @Nullable @Length(60) @Classified(Sensitivity.PERSONAL) String employerName,
        @Classified(Sensitivity.PERSONAL) List<Attachment> evidence,
        @Nullable Ref<Staff> verifiedBy,
        @Nullable @NotFuture LocalDate verifiedOn,
        @Nullable @NotFuture @NotBefore("verifiedOn") LocalDate followedUpOn,
        @Nullable @FreeText @Length(200) @Classified(Sensitivity.PERSONAL) String endReason,
        @Required @Indexed PlacementState state) {

    /** GB/T 31000 codes 01 to 07 and 99. Relief, retirement and family support count as well. */
    public enum PlacementKind {
        FARMLAND,
        PUBLIC_POST,
        BASE_ENTERPRISE,
        BASE_GOVERNMENT,
        SELF_EMPLOYED,
        EMPLOYED,
        START_UP,
        FLEXIBLE,
        SCHOOLING,
        RELIEF,
        RETIRED,
        FAMILY_SUPPORT,
        OTHER;

        /** Whether somebody employs the person. */
        boolean isEmployment() {
            return this == EMPLOYED
                    || this == PUBLIC_POST
                    || this == BASE_ENTERPRISE
                    || this == BASE_GOVERNMENT;
        }
    }

    /** Whether a second person has seen the evidence. */
    public enum PlacementState {
        ENTERED,
        VERIFIED
    }

    /** Verified, begun by a day and not ended before it. */
    public static Condition standingOn(LocalDate day) {
        return where(Placement::state)
                .is(PlacementState.VERIFIED)
                .and(where(Placement::startDate).notAfter(day))
                .and(
                        where(Placement::endDate)
                                .empty()
                                .or(where(Placement::endDate).notBefore(day)));
    }
}

package org.linli.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * An order of electronic positioning (电子定位决定). Where the person was is never stored here: the
 * agency keeps it.
 *
 * @param approvedBy head of the county justice bureau
 * @param extensionOf the order it continues, after a new evaluation
 */
@RecordType(name = "positioning-order", number = "COR-E", sensitivity = Sensitivity.SENSITIVE)
public record PositioningOrder(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Classified(Sensitivity.SENSITIVE) PositioningGround ground,
        @Required @Length(40) String approvedBy,
        @Required @Classified(Sensitivity.SENSITIVE) LocalDate startDate,
        @Required @NotBefore("startDate") @Classified(Sensitivity.SENSITIVE) LocalDate endDate,
        @Nullable Ref<PositioningOrder> extensionOf,
        @Nullable @NotFuture @NotBefore("startDate") @Classified(Sensitivity.SENSITIVE)
                LocalDate liftedOn) {

    /** The five cases in which the law allows it. */
    public enum PositioningGround {
        PROHIBITION,
        LEFT,
        NO_REPORT,
        PENALTY,
        PROPOSED
    }

    /** The last day an order that begins on a day may have: three months, the first day counted. */
    public static LocalDate latestEnd(LocalDate start) {
        return start.plusMonths(3).minusDays(1);
    }
}

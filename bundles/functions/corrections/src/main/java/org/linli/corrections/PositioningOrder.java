package org.linli.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
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
 * @param extendedOn the day on which an order that continues this one begins
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
                LocalDate liftedOn,
        @Derived @Nullable @Classified(Sensitivity.SENSITIVE) LocalDate extendedOn) {

    /** The five cases in which the law allows it. */
    public enum PositioningGround {
        PROHIBITION,
        LEFT,
        NO_REPORT,
        PENALTY,
        PROPOSED
    }

    /** Whether another order goes on where this one ends, which nobody then has to lift. */
    boolean isContinued() {
        return extendedOn != null && !extendedOn.isAfter(endDate.plusDays(1)) && liftedOn == null;
    }

    /** The last day an order that begins on a day may have: three months, the first day counted. */
    public static LocalDate latestEnd(LocalDate start) {
        return start.plusMonths(3).minusDays(1);
    }
}

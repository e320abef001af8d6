package org.linli.drugcontrol;

import static org.linli.record.Sensitivity.PERSONAL;
import static org.linli.record.Sensitivity.SENSITIVE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/**
 * What became of a test that was laid down and not taken (检测周期情况).
 *
 * <p>The windows themselves follow from profile, report and suspensions and stand in the case; one
 * that a valid test lies in is done. This record is for the others: somebody had a reason, stayed
 * away, refused, or the window was cancelled.
 *
 * @param sequence number of the regular window; a random test has none
 * @param statedOn the day on which it was established
 * @param opens first day of the window
 * @param closes last day of the window
 */
@RecordType(name = "test-window", number = "DRG-W", sensitivity = SENSITIVE)
public record TestWindow(
        @Required Ref<DrugCase> drugCase,
        @Required TestOccasion kind,
        @Nullable @Between(least = 1, most = 99) @Indexed Integer sequence,
        @Required @NotFuture @Indexed @Classified(PERSONAL) LocalDate statedOn,
        @Derived @Nullable @Classified(PERSONAL) LocalDate opens,
        @Derived @Nullable @Indexed @Classified(PERSONAL) LocalDate closes,
        @Required @Indexed @Classified(SENSITIVE) WindowStatus status,
        @Nullable @FreeText @Length(300) @Classified(SENSITIVE) String reason) {

    /** Laid down by the profile, or on top of it. */
    public enum TestOccasion {
        REGULAR,
        RANDOM
    }

    /** Why there is no test. Only refusing counts against the person. */
    public enum WindowStatus {
        MISSED_EXCUSED,
        MISSED,
        REFUSED,
        CANCELLED;

        boolean needsReason() {
            return this == MISSED_EXCUSED || this == REFUSED;
        }
    }
}

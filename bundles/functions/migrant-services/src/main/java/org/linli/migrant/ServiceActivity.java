package org.linli.migrant;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.registry.Address;

/**
 * A course or meeting for new residents (服务活动).
 *
 * @param organiser who holds it, by name of the body; nobody's membership is kept
 * @param feedbackAvg mean of the ratings, with {@code feedbackCount} beside it
 */
@RecordType(name = "service-activity", number = "MIG-S", sensitivity = Sensitivity.PUBLIC)
public record ServiceActivity(
        @Required @Indexed ActivityKind kind,
        @Required @FreeText @Length(80) @Searchable(initials = true) String titleZh,
        @Required @FreeText @Length(80) @Searchable String titleEn,
        @Required Ref<Address> place,
        @Required @Indexed LocalDateTime startAt,
        @Required @NotBefore("startAt") @Indexed LocalDateTime endAt,
        @Required @FreeText @Length(80) String organiser,
        @Nullable @Between(least = 1, most = 5_000) Integer capacity,
        @Nullable @Between(least = 0, most = 20_000) Integer attendedCount,
        @Derived @Nullable BigDecimal feedbackAvg,
        @Derived @Nullable Integer feedbackCount) {

    /** What it is. */
    public enum ActivityKind {
        LAW_SCHOOL,
        PARENT_SCHOOL,
        TRAINING,
        SELFGOV,
        CONSULT
    }
}

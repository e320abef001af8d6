package org.linli.youth;

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

/**
 * What a minor, with a guardian, tells of the days since the last report (活动情况报告).
 *
 * @param measure the measure that asks for it
 * @param windowEnd last day of the window that it is for
 */
@RecordType(name = "activity-report", number = "YTH-A", sensitivity = Sensitivity.SEALED)
public record ActivityReport(
        @Required Ref<Measure> measure,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDate receivedOn,
        @Derived @Nullable @Classified(Sensitivity.SEALED) LocalDate windowEnd,
        @Required @FreeText @Length(1000) @Classified(Sensitivity.SEALED) String content) {}

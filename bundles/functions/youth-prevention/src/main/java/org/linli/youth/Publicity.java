package org.linli.youth;

import java.time.LocalDate;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A public activity (宣传活动).
 *
 * @param minorsShown whether a minor can be recognised in its material: then it is not published
 */
@RecordType(name = "youth-publicity", number = "YTH-O", sensitivity = Sensitivity.PUBLIC)
public record Publicity(
        @Required @NotFuture @Indexed LocalDate date,
        @Required @Length(100) String place,
        @Required @Length(100) String topic,
        @Required @Between(least = 1, most = 100_000) int attendance,
        boolean minorsShown) {}

package org.linli.youth;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * A visit while a measure lasts (帮教走访), never alone.
 *
 * @param others social workers and others who are no staff of the station
 * @param invited the school asked for it: without that nobody visits a minor at school
 * @param situation facts, no rating
 * @param needs work only from sixteen
 */
@RecordType(name = "youth-visit", number = "YTH-F", sensitivity = Sensitivity.SEALED)
public record FollowUp(
        @Required Ref<Measure> measure,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDateTime visitedOn,
        @Required List<Ref<Staff>> visitors,
        @Nullable @Length(80) String others,
        @Required @Classified(Sensitivity.SEALED) MeetingPlace place,
        @Classified(Sensitivity.SEALED) boolean invited,
        @Required @FreeText @Length(1000) @Classified(Sensitivity.SEALED) String situation,
        @Classified(Sensitivity.SEALED) List<Need> needs) {

    /** Where they met. */
    public enum MeetingPlace {
        HOME,
        NEUTRAL,
        AT_SCHOOL
    }

    /** What would help. */
    public enum Need {
        SCHOOLING,
        FAMILY,
        HEALTH,
        WORK
    }

    LocalDate day() {
        return visitedOn.toLocalDate();
    }
}

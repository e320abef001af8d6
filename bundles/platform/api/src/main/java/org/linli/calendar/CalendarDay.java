package org.linli.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/**
 * One row of the holiday table: a day off, or a weekend day that is worked in exchange. Such rows
 * come with the platform; those of a year published since are kept as records of the station.
 *
 * @param sourceDocNo the notice or law that sets the day, as 国办发明电〔2025〕7号
 * @see "domain rules, cross-cutting, section 4"
 */
@RecordType(name = "calendar-day", number = "REG-C", sensitivity = Sensitivity.PUBLIC)
public record CalendarDay(
        @Required @Unique(code = "REG-C-01") LocalDate date,
        @Required DayKind kind,
        @Required @Length(20) String nameZh,
        @Nullable @Length(40) String nameEn,
        @Required @Length(40) String sourceDocNo,
        @Required DayStatus status) {

    public enum DayKind {
        /** 放假: nobody has to work. */
        HOLIDAY,
        /** 调休上班: a Saturday or Sunday worked in exchange for a day off. */
        SWAP_WORK
    }

    public enum DayStatus {
        /** 已公布: stands in a notice of the State Council. */
        CONFIRMED,
        /** 待公布: follows from the law, the exchange of weekends is not known yet. */
        PROVISIONAL
    }
}

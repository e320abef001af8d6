package org.linli.calendar;

import java.time.LocalDate;

/**
 * One row of the holiday table: a day off, or a weekend day that is worked in exchange.
 *
 * @param sourceDocNo the notice or law that sets the day, as 国办发明电〔2025〕7号
 * @see "domain rules, cross-cutting, section 4"
 */
public record CalendarDay(
        LocalDate date,
        Kind kind,
        String nameZh,
        String nameEn,
        String sourceDocNo,
        Status status) {

    public enum Kind {
        /** 放假: nobody has to work. */
        HOLIDAY,
        /** 调休上班: a Saturday or Sunday worked in exchange for a day off. */
        SWAP_WORK
    }

    public enum Status {
        /** 已公布: stands in a notice of the State Council. */
        CONFIRMED,
        /** 待公布: follows from the law, the exchange of weekends is not known yet. */
        PROVISIONAL
    }
}

package org.linli.function;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.duty.DutyTerms;

/**
 * How long records of a type are kept.
 *
 * @param day the field whose day starts the period
 * @param period the record is erased, or listed to be, on the day after its last; a default that
 *     the district may set otherwise, unless it goes by itself
 * @param byItself without the decision of two persons
 * @param whole what the record is part of, if the field is that one's
 */
public record Erasure(
        String day, Term period, boolean byItself, @Nullable Class<? extends Record> whole) {

    /** The period for a record whose day is known, as the district has it. */
    public Term periodOf(RecordDefinition<?> type, LocalDate since, DutyTerms set) {
        return byItself ? period : PeriodRule.keeping(type, period).on(since, set);
    }
}

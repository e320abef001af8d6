package org.linli.function;

import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;

/**
 * How long records of a type are kept.
 *
 * @param day the field whose day starts the period
 * @param period the record is erased, or listed to be, on the day after its last
 * @param byItself without the decision of two persons
 * @param whole what the record is part of, if the field is that one's
 */
public record Erasure(
        String day, Term period, boolean byItself, @Nullable Class<? extends Record> whole) {}

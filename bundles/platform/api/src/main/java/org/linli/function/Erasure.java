package org.linli.function;

import org.linli.calendar.Term;

/**
 * How long records of a type are kept.
 *
 * @param day the field whose day starts the period
 * @param period the record is erased, or listed to be, on the day after its last
 * @param byItself without the decision of two persons
 */
public record Erasure(String day, Term period, boolean byItself) {}

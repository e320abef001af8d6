package org.linli.function;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;
import org.linli.record.Stored;

/**
 * What the writing of one record leads to on another, in the same transaction: a check that finds a
 * hazard moves the rental, a late endorsement brings the permit back.
 *
 * <p>It is done by the person who wrote the first record, without a right of his own to the second:
 * who may enter a check may thereby move the rental. All other rules hold; if one refuses, the
 * first record is refused too.
 *
 * @param step the step to take; null if only fields change
 * @param fields values by name; fields that are worked out may be among them
 */
public record Consequence<R extends Record>(
        Class<R> type,
        RecordId id,
        @Nullable String step,
        Map<String, ? extends @Nullable Object> fields) {

    /** Takes a step of another record and fills fields. */
    public static <R extends Record> Consequence<R> step(
            Stored<R> other, String step, Map<String, ? extends @Nullable Object> fields) {
        return new Consequence<>(type(other), other.id(), step, fields);
    }

    /** Changes fields of another record; its stage stays. */
    public static <R extends Record> Consequence<R> change(
            Stored<R> other, Map<String, ? extends @Nullable Object> fields) {
        return new Consequence<>(type(other), other.id(), null, fields);
    }

    @SuppressWarnings("unchecked") // getClass() of an R that is a final record class
    private static <R extends Record> Class<R> type(Stored<R> other) {
        return (Class<R>) other.value().getClass();
    }
}

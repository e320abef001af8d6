package org.linli.query;

import org.jspecify.annotations.Nullable;
import org.linli.record.Property;

/**
 * A question for records of one type.
 *
 * @param sort field to sort by, {@link Condition#NUMBER} by default; equal values in order of id
 * @param limit most records in one answer, 1 to 10,000
 * @param cursor where the page begins, as an earlier {@link Slice} gave it
 */
public record Query<T extends Record>(
        Class<T> type,
        Condition condition,
        String sort,
        boolean descending,
        int limit,
        @Nullable String cursor) {

    /**
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public Query {
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit must be 1 to 10,000");
        }
    }

    /** All records of a type, by number, 50 at a time. */
    public static <T extends Record> Query<T> of(Class<T> type) {
        return new Query<>(type, Condition.ALWAYS, Condition.NUMBER, false, 50, null);
    }

    public static <T extends Record> Query<T> of(Class<T> type, Condition condition) {
        return of(type).and(condition);
    }

    public Query<T> and(Condition further) {
        Condition both = condition == Condition.ALWAYS ? further : condition.and(further);
        return new Query<>(type, both, sort, descending, limit, cursor);
    }

    public Query<T> sortedBy(String field, boolean downwards) {
        return new Query<>(type, condition, field, downwards, limit, cursor);
    }

    public Query<T> sortedBy(Property<T, ? extends @Nullable Object> field) {
        return sortedBy(field.name(), false);
    }

    public Query<T> latestBy(Property<T, ? extends @Nullable Object> field) {
        return sortedBy(field.name(), true);
    }

    public Query<T> limit(int most) {
        return new Query<>(type, condition, sort, descending, most, cursor);
    }

    public Query<T> from(@Nullable String page) {
        return new Query<>(type, condition, sort, descending, limit, page);
    }
}

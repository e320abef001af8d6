package org.linli.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.record.Property;
import org.linli.record.Ref;

/**
 * What a record must fulfil to be found.
 *
 * <p>A field is named as its component, or as one of the envelope: {@link #ID}, {@link #NUMBER},
 * {@link #SEGMENT}, {@link #COMMUNITY}, {@link #GAPS}, {@link #CREATED_AT}, {@link #CREATED_BY},
 * {@link #UPDATED_AT}, {@link #UNVERIFIED_BY}, {@link #WITHDRAWN}.
 */
public sealed interface Condition {
    String ID = "@id";
    String NUMBER = "@number";
    String STATION = "@station";
    String SEGMENT = "@segment";
    String COMMUNITY = "@community";

    /** The number of gaps, 0 when the record is complete. */
    String GAPS = "@gaps";

    String CREATED_AT = "@createdAt";

    /** The account that made it. */
    String CREATED_BY = "@createdBy";

    String UPDATED_AT = "@updatedAt";

    /** The role whose verification is awaited. */
    String UNVERIFIED_BY = "@unverifiedBy";

    /** Whether it was withdrawn; of use where withdrawn records are asked for as well. */
    String WITHDRAWN = "@withdrawn";

    /** Holds for every record that is not voided. */
    Condition ALWAYS = new All(List.of());

    record Compare(String field, Operator operator, Object value) implements Condition {}

    record OneOf(String field, Set<?> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    record Empty(String field) implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Any(List<Condition> conditions) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /** There is a record of the type that points here by the link and fulfils the condition. */
    record Exists(Class<? extends Record> type, String link, Condition condition)
            implements Condition {}

    /** The record that the reference points to fulfils the condition. */
    record Of(String reference, Class<? extends Record> type, Condition condition)
            implements Condition {}

    /**
     * The ways to compare; BEFORE and AFTER are strict, text compares by code point. CONTAINS walks
     * through the texts and is served by no index.
     */
    enum Operator {
        IS,
        BEFORE,
        NOT_BEFORE,
        AFTER,
        NOT_AFTER,
        STARTS_WITH,
        CONTAINS
    }

    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    default Condition not() {
        return new Not(this);
    }

    static <T extends Record, V> Where<V> where(Property<T, @Nullable V> field) {
        return new Where<>(field.name());
    }

    /** For fields known by name only, as from a page's address; envelope fields included. */
    static Where<Object> field(String name) {
        return new Where<>(name);
    }

    static <L extends Record, T extends Record> Condition exists(
            Class<L> type, Property<L, @Nullable Ref<T>> link, Condition... conditions) {
        return new Exists(type, link.name(), new All(Arrays.asList(conditions)));
    }

    static <T extends Record, R extends Record> Condition of(
            Property<T, @Nullable Ref<R>> reference, Class<R> type, Condition condition) {
        return new Of(reference.name(), type, condition);
    }

    static Condition all(Condition... conditions) {
        return new All(Arrays.asList(conditions));
    }
}

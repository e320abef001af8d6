package org.linli.exchange.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.function.Functions;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** Whether a record that is not in the store fulfils a condition, as the store would find. */
record Conditions(Functions functions, Lookup lookup) {

    <T extends Record> boolean hold(Condition condition, Class<T> type, Stored<T> record) {
        return switch (condition) {
            case Condition.All all ->
                    all.conditions().stream().allMatch(c -> hold(c, type, record));
            case Condition.Any any ->
                    any.conditions().stream().anyMatch(c -> hold(c, type, record));
            case Condition.Not not -> !hold(not.condition(), type, record);
            case Condition.Empty empty -> isEmpty(value(type, record, empty.field()));
            case Condition.OneOf one ->
                    one.values().stream().anyMatch(v -> equal(value(type, record, one.field()), v));
            case Condition.Compare compare -> holds(compare, value(type, record, compare.field()));
            case Condition.Exists exists -> exists(exists, record.id());
            case Condition.Of of -> holdsThere(of, value(type, record, of.reference()));
        };
    }

    /** The fields that the condition fixes, with their values; null where it must be empty. */
    static Map<String, @Nullable Object> fixed(Condition condition) {
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        addFixed(condition, fixed);
        return fixed;
    }

    private static void addFixed(Condition condition, Map<String, @Nullable Object> fixed) {
        switch (condition) {
            case Condition.All all -> all.conditions().forEach(c -> addFixed(c, fixed));
            case Condition.Compare c
                    when c.operator() == Condition.Operator.IS && !c.field().startsWith("@") ->
                    fixed.putIfAbsent(c.field(), c.value());
            case Condition.Empty e when !e.field().startsWith("@") ->
                    fixed.putIfAbsent(e.field(), null);
            default -> {
                // Says nothing that could be looked up by value.
            }
        }
    }

    private <L extends Record> boolean exists(Condition.Exists exists, RecordId id) {
        Condition points = Condition.field(exists.link()).is(new Ref<L>(id));
        return !lookup.list(Query.of(exists.type(), points.and(exists.condition())).limit(1))
                .isEmpty();
    }

    private boolean holdsThere(Condition.Of of, @Nullable Object reference) {
        return reference instanceof Ref<?> ref && holdsAt(of.type(), ref.id(), of.condition());
    }

    private <R extends Record> boolean holdsAt(Class<R> type, RecordId id, Condition condition) {
        return lookup.find(type, new Ref<>(id)).map(r -> hold(condition, type, r)).orElse(false);
    }

    @Nullable <T extends Record> Object value(Class<T> type, Stored<T> record, String field) {
        return switch (field) {
            case Condition.ID -> record.id().text();
            case Condition.NUMBER -> record.number();
            case Condition.STATION -> record.place().station();
            case Condition.SEGMENT -> record.place().segment();
            case Condition.COMMUNITY -> record.place().community();
            case Condition.GAPS -> record.gaps().size();
            case Condition.CREATED_AT -> record.createdAt();
            case Condition.CREATED_BY -> record.createdBy();
            case Condition.WITHDRAWN -> record.voided();
            case Condition.UPDATED_AT -> record.updatedAt();
            case Condition.UNVERIFIED_BY -> record.unverifiedBy();
            default -> functions.record(type).model().get(record.value(), field);
        };
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> several && several.isEmpty());
    }

    private static boolean holds(Condition.Compare compare, @Nullable Object value) {
        if (isEmpty(value)) {
            return false;
        }
        Object wanted = compare.value();
        return switch (compare.operator()) {
            case IS -> equal(value, wanted);
            case BEFORE -> order(value, wanted) < 0;
            case NOT_BEFORE -> order(value, wanted) >= 0;
            case AFTER -> order(value, wanted) > 0;
            case NOT_AFTER -> order(value, wanted) <= 0;
            case STARTS_WITH -> text(value).startsWith(text(wanted));
            case CONTAINS -> text(value).contains(text(wanted));
        };
    }

    private static boolean equal(@Nullable Object value, Object wanted) {
        if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(v -> equal(v, wanted));
        }
        return value != null && order(value, wanted) == 0;
    }

    /** Values of one class in its own order, all others by their texts, numbers as numbers. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int order(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
        }
        if (one instanceof Comparable a
                && other != null
                && one.getClass() == other.getClass()
                && !(one instanceof Enum<?>)) {
            return a.compareTo(other);
        }
        return text(one).compareTo(text(other));
    }

    /** A value as the store compares it where kinds differ; empty for none. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> constant -> constant.name();
            case Stored<?> record -> record.id().text();
            case Ref<?> ref -> ref.id().text();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}

package org.linli.web.standin;

import java.util.Collection;
import org.linli.query.Condition;
import org.linli.record.RecordModel;
import org.linli.record.Stored;

/** Conditions as predicates over kept records. */
final class Conditions {
    private Conditions() {}

    static <T extends Record> boolean hold(
            Condition condition, RecordModel<T> model, Stored<T> stored) {
        return switch (condition) {
            case Condition.All all ->
                    all.conditions().stream().allMatch(c -> hold(c, model, stored));
            case Condition.Any any ->
                    any.conditions().stream().anyMatch(c -> hold(c, model, stored));
            case Condition.Not not -> !hold(not.condition(), model, stored);
            case Condition.Empty empty -> value(empty.field(), model, stored) == null;
            case Condition.OneOf oneOf ->
                    oneOf.values().contains(value(oneOf.field(), model, stored));
            case Condition.Compare compare ->
                    compare(compare, value(compare.field(), model, stored));
            default -> throw new UnsupportedOperationException(condition.toString());
        };
    }

    @SuppressWarnings("unchecked")
    private static boolean compare(Condition.Compare compare, Object value) {
        if (value == null) {
            return false;
        }
        if (compare.operator() == Condition.Operator.IS) {
            return value.equals(compare.value());
        }
        int order = ((Comparable<Object>) value).compareTo(compare.value());
        return switch (compare.operator()) {
            case BEFORE -> order < 0;
            case NOT_BEFORE -> order >= 0;
            case AFTER -> order > 0;
            case NOT_AFTER -> order <= 0;
            default -> value.toString().startsWith(compare.value().toString());
        };
    }

    private static <T extends Record> Object value(
            String field, RecordModel<T> model, Stored<T> stored) {
        return switch (field) {
            case Condition.ID -> stored.id().text();
            case Condition.GAPS -> (long) stored.gaps().size();
            case Condition.SEGMENT -> stored.place().segment();
            case Condition.UNVERIFIED_BY -> stored.unverifiedBy();
            case Condition.NUMBER -> stored.number();
            default -> {
                Object value = model.get(stored.value(), field);
                yield value instanceof Collection<?> several && several.isEmpty() ? null : value;
            }
        };
    }
}

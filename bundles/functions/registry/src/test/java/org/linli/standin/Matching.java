package org.linli.standin;

import java.util.Map;
import java.util.stream.Collectors;
import org.linli.query.Condition;
import org.linli.record.Field;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;

/** Conditions as predicates. An empty field fulfils no comparison, as in SQL. */
public final class Matching {
    private static final ClassValue<Map<String, Field>> FIELDS =
            new ClassValue<>() {
                @Override
                protected Map<String, Field> computeValue(Class<?> type) {
                    return RecordModel.fieldsOf(type.asSubclass(Record.class)).stream()
                            .collect(Collectors.toMap(Field::name, field -> field));
                }
            };

    private Matching() {}

    public static boolean holds(Condition condition, Stored<?> stored, Shelf shelf) {
        return switch (condition) {
            case Condition.All(var all) -> all.stream().allMatch(c -> holds(c, stored, shelf));
            case Condition.Any(var any) -> any.stream().anyMatch(c -> holds(c, stored, shelf));
            case Condition.Not(var not) -> !holds(not, stored, shelf);
            case Condition.Empty(var field) -> value(stored, field) == null;
            case Condition.OneOf(var field, var values) -> {
                Object value = value(stored, field);
                yield value != null && values.contains(value);
            }
            case Condition.Compare compare -> compares(compare, value(stored, compare.field()));
            case Condition.Exists(var type, var link, var behind) ->
                    shelf.all(type).stream()
                            .filter(other -> stored.ref().equals(value(other, link)))
                            .anyMatch(other -> holds(behind, other, shelf));
            case Condition.Of(var reference, var type, var behind) ->
                    value(stored, reference) instanceof Ref<?> ref
                            && shelf.all(type).stream()
                                    .filter(other -> other.id().equals(ref.id()))
                                    .anyMatch(other -> holds(behind, other, shelf));
        };
    }

    @SuppressWarnings("unchecked") // one field holds values of one comparable type
    private static boolean compares(Condition.Compare compare, Object value) {
        if (value == null) {
            return false;
        }
        return switch (compare.operator()) {
            case IS -> value.equals(compare.value());
            case STARTS_WITH -> value.toString().startsWith(compare.value().toString());
            case CONTAINS -> value.toString().contains(compare.value().toString());
            default -> {
                int order = ((Comparable<Object>) value).compareTo(compare.value());
                yield switch (compare.operator()) {
                    case BEFORE -> order < 0;
                    case NOT_BEFORE -> order >= 0;
                    case AFTER -> order > 0;
                    case NOT_AFTER -> order <= 0;
                    default -> throw new IllegalStateException();
                };
            }
        };
    }

    /** A component or a field of the envelope. */
    public static Object value(Stored<?> stored, String field) {
        return switch (field) {
            case Condition.ID -> stored.id().text();
            case Condition.NUMBER -> stored.number();
            case Condition.SEGMENT -> stored.place().segment();
            case Condition.COMMUNITY -> stored.place().community();
            case Condition.GAPS -> (long) stored.gaps().size();
            case Condition.CREATED_AT -> stored.createdAt();
            case Condition.CREATED_BY -> stored.createdBy();
            case Condition.UNVERIFIED_BY -> stored.unverifiedBy();
            case Condition.WITHDRAWN -> stored.voided();
            default -> component(stored.value(), field);
        };
    }

    static Object component(Record record, String field) {
        Field component = FIELDS.get(record.getClass()).get(field);
        if (component == null) {
            throw new IllegalArgumentException(field);
        }
        return RecordModel.read(component, record);
    }
}

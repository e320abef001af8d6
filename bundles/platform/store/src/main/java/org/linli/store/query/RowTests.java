package org.linli.store.query;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Empty;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.Of;
import org.linli.query.Condition.OneOf;
import org.linli.query.Condition.Operator;
import org.linli.store.query.Links.Link;
import org.linli.store.query.Walk.Place;
import org.linli.store.query.Walk.Row;

/**
 * Makes of a condition a test of the rows of a walk. It says what {@link ConditionSql} says: an
 * empty field fulfils no comparison, and what is not fulfilled its negation is.
 */
final class RowTests {
    private final Walk walk;
    private final boolean trusted;
    private final Links links;

    /**
     * @param trusted whether the conditions are the node's own word, which sees everything
     */
    RowTests(Walk walk, boolean trusted, Links links) {
        this.walk = walk;
        this.trusted = trusted;
        this.links = links;
    }

    Predicate<Row> of(Condition condition) {
        return switch (condition) {
            case All all -> each(all.conditions(), true);
            case Any any -> each(any.conditions(), false);
            case Not not -> of(not.condition()).negate();
            case Compare compare -> compare(compare);
            case OneOf oneOf -> oneOf(oneOf);
            case Empty empty -> {
                Place place = walk.place(empty.field());
                yield row -> row.value(place) == null;
            }
            case Exists exists -> linked(exists, Condition.ID);
            case Of of -> linked(of, of.reference());
        };
    }

    /** Until the first that does not hold, or does. */
    private Predicate<Row> each(List<Condition> conditions, boolean all) {
        if (conditions.size() == 1) {
            return of(conditions.getFirst());
        }
        List<Predicate<Row>> tests = conditions.stream().map(this::of).toList();
        return row -> {
            for (Predicate<Row> test : tests) {
                if (test.test(row) != all) {
                    return !all;
                }
            }
            return all;
        };
    }

    private Place comparable(String field) {
        Place place = walk.place(field);
        if (place.json()) {
            throw new IllegalArgumentException("a list can be empty, but not compared: " + field);
        }
        return place;
    }

    private Predicate<Row> compare(Compare compare) {
        Place place = comparable(compare.field());
        if (compare.operator() == Operator.STARTS_WITH) {
            String beginning = compare.value().toString();
            return row -> row.value(place) instanceof String text && text.startsWith(beginning);
        }
        if (compare.operator() == Operator.CONTAINS) {
            String part = compare.value().toString();
            return row -> row.value(place) instanceof String text && text.contains(part);
        }
        Object operand = Operand.of(place.type(), compare.value(), place.envelope());
        IntPredicate fits = fits(compare.operator());
        return row -> {
            Object value = row.value(place);
            return value != null && fits.test(order(value, operand));
        };
    }

    private static IntPredicate fits(Operator operator) {
        return switch (operator) {
            case IS -> order -> order == 0;
            case BEFORE -> order -> order < 0;
            case NOT_BEFORE -> order -> order >= 0;
            case AFTER -> order -> order > 0;
            case NOT_AFTER -> order -> order <= 0;
            case STARTS_WITH, CONTAINS -> throw new IllegalStateException("is not one comparison");
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a column and its operand are of one class
    private static int order(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }

    private Predicate<Row> oneOf(OneOf oneOf) {
        Place place = comparable(oneOf.field());
        // Sorted, because equal decimals may have different scales.
        Set<Object> operands = new TreeSet<>();
        oneOf.values().forEach(v -> operands.add(Operand.of(place.type(), v, place.envelope())));
        return row -> {
            Object value = row.value(place);
            return value != null && operands.contains(value);
        };
    }

    private Predicate<Row> linked(Condition condition, String field) {
        Place place = walk.place(field);
        BitSet fulfilled = links.ask(new Link(condition, trusted));
        return row -> {
            int ordinal = row.ordinal(place, links.ordinals());
            return ordinal != Ordinals.NONE && fulfilled.get(ordinal);
        };
    }
}

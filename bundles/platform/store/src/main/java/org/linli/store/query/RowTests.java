package org.linli.store.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
 * Makes of conditions tests of the rows of a walk. They say what {@link ConditionSql} says: an
 * empty field fulfils no comparison, and what is not fulfilled its negation is.
 *
 * <p>The months of a figure ask for the same with other days. Conditions of one {@linkplain #shape
 * shape} are therefore tested together, and where they do not differ only once.
 */
final class RowTests {
    /** As many conditions as are tested together. */
    static final int MOST = Long.SIZE;

    private final Walk walk;
    private final boolean trusted;
    private final Links links;
    private final Map<List<Condition>, Common> known = new HashMap<>();

    /**
     * @param trusted whether the conditions are the node's own word, which sees everything
     */
    RowTests(Walk walk, boolean trusted, Links links) {
        this.walk = walk;
        this.trusted = trusted;
        this.links = links;
    }

    /** Which of the conditions a row fulfils, the first as the lowest bit. */
    @FunctionalInterface
    interface RowTest {
        long of(Row row);
    }

    /** What a condition asks for, without what it compares with. */
    static Object shape(Condition condition) {
        return switch (condition) {
            case All all -> List.of(All.class, shapes(all.conditions()));
            case Any any -> List.of(Any.class, shapes(any.conditions()));
            case Not not -> List.of(Not.class, shape(not.condition()));
            case Compare compare -> List.of(compare.field(), compare.operator());
            case OneOf oneOf -> List.of(oneOf.field(), OneOf.class);
            case Empty empty -> empty;
            case Exists exists -> List.of(exists.type(), exists.link(), shape(exists.condition()));
            case Of of -> List.of(of.reference(), of.type(), shape(of.condition()));
        };
    }

    private static List<Object> shapes(List<Condition> conditions) {
        return conditions.stream().map(RowTests::shape).toList();
    }

    RowTest of(Condition condition) {
        return of(List.of(condition));
    }

    /**
     * @param alike of one shape, and not more than {@link #MOST}
     */
    RowTest of(List<Condition> alike) {
        Condition first = alike.getFirst();
        long all = -1L >>> (MOST - alike.size());
        if (alike.size() > 1 && alike.stream().allMatch(first::equals)) {
            RowTest one = of(first);
            return row -> one.of(row) == 0 ? 0 : all;
        }
        return switch (first) {
            case All every -> common(alike, c -> ((All) c).conditions(), all, true);
            case Any any -> common(alike, c -> ((Any) c).conditions(), all, false);
            case Not not -> {
                RowTest test = of(alike.stream().map(c -> ((Not) c).condition()).toList());
                yield row -> ~test.of(row) & all;
            }
            case Compare compare ->
                    compared(compare.field(), alike, (c, place) -> test((Compare) c, place));
            case OneOf oneOf ->
                    compared(oneOf.field(), alike, (c, place) -> test((OneOf) c, place));
            case Empty empty -> {
                Place place = walk.place(empty.field());
                yield row -> row.value(place) == null ? 1 : 0;
            }
            case Exists exists -> linked(alike, Condition.ID);
            case Of of -> linked(alike, of.reference());
        };
    }

    /** All of their parts, or any: until the first that leaves nothing open. */
    private RowTest common(
            List<Condition> alike,
            Function<Condition, List<Condition>> parts,
            long all,
            boolean every) {
        Common before = known.get(alike);
        if (before != null) {
            before.several = true;
            return before;
        }
        RowTest joined = row -> every ? all : 0;
        for (int i = 0; i < parts.apply(alike.getFirst()).size(); i++) {
            int part = i;
            RowTest next = of(alike.stream().map(c -> parts.apply(c).get(part)).toList());
            joined = i == 0 ? next : every ? both(joined, next) : either(joined, next, all);
        }
        Common made = new Common(joined);
        known.put(alike, made);
        return made;
    }

    private static RowTest both(RowTest one, RowTest other) {
        return row -> {
            long held = one.of(row);
            return held == 0 ? 0 : held & other.of(row);
        };
    }

    private static RowTest either(RowTest one, RowTest other, long all) {
        return row -> {
            long held = one.of(row);
            return held == all ? all : held | other.of(row);
        };
    }

    /** A test that remembers what it said of the row, once somebody else asks for it too. */
    private static final class Common implements RowTest {
        private final RowTest test;
        private boolean several;
        private long row;
        private long held;

        Common(RowTest test) {
            this.test = test;
        }

        @Override
        public long of(Row asked) {
            if (!several) {
                return test.of(asked);
            }
            if (row != asked.count()) {
                held = test.of(asked);
                row = asked.count();
            }
            return held;
        }
    }

    /** Makes of one comparison a test of the value at a place. */
    @FunctionalInterface
    private interface Comparing {
        Predicate<Object> test(Condition comparison, Place place);
    }

    private RowTest compared(String field, List<Condition> alike, Comparing comparing) {
        Place place = walk.place(field);
        if (place.json()) {
            throw new IllegalArgumentException("a list can be empty, but not compared: " + field);
        }
        List<Predicate<Object>> tests = alike.stream().map(c -> comparing.test(c, place)).toList();
        return row -> {
            Object value = row.value(place);
            long held = 0;
            if (value != null) {
                for (int i = 0; i < tests.size(); i++) {
                    held |= tests.get(i).test(value) ? 1L << i : 0;
                }
            }
            return held;
        };
    }

    private static Predicate<Object> test(Compare compare, Place place) {
        String text = compare.value().toString();
        return switch (compare.operator()) {
            case STARTS_WITH -> value -> value instanceof String told && told.startsWith(text);
            case CONTAINS -> value -> value instanceof String told && told.contains(text);
            default -> {
                Object operand = Operand.of(place.type(), compare.value(), place.envelope());
                Span span = Span.of(compare.operator());
                yield value -> span.has(order(value, operand));
            }
        };
    }

    /** What a comparison may say. */
    private record Span(int least, int most) {
        boolean has(int order) {
            return order >= least && order <= most;
        }

        static Span of(Operator operator) {
            return switch (operator) {
                case IS -> new Span(0, 0);
                case BEFORE -> new Span(Integer.MIN_VALUE, -1);
                case NOT_BEFORE -> new Span(0, Integer.MAX_VALUE);
                case AFTER -> new Span(1, Integer.MAX_VALUE);
                case NOT_AFTER -> new Span(Integer.MIN_VALUE, 0);
                case STARTS_WITH, CONTAINS ->
                        throw new IllegalStateException("is not one comparison");
            };
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a column and its operand are of one class
    private static int order(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }

    private static Predicate<Object> test(OneOf oneOf, Place place) {
        // Sorted, because equal decimals may have different scales.
        Set<Object> operands = new TreeSet<>();
        oneOf.values().forEach(v -> operands.add(Operand.of(place.type(), v, place.envelope())));
        return operands::contains;
    }

    private RowTest linked(List<Condition> alike, String field) {
        Place place = walk.place(field);
        Fulfilled fulfilled = links.ask(new Link(alike, trusted));
        return row -> {
            int ordinal = row.ordinal(place, links.ordinals());
            return ordinal == Ordinals.NONE ? 0 : fulfilled.of(ordinal);
        };
    }
}

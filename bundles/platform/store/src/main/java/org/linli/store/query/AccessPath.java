package org.linli.store.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Empty;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.OneOf;
import org.linli.query.Condition.Operator;
import org.linli.record.Unique;
import org.linli.store.table.Column;
import org.linli.store.table.Indexes;
import org.linli.store.table.TableLayout;

/**
 * What the outermost conditions tell about the way to the records.
 *
 * @param single a value that no two records share is asked for: there is nothing to sort
 * @param index the one that leads to the value that is shared by few; null if there are several
 * @param selective a value that few records share is asked for: they are read and sorted
 * @param segment the segment, if all records are of one
 * @param spread several segments, if the records are of any of them, or of none
 * @param parted columns of which one value is asked for, as a stage's is
 * @param range index of a column whose values are asked for from one to another; null if none is
 * @param led what points to the records, where few of it fulfil what is asked of it; null if
 *     nothing does
 */
record AccessPath(
        boolean single,
        @Nullable String index,
        boolean selective,
        Optional<String> segment,
        Optional<Spread> spread,
        List<Part> parted,
        @Nullable String range,
        @Nullable Exists led) {

    /** A column and the value that is asked for. */
    record Part(Column column, Object value) {}

    /**
     * Where in the order by segment the records lie.
     *
     * @param nowhere whether some may be in no segment
     */
    record Spread(List<String> segments, boolean nowhere) {

        private Spread with(Spread other) {
            List<String> all = new ArrayList<>(segments);
            other.segments.stream().filter(s -> !all.contains(s)).forEach(all::add);
            return new Spread(all, nowhere || other.nowhere);
        }

        /** Empty if the condition says nothing of segments. */
        private static Optional<Spread> of(Condition condition) {
            return switch (condition) {
                case OneOf some when some.field().equals(Condition.SEGMENT) ->
                        Optional.of(
                                new Spread(
                                        some.values().stream().map(Object::toString).toList(),
                                        false));
                case Empty empty when empty.field().equals(Condition.SEGMENT) ->
                        Optional.of(new Spread(List.of(), true));
                case All all -> all.conditions().stream().flatMap(c -> of(c).stream()).findFirst();
                case Any any -> joined(any.conditions().stream().map(Spread::of).toList());
                default -> Optional.empty();
            };
        }

        /** One that may lie anywhere makes all of them lie anywhere. */
        private static Optional<Spread> joined(List<Optional<Spread>> each) {
            return each.isEmpty() || each.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : each.stream().flatMap(Optional::stream).reduce(Spread::with);
        }
    }

    /** Whether an index leads to the records past few others. */
    boolean isShort() {
        return single
                || selective
                || segment.isPresent()
                || spread.filter(s -> !s.nowhere()).isPresent();
    }

    /**
     * @param narrowed what the reader may see; null if all
     */
    static AccessPath of(TableLayout<?> layout, Condition condition, @Nullable Condition narrowed) {
        List<Condition> outermost = new ArrayList<>();
        flatten(condition, outermost);
        // Of a wish alone: what narrows also looks at withdrawn records, which lead nowhere.
        Exists led = led(outermost);
        if (narrowed != null) {
            flatten(narrowed, outermost);
        }
        boolean single = false;
        List<String> indexes = new ArrayList<>();
        boolean selective = false;
        Optional<String> segment = Optional.empty();
        Optional<Spread> spread = Optional.empty();
        List<Part> parted = new ArrayList<>();
        for (Condition each : outermost) {
            if (each instanceof Compare c && c.operator() == Operator.IS) {
                if (isUnique(layout, c.field())) {
                    single = true;
                    indexes.clear();
                }
                if (selects(layout, c.field())) {
                    selective = true;
                    indexes.add(index(layout, c.field()));
                }
                if (c.field().equals(Condition.SEGMENT)) {
                    segment = Optional.of(c.value().toString());
                }
                if (!c.field().startsWith("@")) {
                    Column column = layout.column(c.field());
                    parted.add(new Part(column, Operand.of(column.type(), c.value(), false)));
                }
            } else if (each instanceof OneOf some) {
                selective |= selects(layout, some.field()) && some.values().size() <= 100;
            }
            spread = spread.or(() -> Spread.of(each));
        }
        String index = single || indexes.size() == 1 ? indexes.getFirst() : null;
        String range = range(layout, outermost);
        return new AccessPath(single, index, selective, segment, spread, parted, range, led);
    }

    private static @Nullable Exists led(List<Condition> outermost) {
        for (Condition each : outermost) {
            if (each instanceof Exists exists) {
                AccessPath path = of(TableLayout.of(exists.type()), exists.condition(), null);
                if (path.single() || path.selective()) {
                    return exists;
                }
            }
        }
        return null;
    }

    /** Bound on one side only, most of the records may lie within. */
    private static @Nullable String range(TableLayout<?> layout, List<Condition> outermost) {
        Set<String> from = new HashSet<>();
        Set<String> to = new HashSet<>();
        for (Condition each : outermost) {
            if (each instanceof Compare c && !c.field().startsWith("@")) {
                switch (c.operator()) {
                    case AFTER, NOT_BEFORE -> from.add(c.field());
                    case BEFORE, NOT_AFTER -> to.add(c.field());
                    default -> {
                        // No end of a range.
                    }
                }
            }
        }
        from.retainAll(to);
        return from.stream()
                .map(layout::column)
                .filter(Indexes::orders)
                .map(column -> Indexes.byValue(layout, column).name())
                .findFirst()
                .orElse(null);
    }

    private static boolean isUnique(TableLayout<?> layout, String field) {
        return field.startsWith("@")
                ? field.equals(Condition.ID) || field.equals(Condition.NUMBER)
                : layout.column(field).field().has(Unique.class);
    }

    private static boolean selects(TableLayout<?> layout, String field) {
        return field.startsWith("@")
                ? field.equals(Condition.ID) || field.equals(Condition.NUMBER)
                : Indexes.selects(layout.column(field));
    }

    private static String index(TableLayout<?> layout, String field) {
        return switch (field) {
            case Condition.ID -> Indexes.byId(layout).name();
            case Condition.NUMBER -> Indexes.byNumber(layout).name();
            default -> Indexes.byValue(layout, layout.column(field)).name();
        };
    }

    private static void flatten(Condition condition, List<Condition> into) {
        if (condition instanceof All all) {
            all.conditions().forEach(c -> flatten(c, into));
        } else {
            into.add(plain(condition));
        }
    }

    /** One of one value is that value: a list's filter allows several and mostly names one. */
    private static Condition plain(Condition condition) {
        return condition instanceof OneOf some && some.values().size() == 1
                ? new Compare(some.field(), Operator.IS, some.values().iterator().next())
                : condition;
    }
}

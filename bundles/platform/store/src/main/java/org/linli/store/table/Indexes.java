package org.linli.store.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.record.Indexed;
import org.linli.record.Kind;
import org.linli.record.Unique;

/**
 * The indexes of a table. Each costs time on every write, so there are only those that a page or a
 * rule asks by: number, segment, references, stage, and what is declared.
 */
public final class Indexes {
    /** Few values for many records: such a field parts a list and does not order it. */
    private static final Set<Kind> PARTING = EnumSet.of(Kind.CODE, Kind.BOOLEAN);

    private Indexes() {}

    /**
     * @param stage name of the stage's field; null if the type has no stages
     */
    public static List<Index> of(TableLayout<?> layout, @Nullable String stage) {
        List<Index> indexes = new ArrayList<>();
        indexes.add(byId(layout));
        indexes.add(byNumber(layout));
        indexes.add(bySegment(layout));
        for (Column column : layout.columns()) {
            if (parts(column) || (column.field().name().equals(stage) && !column.json())) {
                indexes.add(byPart(layout, column));
            } else if (orders(column)) {
                indexes.add(byValue(layout, column));
                downwards(layout, column).ifPresent(indexes::add);
            } else if (leads(column)) {
                indexes.add(byReference(layout, column));
            }
        }
        return indexes;
    }

    /**
     * The key of the table; an index of its own, because an order by id can then ask for it by
     * name.
     */
    public static Index byId(TableLayout<?> layout) {
        return new Index(Names.index(layout.table(), "id"), layout.table(), List.of("id"), true);
    }

    public static Index byNumber(TableLayout<?> layout) {
        return index(layout, "number", "number");
    }

    public static Index bySegment(TableLayout<?> layout) {
        return index(layout, "segment", "segment", "number");
    }

    /** Of a stage or another field with few values, each of which makes a list of its own. */
    public static Index byPart(TableLayout<?> layout, Column column) {
        return index(layout, column.name() + "_part", column.name(), "number");
    }

    /** By the same name as an index by value: a column has one or the other. */
    private static Index byReference(TableLayout<?> layout, Column column) {
        return index(layout, column.name(), column.name());
    }

    public static Index byValue(TableLayout<?> layout, Column column) {
        return index(layout, column.name(), column.name(), "id");
    }

    /** Derby reads an index in one direction only; what is dated is asked for latest first. */
    public static Optional<Index> downwards(TableLayout<?> layout, Column column) {
        return column.field().kind() == Kind.TEXT
                ? Optional.empty()
                : Optional.of(
                        index(layout, column.name() + "_down", column.name() + " DESC", "id"));
    }

    /** Whether a list may be sorted by the column. */
    public static boolean orders(Column column) {
        return !column.json()
                && !PARTING.contains(column.field().kind())
                && (column.field().has(Indexed.class) || column.field().has(Unique.class))
                && column.field().kind() != Kind.REF;
    }

    /** Whether a value of the column leads to few records. */
    public static boolean selects(Column column) {
        return orders(column) || leads(column);
    }

    /** A reference by which the records that point to one are found. */
    private static boolean leads(Column column) {
        return !column.json() && column.field().leads();
    }

    private static boolean parts(Column column) {
        return !column.json()
                && PARTING.contains(column.field().kind())
                && column.field().has(Indexed.class);
    }

    private static Index index(TableLayout<?> layout, String about, String... columns) {
        return new Index(
                Names.index(layout.table(), about), layout.table(), List.of(columns), false);
    }
}

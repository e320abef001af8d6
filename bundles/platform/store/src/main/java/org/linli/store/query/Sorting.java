package org.linli.store.query;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.engine.ColumnType;
import org.linli.store.table.Column;
import org.linli.store.table.Index;
import org.linli.store.table.Indexes;
import org.linli.store.table.TableLayout;

/**
 * The order of a list. Sorted is by what an index serves; any other wish is answered in order of
 * number rather than by sorting a whole table for one page.
 *
 * @param column to sort by, never empty for a number
 * @param unique whether no two records share a value, so that the id need not part them
 * @param up index read upwards; null if there is none
 * @param down index read downwards; null if there is none
 * @param value what the column holds for a record
 */
record Sorting(
        String name,
        String column,
        ColumnType type,
        boolean envelope,
        boolean unique,
        @Nullable String up,
        @Nullable String down,
        Function<Stored<?>, @Nullable Object> value) {
    /** A series and the count in it, see {@link NumberWindows}. */
    private static final Pattern NUMBER = Pattern.compile("[^\\p{Cc}]{0,60}-[0-9]{1,12}");

    static <T extends Record> Sorting of(TableLayout<T> layout, String wish) {
        if (wish.equals(Condition.UPDATED_AT)) {
            // Served without an index: asked for rarely, and an index would cost every write.
            return new Sorting(
                    wish,
                    "updated_at",
                    ColumnType.TIME,
                    true,
                    false,
                    null,
                    null,
                    Stored::updatedAt);
        }
        if (wish.equals(Condition.ID)) {
            return new Sorting(
                    wish,
                    "id",
                    ColumnType.ID,
                    true,
                    true,
                    Indexes.byId(layout).name(),
                    null,
                    s -> s.id().text());
        }
        if (!wish.startsWith("@") && layout.model().hasField(wish)) {
            Column column = layout.column(wish);
            if (Indexes.orders(column)) {
                return byField(layout, column);
            }
        }
        return byNumber(layout);
    }

    /** Numbers are given in order of creation, so this is the order of creation too. */
    private static Sorting byNumber(TableLayout<?> layout) {
        return new Sorting(
                Condition.NUMBER,
                "number",
                ColumnType.TEXT,
                true,
                true,
                Indexes.byNumber(layout).name(),
                null,
                Stored::number);
    }

    private static <T extends Record> Sorting byField(TableLayout<T> layout, Column column) {
        return new Sorting(
                column.field().name(),
                column.name(),
                column.type(),
                false,
                false,
                Indexes.byValue(layout, column).name(),
                Indexes.downwards(layout, column).map(Index::name).orElse(null),
                stored -> column.stored(RecordModel.read(column.field(), stored.value())));
    }

    /** Whether a text can be one of the column's values, as a cursor carries them. */
    boolean holds(String text) {
        if (byNumber()) {
            return NUMBER.matcher(text).matches();
        }
        try {
            Operand.of(type, text, envelope);
            return true;
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    boolean byNumber() {
        return name.equals(Condition.NUMBER);
    }
}

package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.Operator;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.engine.ColumnType;
import org.linli.store.engine.Session;
import org.linli.store.table.Column;
import org.linli.store.table.Rows;
import org.linli.store.table.TableLayout;

/**
 * Answers the writer while his statements are still carried out behind him: by another connection,
 * corrected by what he has written and not yet committed. His own connection would have to wait for
 * all of them, and the second core with it.
 *
 * <p>Whether a row that is under way is seen by the other connection makes no difference: for what
 * he has written only his own memory counts.
 */
final class Beside {
    private final Session session;
    private final Map<RecordId, Stored<?>> uncommitted;

    /**
     * @param session waits for no lock, so that it never waits for the writer
     */
    Beside(Session session, Map<RecordId, Stored<?>> uncommitted) {
        this.session = session;
        this.uncommitted = uncommitted;
    }

    <T extends Record> Optional<Stored<T>> find(Rows<T> rows, RecordId id) throws SQLException {
        Stored<?> written = uncommitted.get(id);
        if (written != null) {
            return Optional.of(as(written));
        }
        return rows.stored(session, id);
    }

    /** In the order of their numbers; null if the writer's own connection must be asked. */
    <T extends Record> @Nullable List<Stored<T>> list(Query<T> query, Tables tables)
            throws SQLException {
        if (query.cursor() != null
                || query.descending()
                || !query.sort().equals(Condition.NUMBER)
                || !isPlain(TableLayout.of(query.type()), query.condition())) {
            return null;
        }
        List<Stored<T>> found =
                new ArrayList<>(new Slices(tables).rows(session, query, null, Narrowing.NONE));
        boolean all = found.size() < query.limit();
        boolean some = found.removeIf(record -> uncommitted.containsKey(record.id()));
        if (some && !all) {
            return null;
        }
        TableLayout<T> layout = TableLayout.of(query.type());
        for (Stored<?> written : uncommitted.values()) {
            if (written.value().getClass() == query.type() && !written.voided()) {
                Stored<T> record = as(written);
                if (holds(layout, query.condition(), record)) {
                    found.add(record);
                }
            }
        }
        found.sort(Comparator.comparing(Stored::number));
        return List.copyOf(found.subList(0, Math.min(query.limit(), found.size())));
    }

    /** Whether it can be told from a record alone. */
    private static boolean isPlain(TableLayout<?> layout, Condition condition) {
        return switch (condition) {
            case All all -> all.conditions().stream().allMatch(c -> isPlain(layout, c));
            case Not not -> isPlain(layout, not.condition());
            case Compare compare when compare.operator() != Operator.IS -> false;
            case Compare compare when compare.field().startsWith("@") ->
                    compare.field().equals(Condition.ID);
            case Compare compare -> isText(layout.column(compare.field()));
            default -> false;
        };
    }

    /** Names, codes, references: equal in the table when their texts are. */
    private static boolean isText(Column column) {
        return !column.json()
                && (column.type() == ColumnType.TEXT || column.type() == ColumnType.ID);
    }

    private static <T extends Record> boolean holds(
            TableLayout<T> layout, Condition condition, Stored<T> record) {
        return switch (condition) {
            case All all -> all.conditions().stream().allMatch(c -> holds(layout, c, record));
            case Not not -> !holds(layout, not.condition(), record);
            case Compare(var field, var operator, var value) ->
                    Operand.of(ColumnType.TEXT, value, false).equals(text(layout, field, record));
            default -> throw new IllegalArgumentException("not plain: " + condition);
        };
    }

    private static <T extends Record> @Nullable Object text(
            TableLayout<T> layout, String field, Stored<T> record) {
        return field.equals(Condition.ID)
                ? record.id().text()
                : layout.column(field).stored(layout.model().get(record.value(), field));
    }

    @SuppressWarnings("unchecked") // an id belongs to one type, and a list compares the class
    private static <T extends Record> Stored<T> as(Stored<?> record) {
        return (Stored<T>) record;
    }
}

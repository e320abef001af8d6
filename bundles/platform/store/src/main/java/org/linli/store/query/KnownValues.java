package org.linli.store.query;

import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Operator;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.RecordModel;
import org.linli.record.Unique;
import org.linli.store.engine.Session;
import org.linli.store.table.Column;
import org.linli.store.table.TableLayout;

/**
 * What values the unique fields of the station have, so that a ledger of sixty thousand new
 * residents need not ask the tables sixty thousand times whether a number is there already.
 *
 * <p>It may hold a value that no record has any more, then the tables are asked; it never lacks one
 * that a record has. It is filled for a field whose values have been asked for in vain some hundred
 * times, as no desk does.
 */
final class KnownValues {
    private static final int ASKED_IN_VAIN = 300;

    /** Columns are made once for each type, and asked for with every field that is written. */
    private final Map<Column, Asked> fields = new IdentityHashMap<>();

    private static final class Asked {
        private int inVain;
        private @Nullable TextSet values;
    }

    /** Whether the tables are sure to have no record that the query asks for. */
    boolean lacks(Query<?> query) {
        Column column = unique(query);
        Asked asked = column == null ? null : fields.get(column);
        return asked != null
                && asked.values != null
                && query.condition() instanceof Compare(var field, var operator, String text)
                && !asked.values.mayContain(text);
    }

    /** The tables were asked and had none. */
    void askedInVain(Session session, Query<?> query) throws SQLException {
        Column column = unique(query);
        if (column == null) {
            return;
        }
        Asked asked = fields.computeIfAbsent(column, c -> new Asked());
        if (asked.values == null && ++asked.inVain >= ASKED_IN_VAIN) {
            TextSet values = new TextSet();
            session.each(
                    "SELECT " + column.name() + " FROM " + TableLayout.of(query.type()).table(),
                    row -> {
                        String text = row.getString(1);
                        if (text != null) {
                            values.add(text);
                        }
                    });
            asked.values = values;
        }
    }

    /** A record was written. */
    void written(Record value) {
        if (fields.isEmpty()) {
            return;
        }
        for (Column column : TableLayout.of(value.getClass()).columns()) {
            Asked asked = fields.get(column);
            if (asked != null
                    && asked.values != null
                    && RecordModel.read(column.field(), value) instanceof String text) {
                asked.values.add(text);
            }
        }
    }

    void forget() {
        fields.clear();
    }

    private static @Nullable Column unique(Query<?> query) {
        if (!(query.condition() instanceof Compare(var name, var operator, String text))
                || operator != Operator.IS
                || name.startsWith("@")
                || name.equals(Condition.ID)
                || name.equals(Condition.NUMBER)) {
            return null;
        }
        for (Column column : TableLayout.of(query.type()).columns()) {
            Field field = column.field();
            if (field.name().equals(name)) {
                return field.has(Unique.class) && !column.json() ? column : null;
            }
        }
        return null;
    }
}

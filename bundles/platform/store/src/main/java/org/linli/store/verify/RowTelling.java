package org.linli.store.verify;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Dialect.FoundColumn;
import org.linli.store.engine.Session;
import org.linli.store.table.Decimals;
import org.linli.store.table.Names;
import org.linli.store.transaction.Catalogue;

/**
 * A record as its row tells it, by the catalogue alone: rows of functions that are switched off, or
 * no longer there, are told as well.
 */
final class RowTelling {
    private final String table;
    private final List<FoundColumn> columns;
    private final Dialect dialect;

    private RowTelling(String table, List<FoundColumn> columns, Dialect dialect) {
        this.table = table;
        this.columns = columns;
        this.dialect = dialect;
    }

    static RowTelling of(Session session, String table) throws SQLException {
        Map<String, FoundColumn> found = Catalogue.columns(session, table);
        return new RowTelling(table, new ArrayList<>(found.values()), session.dialect());
    }

    String select() {
        List<String> names = columns.stream().map(FoundColumn::name).toList();
        return "SELECT " + String.join(", ", names) + " FROM " + table;
    }

    String type() {
        return Names.type(table);
    }

    SortedMap<String, String> facts(ResultSet row) throws SQLException {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("@type", type());
        for (int i = 0; i < columns.size(); i++) {
            FoundColumn column = columns.get(i);
            String text = text(row, i + 1, column);
            if (text != null) {
                facts.put(name(column.name()), text);
            }
        }
        return facts;
    }

    private static String name(String column) {
        return Names.isField(column) ? Names.field(column) : "@" + Names.field("f_" + column);
    }

    private @Nullable String text(ResultSet row, int position, FoundColumn column)
            throws SQLException {
        return switch (column.jdbcType()) {
            case Types.DATE -> string(dialect.date(row, position));
            case Types.TIMESTAMP -> time(row, position, column);
            case Types.BOOLEAN, Types.BIT -> flag(row, position);
            case Types.DECIMAL, Types.NUMERIC -> decimal(row, position);
            default -> {
                String text = row.getString(position);
                yield text != null && Names.isJson(column.name()) ? Telling.json(text) : text;
            }
        };
    }

    private static @Nullable String flag(ResultSet row, int position) throws SQLException {
        String flag = Boolean.toString(row.getBoolean(position));
        return row.wasNull() ? null : flag;
    }

    private static @Nullable String decimal(ResultSet row, int position) throws SQLException {
        BigDecimal number = row.getBigDecimal(position);
        return number == null ? null : Decimals.kept(number).toPlainString();
    }

    private @Nullable String time(ResultSet row, int position, FoundColumn column)
            throws SQLException {
        var time = dialect.time(row, position);
        boolean moment = !Names.isField(column.name());
        return time != null && moment ? time.toInstant(ZoneOffset.UTC).toString() : string(time);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

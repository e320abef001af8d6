package org.linli.store.transaction;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.linli.store.engine.Dialect.FoundColumn;
import org.linli.store.engine.Session;

/**
 * What the catalogue says of the tables of records, kept in a table of our own that changes with
 * them: to ask JDBC for it took a quarter of the time in which a node starts.
 *
 * <p>Whoever finds something missing here looks into the catalogue before he makes it: a version of
 * the store that knew nothing of this table may have worked in between.
 *
 * @param columns by table, in the order of the table
 * @param indexes of all tables
 */
record TableShapes(Map<String, Map<String, FoundColumn>> columns, Set<String> indexes) {
    static final String TABLE =
            "CREATE TABLE table_shape (name VARCHAR(128) NOT NULL PRIMARY KEY,"
                    + " columns_found VARCHAR(32000) NOT NULL,"
                    + " indexes_found VARCHAR(32000) NOT NULL)";

    private static final String BETWEEN = ",";

    /** The columns of a table; none if it is not there. */
    Map<String, FoundColumn> columnsOf(String table) {
        return columns.getOrDefault(table, Map.of());
    }

    static TableShapes read(Session session) throws SQLException {
        Map<String, Map<String, FoundColumn>> columns = new HashMap<>();
        Set<String> indexes = new TreeSet<>();
        session.each(
                "SELECT name, columns_found, indexes_found FROM table_shape",
                row -> {
                    columns.put(row.getString(1), columns(row.getString(2)));
                    indexes.addAll(Arrays.asList(row.getString(3).split(BETWEEN, -1)));
                });
        return new TableShapes(columns, indexes);
    }

    /** Notes all tables as the catalogue has them. */
    static void noteAll(Session session) throws SQLException {
        for (String table : Catalogue.recordTables(session)) {
            note(session, table);
        }
    }

    /** Notes a table as the catalogue has it. */
    static void note(Session session, String table) throws SQLException {
        String columns =
                Catalogue.columns(session, table).values().stream()
                        .map(TableShapes::text)
                        .collect(Collectors.joining(BETWEEN));
        String indexes = String.join(BETWEEN, Catalogue.indexes(session, table));
        int noted =
                session.update(
                        "UPDATE table_shape SET columns_found = ?, indexes_found = ? WHERE name = ?",
                        List.of(columns, indexes, table));
        if (noted == 0) {
            session.update(
                    "INSERT INTO table_shape (columns_found, indexes_found, name) VALUES (?, ?, ?)",
                    List.of(columns, indexes, table));
        }
    }

    private static String text(FoundColumn column) {
        return column.name() + " " + column.jdbcType() + " " + column.size() + " " + column.scale();
    }

    private static Map<String, FoundColumn> columns(String text) {
        Map<String, FoundColumn> columns = new LinkedHashMap<>();
        for (String one : text.split(BETWEEN, -1)) {
            String[] parts = one.split(" ", -1);
            columns.put(
                    parts[0],
                    new FoundColumn(
                            parts[0],
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])));
        }
        return columns;
    }
}

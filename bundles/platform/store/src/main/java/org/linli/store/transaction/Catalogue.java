package org.linli.store.transaction;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.store.engine.Dialect.FoundColumn;
import org.linli.store.engine.Session;
import org.linli.store.table.Names;

/** What the database says about its tables. Identifiers come and go in the catalogue's spelling. */
public final class Catalogue {
    private Catalogue() {}

    static boolean has(Session session, String table) throws SQLException {
        return tables(session).contains(table.toLowerCase(Locale.ROOT));
    }

    /** Tables of records, in small letters. */
    public static Set<String> recordTables(Session session) throws SQLException {
        Set<String> names = tables(session);
        names.removeIf(name -> !Names.isTable(name));
        return names;
    }

    private static Set<String> tables(Session session) throws SQLException {
        Set<String> names = new TreeSet<>();
        DatabaseMetaData catalogue = session.connection().getMetaData();
        try (ResultSet found =
                catalogue.getTables(null, schema(session), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Columns by their names in small letters, in the order of the table. */
    public static Map<String, FoundColumn> columns(Session session, String table)
            throws SQLException {
        Map<String, FoundColumn> columns = new LinkedHashMap<>();
        DatabaseMetaData catalogue = session.connection().getMetaData();
        String name = session.dialect().inCatalogue(table);
        try (ResultSet found = catalogue.getColumns(null, schema(session), name, "%")) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                columns.put(
                        column,
                        new FoundColumn(
                                column,
                                found.getInt("DATA_TYPE"),
                                found.getInt("COLUMN_SIZE"),
                                found.getInt("DECIMAL_DIGITS")));
            }
        }
        return columns;
    }

    /** Names of indexes, in small letters. */
    static Set<String> indexes(Session session, String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        DatabaseMetaData catalogue = session.connection().getMetaData();
        String name = session.dialect().inCatalogue(table);
        try (ResultSet found = catalogue.getIndexInfo(null, schema(session), name, false, true)) {
            while (found.next()) {
                String index = found.getString("INDEX_NAME");
                if (index != null) {
                    names.add(index.toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private static String schema(Session session) throws SQLException {
        return session.connection().getSchema();
    }
}

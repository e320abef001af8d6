package org.linli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/**
 * The same rows and columns into one table of a Derby of its own, in batches, with one index and
 * nothing else: no rule, no journal, no search. What an import costs is told beside it.
 */
final class RawInsert {
    private static final int BATCH = 500;

    private RawInsert() {}

    /** Answers with the nanoseconds that inserting took. */
    static long measure(Path folder, List<List<String>> rows) {
        String url = "jdbc:derby:" + folder;
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            connection.setAutoCommit(false);
            prepare(connection);
            long begun = System.nanoTime();
            insert(connection, rows);
            return System.nanoTime() - begun;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            shutDown(url);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            StringBuilder columns = new StringBuilder();
            for (int i = 0; i < Residents.COLUMNS; i++) {
                columns.append(i == 0 ? "" : ", ").append("c").append(i).append(" VARCHAR(200)");
            }
            statement.execute("CREATE TABLE resident (" + columns + ")");
            statement.execute("CREATE INDEX by_number ON resident (c" + Residents.NUMBER + ")");
        }
        connection.commit();
    }

    private static void insert(Connection connection, List<List<String>> rows) throws SQLException {
        String places = String.join(", ", Collections.nCopies(Residents.COLUMNS, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO resident VALUES (" + places + ")")) {
            int waiting = 0;
            for (List<String> row : rows) {
                for (int i = 0; i < Residents.COLUMNS; i++) {
                    insert.setString(i + 1, row.get(i));
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static void shutDown(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException e) {
            // Derby says by an exception that it has shut down.
        }
    }
}

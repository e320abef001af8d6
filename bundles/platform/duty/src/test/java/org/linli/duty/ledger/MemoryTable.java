package org.linli.duty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/** An empty table of duties in a database that is gone with it. */
final class MemoryTable implements AutoCloseable {
    private static final String DATABASE = "jdbc:derby:memory:duties";

    static {
        // Or Derby's log would lie among the sources.
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private final Connection connection;

    MemoryTable() throws SQLException {
        connection = DriverManager.getConnection(DATABASE + ";create=true");
        try (Statement make = connection.createStatement()) {
            make.execute(DutyTable.CREATE);
            // The indexes that the last two steps drop are none of this table's.
            for (String further :
                    Stream.concat(DutyTable.MINUTES.stream(), DutyTable.TOLD.stream()).toList()) {
                if (!further.startsWith("drop index")) {
                    make.execute(further);
                }
            }
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            DriverManager.getConnection(DATABASE + ";drop=true").close();
        } catch (SQLException dropped) {
            assertThat(dropped.getSQLState()).isEqualTo("08006");
        }
    }
}

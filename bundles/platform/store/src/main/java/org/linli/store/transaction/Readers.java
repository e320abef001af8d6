package org.linli.store.transaction;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.linli.store.engine.Engine;
import org.linli.store.engine.Session;

/** The few connections that readers share, each for the time of one question. */
final class Readers implements AutoCloseable {
    private static final int MOST = 4;
    private static final int TRIES = 3;

    private final Engine engine;
    private final HikariDataSource connections;

    Readers(Engine engine) {
        this.engine = engine;
        HikariConfig config = new HikariConfig();
        config.setDataSource(engine.connections());
        config.setPoolName("readers");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        // On a full disk the database is open for reading alone, and takes no other connection.
        config.setReadOnly(true);
        // The database was opened a moment ago: the first reader may wait for the first connection.
        config.setInitializationFailTimeout(-1);
        this.connections = new HikariDataSource(config);
    }

    /** What is asked with a session. */
    @FunctionalInterface
    interface Asking<R> {
        R with(Session session) throws SQLException;
    }

    /** Asks again if the question lost against a writer. */
    <R> R read(Asking<R> question) throws SQLException {
        for (int left = TRIES - 1; ; left--) {
            try (Connection connection = connections.getConnection()) {
                return asked(connection, question);
            } catch (SQLException e) {
                if (left == 0 || !engine.dialect().maySucceedAgain(e)) {
                    throw e;
                }
            }
        }
    }

    private <R> R asked(Connection connection, Asking<R> question) throws SQLException {
        try {
            return question.with(new Session(connection, engine.dialect(), 0));
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}

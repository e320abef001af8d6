package org.linli.store.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.store.engine.Engine;
import org.linli.store.engine.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writer's one connection, kept open with its statements until something goes wrong with it.
 */
final class Writer {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int STATEMENTS = 120;

    private final Engine engine;
    private final BooleanSupplier room;
    private @Nullable Session session;
    private @Nullable Session beside;
    private boolean ended;

    /**
     * @param room whether the disk has room to write
     */
    Writer(Engine engine, BooleanSupplier room) {
        this.engine = engine;
        this.room = room;
    }

    Session session() throws SQLException {
        Session open = session;
        if (ended) {
            // A connection asked for now would start the database again behind the node's back.
            throw new SQLException("the store is closed");
        }
        if (open == null) {
            Connection connection = engine.writing(room);
            connection.setAutoCommit(false);
            open = new Session(connection, engine.dialect(), STATEMENTS);
            session = open;
        }
        return open;
    }

    /** Another connection of his, which only reads and waits for no lock. */
    Session beside() throws SQLException {
        Session open = beside;
        if (open == null) {
            Connection connection = engine.connections().getConnection();
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            open = new Session(connection, engine.dialect(), STATEMENTS);
            beside = open;
        }
        return open;
    }

    /** Undoes what is not committed; a connection that cannot even do that is thrown away. */
    void rollback() {
        Session open = session;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
        } catch (SQLException e) {
            LOG.warn("the writer's connection is given up", e);
            close();
        }
    }

    /** Closes it for good. */
    void end() {
        ended = true;
        close();
    }

    void close() {
        Session open = session;
        session = null;
        if (open != null) {
            close(open);
        }
        Session reading = beside;
        beside = null;
        if (reading != null) {
            close(reading);
        }
    }

    private static void close(Session open) {
        try {
            open.close();
            if (!open.connection().getAutoCommit()) {
                open.rollback();
            }
            open.connection().close();
        } catch (SQLException e) {
            LOG.debug("a connection did not close", e);
        }
    }
}

package org.linli.store.transaction;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.store.SchemaStepException;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.engine.ColumnType;
import org.linli.store.engine.Session;
import org.linli.store.journal.Blocks;

/** Steps by which tables came to be as they are; each is taken once for each database. */
final class Migrations {
    private static final String OWNER = "store";

    private final Clock clock;

    Migrations(Clock clock) {
        this.clock = clock;
    }

    /** The store's own tables, this one's first. */
    void prepare(Session session) throws SQLException {
        if (!isThere(session)) {
            execute(
                    session,
                    "CREATE TABLE migration (owner VARCHAR(100) NOT NULL,"
                            + " step VARCHAR(100) NOT NULL, done_at "
                            + session.dialect().column(ColumnType.TIME, 0)
                            + " NOT NULL, PRIMARY KEY (owner, step))");
        }
        run(session, OWNER, "1-journal", Blocks.table(session.dialect()));
        run(session, OWNER, "2-record-number", NumberSeries.TABLE);
        run(session, OWNER, "3-attachment-use", AttachmentUses.TABLE);
        if (run(session, OWNER, "4-table-shape", TableShapes.TABLE)) {
            TableShapes.noteAll(session);
        }
    }

    /** To try is much quicker than to ask the catalogue, and it fails once in a database's life. */
    private static boolean isThere(Session session) throws SQLException {
        try {
            session.number("SELECT COUNT(*) FROM migration", List.of());
            return true;
        } catch (SQLException e) {
            session.rollback();
            return Catalogue.has(session, session.dialect().inCatalogue("migration"));
        }
    }

    /**
     * A step of another bundle's tables.
     *
     * @return whether it was taken now
     */
    boolean take(Session session, String owner, String step, String... statements) {
        try {
            return run(session, owner, step, statements);
        } catch (SQLException e) {
            throw new SchemaStepException(owner, step, e);
        }
    }

    private boolean run(Session session, String owner, String step, String... statements)
            throws SQLException {
        long done =
                session.number(
                        "SELECT COUNT(*) FROM migration WHERE owner = ? AND step = ?",
                        List.of(owner, step));
        if (done > 0) {
            return false;
        }
        for (String statement : statements) {
            execute(session, statement);
        }
        session.update(
                "INSERT INTO migration (owner, step, done_at) VALUES (?, ?, ?)",
                List.of(
                        owner,
                        step,
                        LocalDateTime.ofInstant(
                                clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC)));
        return true;
    }

    static void execute(Session session, String sql) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}

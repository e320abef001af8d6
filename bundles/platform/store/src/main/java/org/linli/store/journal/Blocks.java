package org.linli.store.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.store.JournalEntry;
import org.linli.store.engine.ColumnType;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Session;

/** The table of blocks. */
public final class Blocks {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final String SELECT =
            "SELECT node, first_seq, last_seq, written_at, prev_hash, hash, entries FROM journal";

    private Blocks() {}

    public static String table(Dialect dialect) {
        return "CREATE TABLE journal (node VARCHAR(60) NOT NULL, first_seq BIGINT NOT NULL,"
                + " last_seq BIGINT NOT NULL, written_at "
                + dialect.column(ColumnType.TIME, 0)
                + " NOT NULL, prev_hash VARCHAR(128) NOT NULL, hash VARCHAR(128) NOT NULL, entries "
                + dialect.column(ColumnType.BYTES, MOST_BYTES)
                + " NOT NULL, PRIMARY KEY (first_seq))";
    }

    /** Packed by whoever carries it out. */
    static void insert(Session session, List<JournalEntry> entries) throws SQLException {
        session.write(
                "INSERT INTO journal (node, first_seq, last_seq, written_at, prev_hash, hash, entries)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                statement -> fill(statement, Block.of(entries), session.dialect()));
    }

    private static void fill(PreparedStatement statement, Block block, Dialect dialect)
            throws SQLException {
        statement.setString(1, block.node());
        statement.setLong(2, block.first());
        statement.setLong(3, block.last());
        dialect.setTime(statement, 4, LocalDateTime.ofInstant(block.at(), ZoneOffset.UTC));
        statement.setString(5, block.previousHash());
        statement.setString(6, block.hash());
        statement.setBytes(7, block.content());
    }

    static void rewrite(Session session, Block block) throws SQLException {
        session.update(
                "UPDATE journal SET entries = ? WHERE first_seq = ?",
                List.of(block.content(), block.first()));
    }

    /** The end of the chain as the newest block tells it. */
    static Head head(Session session) throws SQLException {
        return session.first(
                        "SELECT last_seq, hash FROM journal"
                                + " WHERE first_seq = (SELECT MAX(first_seq) FROM journal)",
                        List.of(),
                        row -> new Head(row.getLong(1), row.getString(2)))
                .orElse(Head.NONE);
    }

    /** The first block that ends at the sequence or behind it. */
    public static Optional<Block> endingFrom(Session session, long sequence) throws SQLException {
        Optional<Block> nearest = nearest(session, sequence);
        if (nearest.filter(block -> block.last() >= sequence).isPresent()) {
            return nearest;
        }
        // Where blocks are missing, the one behind the gap.
        List<Block> found =
                session.list(
                        SELECT
                                + " WHERE first_seq > ? AND last_seq >= ?"
                                + " ORDER BY first_seq FETCH FIRST 1 ROWS ONLY",
                        List.of(sequence - Block.MOST_ENTRIES, sequence),
                        row -> read(row, session.dialect()));
        return found.stream().findFirst();
    }

    /**
     * The block that holds the sequence where the chain is dense. Found by the key alone: most
     * blocks hold one entry, and to look through hundreds for each made a page of the audit trail
     * take seconds.
     */
    private static Optional<Block> nearest(Session session, long sequence) throws SQLException {
        return session.first(
                SELECT
                        + " WHERE first_seq = (SELECT MAX(first_seq) FROM journal"
                        + " WHERE first_seq > ? AND first_seq <= ?)",
                List.of(sequence - Block.MOST_ENTRIES, sequence),
                row -> read(row, session.dialect()));
    }

    private static Block read(ResultSet row, Dialect dialect) throws SQLException {
        return new Block(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                Objects.requireNonNull(dialect.time(row, 4)).toInstant(ZoneOffset.UTC),
                row.getString(5),
                row.getString(6),
                row.getBytes(7));
    }
}

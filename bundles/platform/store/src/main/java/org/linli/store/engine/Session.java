package org.linli.store.engine;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.linli.store.StoreUnavailableException;
import org.linli.store.Transaction;

/**
 * A connection at work, with the statements it keeps ready.
 *
 * <p>Every answer is read to its end before it is handed over, so that no cursor stays open and the
 * same statement can serve the next question. Not threadsafe.
 */
public final class Session {
    private final Connection connection;
    private final Dialect dialect;
    private final int keep;
    private final LinkedHashMap<String, PreparedStatement> kept =
            new LinkedHashMap<>(64, 0.75f, true);
    private final Behind behind = new Behind();
    private Pace pace = Pace.AT_ONCE;

    /**
     * @param keep most statements to keep prepared: some for the writer, none for readers
     */
    public Session(Connection connection, Dialect dialect, int keep) {
        this.connection = connection;
        this.dialect = dialect;
        this.keep = keep;
    }

    /** Whether it belongs to the one writer, whose transaction must not be touched in passing. */
    public boolean writes() {
        return keep > 0;
    }

    /**
     * The connection, with nothing under way on it.
     *
     * @throws StoreUnavailableException if what was under way failed
     */
    public Connection connection() {
        try {
            behind.await();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store cannot be written", e);
        }
        return connection;
    }

    /** When writes are carried out that nobody waits for. */
    public enum Pace {
        AT_ONCE,
        /** In their order while the next are prepared: for batches. */
        BEHIND
    }

    /** To be set before a transaction begins. */
    public void pace(Pace next) {
        pace = next;
    }

    /** Takes back all that is not committed, also what is still under way. */
    public void rollback() throws SQLException {
        behind.drop();
        connection.rollback();
    }

    /** A point to come back to. */
    public final class Point {
        private final Behind.Mark mark = behind.mark(this::set);
        private @Nullable Savepoint savepoint;

        private Point() {}

        private void set() throws SQLException {
            savepoint = connection.setSavepoint();
        }
    }

    public Point point() {
        return new Point();
    }

    /** Takes back what was written since. */
    public void backTo(Point point) throws SQLException {
        if (behind.takeBack(point.mark)) {
            connection.rollback(point.savepoint);
        }
    }

    /** The point is needed no longer. */
    public void release(Point point) throws SQLException {
        if (behind.release(point.mark)) {
            carry(() -> connection.releaseSavepoint(point.savepoint));
        }
    }

    /**
     * Writes without an answer: what fails is told by whatever is asked next.
     *
     * @param binding called once, perhaps by another thread
     */
    public void write(String sql, Binding binding) throws SQLException {
        carry(() -> execute(sql, binding));
    }

    /**
     * Inserts a row without an answer, perhaps in one statement with others for the same table.
     *
     * @param binding called once, perhaps by another thread
     */
    public void insert(Insert insert, RowBinding binding) throws SQLException {
        carry(new Row(this, insert, binding));
    }

    /** Like {@link #write(String, Binding)}. */
    public void write(Transaction.Writing writing) throws SQLException {
        carry(() -> writing.with(connection));
    }

    /** Like {@link #write(String, Binding)}. */
    public void write(String sql, List<? extends @Nullable Object> params) throws SQLException {
        write(sql, statement -> bind(statement, params));
    }

    /** A commit that may still be under way. */
    @FunctionalInterface
    public interface Commit {
        /**
         * Returns when it is durable.
         *
         * @throws SQLException if it failed, or a statement before it
         */
        void await() throws SQLException;
    }

    /** Makes durable what was written so far, behind whatever is under way. */
    public Commit commitBehind() throws SQLException {
        Future<?> done = behind.last(connection::commit);
        return () -> Behind.join(done);
    }

    private void carry(Behind.Step step) throws SQLException {
        if (pace == Pace.BEHIND) {
            behind.then(step);
        } else {
            behind.await();
            step.run();
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Reads one row of an answer; must not ask the session anything. */
    @FunctionalInterface
    public interface RowReader<R extends @Nullable Object> {
        R read(ResultSet row) throws SQLException;
    }

    /** Looks at one row of a long answer. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    /** Fills the places of a statement. */
    @FunctionalInterface
    public interface Binding {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Fills the places of one row of a statement. */
    @FunctionalInterface
    public interface RowBinding {
        /**
         * @param before places of the statement that belong to the rows before
         */
        void fill(PreparedStatement statement, int before) throws SQLException;
    }

    public <R extends @Nullable Object> List<R> list(
            String sql, List<? extends @Nullable Object> params, RowReader<R> reader)
            throws SQLException {
        behind.await();
        PreparedStatement statement = prepared(sql);
        try {
            bind(statement, params);
            List<R> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        } finally {
            release(statement);
        }
    }

    /** Hands row after row to a visitor who keeps little of each; he must not ask the session. */
    public void each(String sql, RowVisitor visitor) throws SQLException {
        behind.await();
        PreparedStatement statement = prepared(sql);
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                visitor.visit(result);
            }
        } finally {
            release(statement);
        }
    }

    public <R> Optional<R> first(
            String sql, List<? extends @Nullable Object> params, RowReader<R> reader)
            throws SQLException {
        return list(sql, params, reader).stream().findFirst();
    }

    public long number(String sql, List<? extends @Nullable Object> params) throws SQLException {
        return first(sql, params, row -> row.getLong(1)).orElse(0L);
    }

    public int update(String sql, List<? extends @Nullable Object> params) throws SQLException {
        return update(sql, statement -> bind(statement, params));
    }

    public int update(String sql, Binding binding) throws SQLException {
        behind.await();
        return execute(sql, binding);
    }

    int execute(String sql, Binding binding) throws SQLException {
        PreparedStatement statement = prepared(sql);
        try {
            binding.fill(statement);
            return statement.executeUpdate();
        } finally {
            release(statement);
        }
    }

    /** Forgets prepared statements, as before the connection is closed. */
    public void close() throws SQLException {
        behind.drop();
        for (PreparedStatement statement : kept.values()) {
            statement.close();
        }
        kept.clear();
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = kept.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        if (keep > 0) {
            kept.put(sql, statement);
            dropEldest();
        }
        return statement;
    }

    private void dropEldest() throws SQLException {
        if (kept.size() > keep) {
            Map.Entry<String, PreparedStatement> eldest = kept.firstEntry();
            kept.remove(eldest.getKey());
            eldest.getValue().close();
        }
    }

    private void release(PreparedStatement statement) throws SQLException {
        if (keep == 0) {
            statement.close();
        }
    }

    private void bind(PreparedStatement statement, List<? extends @Nullable Object> params)
            throws SQLException {
        for (int i = 0; i < params.size(); i++) {
            bind(statement, i + 1, params.get(i));
        }
    }

    private void bind(PreparedStatement statement, int position, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(position, null);
            case String text -> statement.setString(position, text);
            case Long number -> statement.setLong(position, number);
            case Integer number -> statement.setInt(position, number);
            case Boolean flag -> statement.setBoolean(position, flag);
            case BigDecimal number -> statement.setBigDecimal(position, number);
            case LocalDate date -> dialect.setDate(statement, position, date);
            case LocalDateTime time -> dialect.setTime(statement, position, time);
            case byte[] bytes -> statement.setBytes(position, bytes);
            default -> throw new IllegalArgumentException("cannot bind " + value.getClass());
        }
    }
}

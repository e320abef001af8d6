package org.linli.store.write;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.Batch;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.engine.Session.Pace;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.transaction.WriteTransaction;

/**
 * Writes of a ledger, some hundred to a transaction.
 *
 * <p>From its first call to its commit the batch holds the write lock, so it is used by one thread
 * and not left open while anything else is waited for. After so many entries or so much time it
 * commits by itself, which lets the saves of officers in between; if there are none, it does not
 * wait for the commit.
 */
public final class RecordBatch implements Batch {
    /** So few that what is on its way is gone before the collector takes it for lasting. */
    private static final int ENTRIES = 256;

    private static final Duration LONGEST = Duration.ofMillis(400);

    private final NodeDatabase database;
    private final RecordWriter writer;
    private final Actor actor;
    private @Nullable WriteTransaction running;
    private long begun;
    private boolean together;

    public RecordBatch(NodeDatabase database, RecordWriter writer, Actor actor) {
        this.database = database;
        this.writer = writer;
        this.actor = actor;
    }

    /** One write into the running transaction. */
    @FunctionalInterface
    private interface Write<R> {
        R into(WriteTransaction transaction) throws SQLException;
    }

    /** What is done between two marks. */
    @FunctionalInterface
    private interface Marked<R> {
        R done() throws SQLException;
    }

    @Override
    public <T extends Record> Stored<T> create(T value, @Nullable Place place) {
        return write(
                t ->
                        writer.isRefusedLate(value.getClass())
                                ? marked(t, () -> writer.create(t, actor, value, place, true))
                                : writer.create(t, actor, value, place, true));
    }

    @Override
    public <T extends Record> Stored<T> change(
            Class<T> type, RecordId id, Map<String, ? extends @Nullable Object> fields) {
        return write(t -> marked(t, () -> writer.changeCurrent(t, actor, type, id, fields)));
    }

    /** A write that may take other records along, undone as a whole if it fails half-way. */
    private static <R> R marked(WriteTransaction t, Marked<R> write) throws SQLException {
        WriteTransaction.Mark mark = t.mark();
        try {
            R after = write.done();
            t.done(mark);
            return after;
        } catch (RuntimeException e) {
            t.undo(mark);
            throw e;
        }
    }

    private <R> R write(Write<R> write) {
        WriteTransaction transaction = transaction();
        R result;
        try {
            // Others are refused before the first statement that writes: nothing of them stays.
            result = write.into(transaction);
        } catch (SQLException e) {
            abandon(transaction);
            throw new StoreUnavailableException("the batch cannot be written", e);
        }
        commitIfFull(transaction);
        return result;
    }

    private void commitIfFull(WriteTransaction transaction) {
        boolean full = transaction.size() >= ENTRIES;
        if (!together && (full || System.nanoTime() - begun > LONGEST.toNanos())) {
            // Null while it commits: what fails is taken back by the database.
            running = null;
            running = database.commitBehind(transaction);
            begun = System.nanoTime();
        }
    }

    @Override
    public <R> R together(Supplier<R> work) {
        if (together) {
            return work.get();
        }
        WriteTransaction transaction = transaction();
        try {
            WriteTransaction.Mark mark = transaction.mark();
            boolean done = false;
            together = true;
            try {
                R result = work.get();
                done = true;
                return result;
            } finally {
                together = false;
                if (running == transaction) {
                    end(transaction, mark, done);
                }
            }
        } catch (SQLException e) {
            abandon(transaction);
            throw new StoreUnavailableException("the batch cannot be written", e);
        }
    }

    private void end(WriteTransaction transaction, WriteTransaction.Mark mark, boolean done)
            throws SQLException {
        if (done) {
            transaction.done(mark);
        } else {
            transaction.undo(mark);
        }
        // Also where nothing was written: others who wait to write have their turn.
        commitIfFull(transaction);
    }

    private WriteTransaction transaction() {
        WriteTransaction open = running;
        if (open == null) {
            open = database.begin(Pace.BEHIND);
            running = open;
            begun = System.nanoTime();
        }
        return open;
    }

    /** What was not committed is lost; the batch itself can be used again. */
    private void abandon(WriteTransaction transaction) {
        running = null;
        database.rollback(transaction);
    }

    @Override
    public Lookup lookup() {
        return new BatchLookup(() -> transaction().lookup());
    }

    @Override
    public void commit() {
        WriteTransaction open = running;
        if (open != null) {
            running = null;
            database.commit(open);
        }
    }

    @Override
    public void close() {
        commit();
    }
}

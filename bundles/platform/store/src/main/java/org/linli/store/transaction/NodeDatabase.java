package org.linli.store.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.derby.DerbyEngine;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Engine;
import org.linli.store.engine.Session;
import org.linli.store.engine.Session.Pace;
import org.linli.store.journal.JournalBook;
import org.linli.store.query.DistrictTerms;
import org.linli.store.query.PublishedYears;
import org.linli.store.query.RecordCache;
import org.linli.store.query.TableLookup;
import org.linli.store.query.Tables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The node's database at work.
 *
 * <p>A write within a write, and a read within one, join it: they see what it has written, and what
 * they write stands or falls with it. Readers otherwise see what is committed.
 */
@Component(service = {Database.class, NodeDatabase.class})
public final class NodeDatabase implements Database, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeDatabase.class);
    private static final long LONGEST_WRITE_SECONDS = 10;

    private final Station station;
    private final Engine engine;
    private final Readers readers;
    private final Writer writer;
    private final Migrations migrations;
    private final JournalBook book;
    private final Tables tables = new Tables();
    private final PublishedYears years = new PublishedYears(tables);
    private final DistrictTerms terms = new DistrictTerms(tables);
    private final RecordCache cache = new RecordCache();

    // Fair, so that an officer's save comes between two transactions of an import.
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable WriteTransaction running;
    private @Nullable UnderWay underWay;

    /** The head of the journal in memory may not be the database's. */
    private boolean reload;

    private volatile Followers followers = Followers.NONE;

    private final KnownShapes shapes = new KnownShapes();

    @Activate
    public NodeDatabase(@Reference Station.Settings settings) {
        this(settings.station(), DerbyEngine.open(settings.station().data()));
    }

    /** A transaction in front of the running one, whose commit nobody has waited for yet. */
    private record UnderWay(WriteTransaction transaction, Session.Commit commit) {}

    public NodeDatabase(Station station, Engine engine) {
        this.station = station;
        this.engine = engine;
        this.writer = new Writer(engine, station::hasRoom);
        this.migrations = new Migrations(station.clock());
        try {
            this.book = prepare();
        } catch (SQLException | IOException e) {
            writer.close();
            engine.close();
            throw new StoreUnavailableException("the store cannot be opened", e);
        }
        this.readers = new Readers(engine);
    }

    private JournalBook prepare() throws SQLException, IOException {
        Session session = writer.session();
        migrations.prepare(session);
        TableShapes found = TableShapes.read(session);
        found.columns().keySet().forEach(tables::add);
        found.indexes().forEach(tables::addIndex);
        shapes.found(found);
        JournalBook opened = JournalBook.open(station, session);
        session.connection().commit();
        return opened;
    }

    @Deactivate
    public void deactivate() {
        close();
        DerbyEngine.end();
    }

    /** Waits for a running write, but not for one that never ends. */
    @Override
    public void close() {
        boolean quiet = waitedForWriter();
        try {
            readers.close();
            writer.end();
            book.close();
            engine.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (quiet) {
                lock.unlock();
            }
        }
    }

    private boolean waitedForWriter() {
        try {
            return lock.tryLock(LONGEST_WRITE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public Station station() {
        return station;
    }

    Dialect dialect() {
        return engine.dialect();
    }

    public JournalBook book() {
        return book;
    }

    public Tables tables() {
        return tables;
    }

    /** The committed tables, columns and indexes of records. */
    TableShapes shapes() {
        return shapes.get(() -> reading((session, lookup) -> TableShapes.read(session)));
    }

    /** A change of tables was committed, or taken back. */
    void shapesChanged() {
        shapes.changed();
    }

    /** Who is told of changes; there is one, who tells the others. */
    public void followedBy(Followers follower) {
        followers = follower;
    }

    @Override
    public void migrate(String owner, String step, String... statements) {
        boolean taken =
                writing(
                        t -> {
                            // Statements of a migration may fill columns that nobody is told of.
                            cache.forgetValues();
                            boolean now = migrations.take(t.session(), owner, step, statements);
                            if (now) {
                                TableShapes.noteAll(t.session());
                            }
                            return now;
                        });
        if (taken) {
            shapesChanged();
        }
    }

    @Override
    public <R> R write(Work<R> work) {
        return writing(work::in);
    }

    /** What is done in a transaction by those who know that it is a writing one. */
    @FunctionalInterface
    public interface Writing<R> {
        R in(WriteTransaction transaction) throws SQLException;
    }

    public <R> R writing(Writing<R> work) {
        lock.lock();
        try {
            if (running != null) {
                return joined(running, work);
            }
            WriteTransaction transaction = begin(Pace.AT_ONCE);
            try {
                R result = work.in(transaction);
                commit(transaction);
                return result;
            } catch (SQLException e) {
                throw new StoreUnavailableException("the store cannot be written", e);
            } finally {
                // Nothing to do after a commit.
                rollback(transaction);
            }
        } finally {
            lock.unlock();
        }
    }

    private static <R> R joined(WriteTransaction outer, Writing<R> work) {
        try {
            WriteTransaction.Mark mark = outer.mark();
            boolean done = false;
            try {
                R result = work.in(outer);
                done = true;
                return result;
            } finally {
                if (done) {
                    outer.done(mark);
                } else {
                    outer.undo(mark);
                }
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store cannot be written", e);
        }
    }

    /**
     * Takes the write lock and keeps it until {@link #commit} or {@link #rollback} on this thread.
     */
    public WriteTransaction begin(Pace pace) {
        lock.lock();
        try {
            if (running != null) {
                throw new IllegalStateException("a transaction is running on this thread");
            }
            Session session = writer.session();
            if (reload) {
                book.reload(session);
                reload = false;
            }
            session.pace(pace);
            WriteTransaction transaction =
                    new WriteTransaction(
                            session,
                            lookup(session, cache, pace == Pace.BEHIND ? writer.beside() : null),
                            cache,
                            book);
            running = transaction;
            return transaction;
        } catch (SQLException e) {
            lock.unlock();
            throw new StoreUnavailableException("the store cannot be written", e);
        } catch (RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    /** Makes it durable, tells the followers and gives the lock back, also if that fails. */
    public void commit(WriteTransaction transaction) {
        end(transaction, this::durable);
        cache.committed();
        running = null;
        try {
            tell(transaction);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Commits without waiting for the disk: the lock is kept and the next transaction begins while
     * this one is carried out. It is durable, and the followers are told, at the latest when the
     * next one is; if it fails, so does the next. For batches, whose end alone is acknowledged.
     *
     * @return the next one; null if somebody else waited for the lock, who has it now
     */
    public @Nullable WriteTransaction commitBehind(WriteTransaction transaction) {
        if (lock.hasQueuedThreads()) {
            commit(transaction);
            return null;
        }
        end(transaction, t -> underWay = new UnderWay(t, t.session().commitBehind()));
        WriteTransaction next = transaction.following();
        running = next;
        return next;
    }

    private void end(WriteTransaction transaction, Writing<?> last) {
        try {
            settle();
            followers.beforeCommit(transaction);
            transaction.end();
            last.in(transaction);
        } catch (SQLException e) {
            rollback(transaction);
            throw new StoreUnavailableException("the store cannot be written", e);
        } catch (RuntimeException e) {
            rollback(transaction);
            throw e;
        }
    }

    /**
     * Waits for the commit that is under way, if there is one.
     *
     * @throws SQLException if it failed
     */
    private void settle() throws SQLException {
        UnderWay before = underWay;
        if (before != null) {
            before.commit().await();
            underWay = null;
            cache.committed(before.transaction().changes());
            tell(before.transaction());
        }
    }

    private void tell(WriteTransaction durable) {
        book.committed(durable.pending());
        durable.tables().forEach(tables::changed);
        followers.committed(durable.changes());
    }

    private boolean durable(WriteTransaction transaction) throws SQLException {
        try {
            transaction.connection().commit();
            return true;
        } catch (SQLException e) {
            doubtful();
            throw e;
        }
    }

    /** Whether a commit took place nobody knows: begin again from what the database says. */
    private void doubtful() {
        writer.close();
        reload = true;
    }

    /** Takes everything back; does nothing if the transaction has ended. */
    public void rollback(WriteTransaction transaction) {
        if (running != transaction) {
            return;
        }
        writer.rollback();
        try {
            settle();
        } catch (SQLException e) {
            // Why, the one who is rolled back tells.
            LOG.warn("a commit behind the writer failed; its connection is given up");
            underWay = null;
            doubtful();
        }
        cache.clear();
        transaction.tables().forEach(tables::changed);
        shapesChanged();
        running = null;
        lock.unlock();
    }

    @Override
    public <R> R read(Work<R> work) {
        return reading((session, lookup) -> work.in(new ReadTransaction(session, lookup)));
    }

    /** What is read by those who know sessions. */
    @FunctionalInterface
    public interface Reading<R> {
        R in(Session session, Lookup lookup) throws SQLException;
    }

    public <R> R reading(Reading<R> work) {
        try {
            if (lock.isHeldByCurrentThread() && running != null) {
                return work.in(running.session(), running.lookup());
            }
            return readers.read(session -> work.in(session, lookup(session, null, null)));
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store cannot be read", e);
        }
    }

    private TableLookup lookup(
            Session session, @Nullable RecordCache known, @Nullable Session beside) {
        return new TableLookup(session, tables, station, years, terms, known, beside);
    }
}

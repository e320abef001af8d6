package org.linli.store.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.store.Change;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.Transaction;
import org.linli.store.engine.Session;
import org.linli.store.journal.JournalBook;
import org.linli.store.journal.PendingEntries;
import org.linli.store.journal.Told;
import org.linli.store.query.RecordCache;

/** The one write that is running: rows, entries of the journal, numbers, all or nothing. */
public final class WriteTransaction implements Transaction {
    private final Session session;
    private final Lookup lookup;
    private final RecordCache cache;
    private final JournalBook book;
    private final PendingEntries pending;
    private final NumberSeries numbers;
    private final List<Change<?>> changes = new ArrayList<>();
    private final Set<String> tables = new HashSet<>();

    WriteTransaction(Session session, Lookup lookup, RecordCache cache, JournalBook book) {
        this(session, lookup, cache, book, book.begin(), new NumberSeries(session));
    }

    private WriteTransaction(
            Session session,
            Lookup lookup,
            RecordCache cache,
            JournalBook book,
            PendingEntries pending,
            NumberSeries numbers) {
        this.session = session;
        this.lookup = lookup;
        this.cache = cache;
        this.book = book;
        this.pending = pending;
        this.numbers = numbers;
    }

    /** The transaction behind this one, when this one is stored and perhaps not yet durable. */
    WriteTransaction following() {
        return new WriteTransaction(
                session, lookup, cache, book, pending.following(), numbers.following());
    }

    /** All that the transaction itself has to say, for the connection to carry out. */
    void end() throws SQLException {
        book.store(session, pending);
        numbers.store();
    }

    @Override
    public Connection connection() {
        return session.connection();
    }

    @Override
    public void write(Writing writing) {
        try {
            session.write(writing);
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store cannot be written", e);
        }
    }

    @Override
    public Lookup lookup() {
        return lookup;
    }

    public Session session() {
        return session;
    }

    public NumberSeries numbers() {
        return numbers;
    }

    public Instant now() {
        return pending.now();
    }

    /** The sequence that the next entry will have. */
    public long nextEntry() {
        return pending.next();
    }

    /**
     * @throws org.linli.refusal.Refusal SYS-507 if the journal is stopped: nothing may change
     */
    public void requireJournal() {
        book.requireWritable();
    }

    /**
     * Adds an entry.
     *
     * @return its sequence; 0 if the journal is stopped and the entry went to the log file
     */
    public long journal(Actor actor, Instant at, Told told) {
        return book.takes(actor.account(), told) ? pending.add(actor, at, told) : 0;
    }

    /** A row was written. */
    public void changed(String table, Change<?> change) {
        tables.add(table);
        changes.add(change);
        cache.written(change.before(), change.after());
    }

    public List<Change<?>> changes() {
        return List.copyOf(changes);
    }

    public int size() {
        return pending.size();
    }

    Set<String> tables() {
        return tables;
    }

    PendingEntries pending() {
        return pending;
    }

    /** Where a part of the transaction begins that may be taken back alone. */
    public record Mark(Session.Point point, int entries, int changes, Map<String, Long> numbers) {}

    public Mark mark() throws SQLException {
        return new Mark(session.point(), pending.size(), changes.size(), numbers.mark());
    }

    public void undo(Mark mark) throws SQLException {
        session.backTo(mark.point());
        pending.backTo(mark.entries());
        numbers.backTo(mark.numbers());
        List<Change<?>> undone = changes.subList(mark.changes(), changes.size());
        undone.reversed().forEach(change -> cache.undone(change.before(), change.after()));
        undone.clear();
    }

    public void done(Mark mark) throws SQLException {
        session.release(mark.point());
    }
}

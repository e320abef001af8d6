package org.linli.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.engine.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chain while the node works: its head in memory, the same in the witness file, and whether it
 * may grow at all.
 *
 * <p>If the database tells less than the witness saw, acknowledged changes are lost. The chain then
 * stops: going on would give the lost sequences to other entries, and the hub would have to put the
 * whole node aside. Changes are refused with SYS-507 until somebody brings the right database back
 * or accepts the loss by {@code linli verify --resume}. So that officers can still sign in and read
 * what needs no purpose, their signing in and reading goes to the log file meanwhile.
 *
 * <p>Only the holder of the write lock calls what changes it; {@link #head} may be asked by any
 * thread.
 */
public final class JournalBook {
    private static final Logger LOG = LoggerFactory.getLogger(JournalBook.class);
    private static final Set<Act> READING =
            EnumSet.of(Act.OPENED, Act.LISTED, Act.SIGNED_IN, Act.REFUSED);

    private final Station station;
    private final Witness witness;
    private volatile Head head;
    private volatile @Nullable Stop stop;

    private JournalBook(Station station, Witness witness, Head head, @Nullable Stop stop) {
        this.station = station;
        this.witness = witness;
        this.head = head;
        this.stop = stop;
    }

    /**
     * Why the chain may not grow.
     *
     * @param witnessed the head that the witness saw; {@link Head#NONE} if there is no witness
     */
    public record Stop(String reason, Head found, Head witnessed) {}

    /** Takes up the chain where the database and the witness agree that it ends. */
    public static JournalBook open(Station station, Session session)
            throws IOException, SQLException {
        Path path = station.data().resolve("journal.witness");
        boolean witnessed = Witness.exists(path);
        Head head = Blocks.head(session);
        Witness witness = Witness.open(path);
        if (!witnessed && head.sequence() == 0) {
            witness.write(head);
        }
        Optional<Head> seen = witness.read();
        Stop stop = compare(session, head, seen);
        if (stop == null) {
            witness.write(head);
        } else {
            LOG.error(
                    "The journal is not whole: {}. The database ends at entry {}, the witness saw {}."
                            + " Nothing can be changed until the right database is brought back or"
                            + " 'linli verify --resume' accepts the loss.",
                    stop.reason(),
                    head.sequence(),
                    stop.witnessed().sequence());
        }
        return new JournalBook(station, witness, head, stop);
    }

    private static @Nullable Stop compare(Session session, Head head, Optional<Head> seen)
            throws SQLException {
        if (seen.isEmpty()) {
            return new Stop("the witness file is missing or damaged", head, Head.NONE);
        }
        Head witnessed = seen.get();
        if (witnessed.sequence() > head.sequence()) {
            return new Stop("the newest entries are lost", head, witnessed);
        }
        return hashAt(session, witnessed.sequence()).filter(witnessed.hash()::equals).isPresent()
                ? null
                : new Stop("the witness saw another chain", head, witnessed);
    }

    private static Optional<String> hashAt(Session session, long sequence) throws SQLException {
        if (sequence == 0) {
            return Optional.of(Head.NONE.hash());
        }
        return Entries.at(session, sequence).map(e -> e.hash());
    }

    public Head head() {
        return head;
    }

    public Optional<Stop> stopped() {
        return Optional.ofNullable(stop);
    }

    /**
     * @throws Refusal SYS-507 if nothing may be journalled
     */
    public void requireWritable() {
        if (stop != null) {
            throw new Refusal("SYS-507", null);
        }
    }

    /**
     * Whether an act is to be journalled; while the chain is stopped, reading is told to the log
     * file instead, by record id and without personal data.
     *
     * @throws Refusal SYS-507 if the chain is stopped and the act is more than reading
     */
    public boolean takes(String account, Told told) {
        if (stop == null) {
            return true;
        }
        if (!READING.contains(told.act())) {
            throw new Refusal("SYS-507", null);
        }
        LOG.warn(
                "Not journalled while the journal is stopped: {} {} {} {}",
                account,
                told.act(),
                told.type(),
                told.id());
        return false;
    }

    public PendingEntries begin() {
        return new PendingEntries(station.node(), station.clock(), head);
    }

    /** Writes the entries into the running transaction. */
    public void store(Session session, PendingEntries pending) throws SQLException {
        for (List<JournalEntry> entries : pending.blocks()) {
            Blocks.insert(session, entries);
        }
    }

    /** The transaction is durable. */
    public void committed(PendingEntries pending) {
        if (pending.size() == 0) {
            return;
        }
        head = pending.head();
        try {
            witness.write(head);
        } catch (IOException e) {
            // The change is durable in the database; a witness that lags behind is caught up with
            // by the next commit or the next start.
            LOG.error("the witness file cannot be written", e);
        }
    }

    /** Reads the head again, when nobody knows whether a commit took place. */
    public void reload(Session session) throws SQLException {
        head = Blocks.head(session);
    }

    /** Takes the database's head for the true one, on the word of an operator. */
    public void resume() throws IOException {
        witness.write(head);
        stop = null;
        LOG.warn("the journal goes on behind entry {}", head.sequence());
    }

    public void close() throws IOException {
        witness.close();
    }
}

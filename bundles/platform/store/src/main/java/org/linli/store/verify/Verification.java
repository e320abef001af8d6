package org.linli.store.verify;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.record.RecordId;
import org.linli.store.DerivedWork;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.attachment.AttachmentFolder;
import org.linli.store.journal.Head;
import org.linli.store.journal.JournalBook;
import org.linli.store.journal.JournalBook.Stop;
import org.linli.store.transaction.Catalogue;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.transaction.WriteTransaction;
import org.linli.store.verify.Finding.Kind;

/** One run of looking whether everything agrees. */
public final class Verification {
    private static final int STEP = 20_000;

    private final NodeDatabase database;
    private final List<DerivedWork> derived;
    private final Consumer<Progress> progress;
    private final Findings findings = new Findings();
    private final RecordDigests digests = new RecordDigests();
    private final Set<RecordId> touched = new HashSet<>();
    private final Map<RecordId, Long> emptied = new LinkedHashMap<>();
    private final NamedAttachments attachments = new NamedAttachments();
    private final AttachmentFolder folder;
    private boolean tail;

    public Verification(
            NodeDatabase database, List<DerivedWork> derived, Consumer<Progress> progress) {
        this.database = database;
        this.derived = derived;
        this.progress = progress;
        this.folder = AttachmentFolder.of(database.station());
    }

    /**
     * How far it is.
     *
     * @param part {@code journal}, {@code tables} or {@code derived}
     */
    public record Progress(String part, long done, long of) {}

    /**
     * What it came to.
     *
     * @param findings the first hundred
     * @param found all of them
     */
    public record Outcome(long entries, long records, List<Finding> findings, long found) {
        public boolean agrees() {
            return found == 0;
        }
    }

    public Outcome run() {
        witness();
        long end = database.book().head().sequence();
        ChainWalk chain =
                new ChainWalk(findings, this::remember, done -> told("journal", done, end));
        database.reading(
                (session, lookup) -> {
                    chain.upTo(session, end);
                    return true;
                });
        TableWalk tables = new TableWalk(digests, findings, end);
        Set<String> names = database.reading((session, lookup) -> Catalogue.recordTables(session));
        long done = 0;
        for (String table : names) {
            progress.accept(new Progress("tables", ++done, names.size()));
            database.reading(
                    (session, lookup) -> {
                        tables.walk(session, table);
                        return true;
                    });
        }
        touched.addAll(tables.later());
        database.reading(
                (session, lookup) -> {
                    attachments.check(session, folder, findings);
                    return true;
                });
        progress.accept(new Progress("derived", derived.size(), derived.size()));
        return database.writing(t -> lastLook(t, chain));
    }

    private Outcome lastLook(WriteTransaction t, ChainWalk chain) throws SQLException {
        tail = true;
        Head head = database.book().head();
        chain.upTo(t.session(), head.sequence());
        if (!chain.head().hash().equals(head.hash())) {
            findings.add(Kind.CHAIN_BROKEN, "sequence", head.sequence());
        }
        emptied.values().forEach(s -> findings.add(Kind.ENTRY_CHANGED, "sequence", s));
        LastLook look = new LastLook(digests, findings);
        look.atRows(t.session(), touched);
        look.atMissing(t.session());
        look.atDerived(t, derived);
        attachments.check(t.session(), folder, findings);
        return new Outcome(head.sequence(), digests.size(), findings.told(), findings.count());
    }

    private void witness() {
        Optional<Stop> stopped = database.book().stopped();
        if (stopped.isEmpty()) {
            return;
        }
        Stop stop = stopped.get();
        long found = stop.found().sequence();
        long seen = stop.witnessed().sequence();
        if (stop.witnessed().equals(Head.NONE)) {
            findings.add(Kind.WITNESS_MISSING, "last", found);
        } else if (seen > found) {
            findings.add(Kind.TAIL_LOST, "first", found + 1, "last", seen);
        } else {
            findings.add(Kind.WITNESS_DIFFERS, "sequence", seen);
        }
    }

    private void remember(JournalEntry entry) {
        RecordId id = entry.id();
        if (id != null && entry.act() == Act.ERASED) {
            digests.forget(id, entry.sequence());
            emptied.remove(id);
            touched.remove(id);
        } else if (!entry.erased().isEmpty()) {
            empty(entry);
        } else if (id != null && Telling.isOfRow(entry)) {
            remember(id, entry);
        }
    }

    /** An empty entry is right where its record was erased; that stands in a later entry. */
    private void empty(JournalEntry entry) {
        RecordId id = entry.id();
        if (id == null || !entry.body().isEmpty() || !entry.salt().isEmpty()) {
            findings.add(Kind.ENTRY_CHANGED, "sequence", entry.sequence());
        } else {
            emptied.putIfAbsent(id, entry.sequence());
        }
    }

    private void remember(RecordId id, JournalEntry entry) {
        attachments.read(entry);
        digests.put(id, digests.digest(Telling.facts(entry)), entry.sequence());
        if (tail) {
            touched.add(id);
        }
    }

    private void told(String part, long done, long of) {
        if (done / STEP != (done - 1) / STEP || done == of) {
            progress.accept(new Progress(part, done, of));
        }
    }

    /** Whether the journal may go on behind a loss: nothing else is wrong. */
    public static boolean mayResume(JournalBook book, Outcome outcome) {
        return book.stopped().isPresent() && outcome.found() == 1;
    }
}

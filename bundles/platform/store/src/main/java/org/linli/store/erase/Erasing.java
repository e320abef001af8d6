package org.linli.store.erase;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.Change;
import org.linli.store.JournalEntry.Act;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.journal.Bodies;
import org.linli.store.journal.Told;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.transaction.WriteTransaction;

/** Erases one record and what is part of it, in the running transaction. */
final class Erasing {
    private final Functions functions;
    private final Actor node;
    private final Bodies bodies = new Bodies();

    Erasing(Functions functions, Actor node) {
        this.functions = functions;
        this.node = node;
    }

    /** Does nothing if there is no such record any more. */
    <T extends Record> void erase(WriteTransaction t, RecordDefinition<T> definition, RecordId id)
            throws SQLException {
        Kept<T> kept = Rows.of(definition.type()).find(t.session(), id);
        if (kept == null) {
            return;
        }
        t.requireJournal();
        for (RecordDefinition<?> part : functions.partsOf(definition.type())) {
            eraseParts(t, part, part.partOf().orElseThrow(), id);
        }
        Stored<T> stored = kept.stored();
        Rows<T> rows = Rows.of(definition.type());
        bodies.erase(t.session(), id, stored.entry());
        rows.delete(t.session(), id);
        AttachmentUses.forget(t.session(), id);
        long version = stored.version() + 1;
        Told told =
                new Told(Act.ERASED, definition.name(), id, version, List.of(), "", stored.entry());
        long entry = t.journal(node, t.now(), told);
        Stored<T> gone = withdrawn(stored, version, entry, node);
        t.changed(rows.layout().table(), new Change<>(definition, Act.ERASED, stored, gone));
    }

    private <P extends Record> void eraseParts(
            WriteTransaction t, RecordDefinition<P> part, String link, RecordId whole)
            throws SQLException {
        for (RecordId id : Rows.of(part.type()).linked(t.session(), link, whole)) {
            erase(t, part, id);
        }
    }

    /** What followers are told: as if it was withdrawn, so that nothing of it stays with them. */
    private static <T extends Record> Stored<T> withdrawn(
            Stored<T> stored, long version, long entry, Actor node) {
        return new Stored<>(
                stored.id(),
                stored.number(),
                version,
                stored.place(),
                stored.createdAt(),
                stored.createdBy(),
                stored.updatedAt(),
                node.account(),
                node.channel(),
                stored.gaps(),
                null,
                true,
                Set.of(),
                entry,
                stored.value());
    }
}

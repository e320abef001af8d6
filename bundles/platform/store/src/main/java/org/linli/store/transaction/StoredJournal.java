package org.linli.store.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.RecordId;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.journal.Entries;
import org.linli.store.journal.Told;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The journal for those who do something beside records. */
@Component
public final class StoredJournal implements Journal {
    private final NodeDatabase database;

    @Activate
    public StoredJournal(@Reference NodeDatabase database) {
        this.database = database;
    }

    @Override
    public long record(
            Actor actor,
            JournalEntry.Act act,
            String type,
            @Nullable RecordId id,
            List<String> fields,
            String body) {
        Told told = new Told(act, type, id, 0, List.copyOf(fields), body, 0);
        return database.writing(t -> t.journal(actor, t.now(), told));
    }

    @Override
    public long head() {
        return database.book().head().sequence();
    }

    @Override
    public List<JournalEntry> from(long sequence, int most) {
        return database.reading((session, lookup) -> Entries.from(session, sequence, most));
    }

    @Override
    public List<JournalEntry> before(long sequence, int most) {
        return database.reading((session, lookup) -> Entries.before(session, sequence, most));
    }
}

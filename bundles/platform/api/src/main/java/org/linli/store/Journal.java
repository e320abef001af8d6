package org.linli.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.RecordId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The append-only, hash-chained journal of the node. Changes of records write themselves; this is
 * for what is done beside records, and for reading.
 */
@ProviderType
public interface Journal {

    /** Writes one entry in a transaction of its own; durable on return. */
    long record(
            Actor actor,
            JournalEntry.Act act,
            String type,
            @Nullable RecordId id,
            List<String> fields,
            String body);

    /** Sequence of the newest entry, 0 if there is none. */
    long head();

    /** Entries from a sequence upwards, at most so many; for feeds that catch up. */
    List<JournalEntry> from(long sequence, int most);

    /** Entries below a sequence, newest first; for the audit page. */
    List<JournalEntry> before(long sequence, int most);
}

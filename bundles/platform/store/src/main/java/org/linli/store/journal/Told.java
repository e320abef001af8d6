package org.linli.store.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;
import org.linli.store.JournalEntry.Act;

/** What is to be journalled, before the chain gives it sequence, time and hash. */
public record Told(
        Act act,
        String type,
        @Nullable RecordId id,
        long version,
        List<String> fields,
        String body,
        long earlier) {}

package org.linli.store;

import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;

/**
 * A record before and after one write.
 *
 * @param before null for a new record
 * @param after withdrawn once it was erased
 */
public record Change<T extends Record>(
        RecordDefinition<T> definition,
        JournalEntry.Act act,
        @Nullable Stored<T> before,
        Stored<T> after) {}

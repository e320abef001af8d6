package org.linli.store.table;

import org.jspecify.annotations.Nullable;
import org.linli.record.Stored;

/**
 * A row: the record, and what only the store itself asks about it.
 *
 * @param takenBy account of whoever took the step that waits for verification; null if none waits
 * @param takenByStaff his staff number, if he has one
 */
public record Kept<T extends Record>(
        Stored<T> stored, @Nullable String takenBy, @Nullable String takenByStaff) {}

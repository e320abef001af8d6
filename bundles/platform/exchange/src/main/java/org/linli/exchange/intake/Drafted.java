package org.linli.exchange.intake;

import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;

/**
 * A record as a row of a trial makes it or changes it.
 *
 * @param before the record as it was before the row; null for a new one
 * @param after as it would be; a new one has a provisional id
 */
record Drafted<T extends Record>(
        RecordDefinition<T> definition, @Nullable Stored<T> before, Stored<T> after) {}

package org.linli.exchange.intake;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * Where the records of rows go: to the store, or nowhere in a trial. Every write may be refused as
 * the store refuses.
 */
interface Keeping {

    /** Does the work of one row: what it has made and changed stands, or nothing if it throws. */
    <R> R row(Supplier<R> work);

    /** Records as they are now, with those of the row in hand. */
    Lookup lookup();

    /** A record by its key, as it is now or was some rows before. */
    <T extends Record> Optional<Stored<T>> find(Key<T> key);

    /**
     * @param line of the sheet, for those who can give no number
     */
    <T extends Record> Stored<T> create(
            RecordDefinition<T> definition, T value, @Nullable Place place, int line);

    <T extends Record> Stored<T> change(
            RecordDefinition<T> definition, Stored<T> before, Map<String, Object> fields);
}

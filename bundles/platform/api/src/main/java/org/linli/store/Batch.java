package org.linli.store;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes gathered into transactions of some hundred. Not threadsafe: one importer, one batch.
 *
 * <p>What was handed over is durable after {@link #commit()} or {@link #close()}, and lost as a
 * whole if the node dies before. {@link #lookup()} sees what was written in the batch so far.
 */
@ProviderType
public interface Batch extends AutoCloseable {

    /**
     * Keeps a new record. Required fields that paper may lack become gaps.
     *
     * @param place where it belongs, if the type is not located by a reference
     */
    <T extends Record> Stored<T> create(T value, @Nullable Place place);

    <T extends Record> Stored<T> change(
            Class<T> type, RecordId id, Map<String, ? extends @Nullable Object> fields);

    Lookup lookup();

    /**
     * Does several writes as one, such as the records of one row: all of them stand or, if the work
     * throws, none. The batch does not commit by itself in between.
     */
    default <R> R together(Supplier<R> work) {
        return work.get();
    }

    void commit();

    @Override
    void close();
}

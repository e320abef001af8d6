package org.linli.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.store.Batch;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;

/** Keeps records in the store, in transactions that the batch ends by itself. */
final class StoreKeeping implements Keeping {
    private final Batch batch;
    private final KeyedRecords records;
    private final List<Stored<?>> ofRow = new ArrayList<>();

    StoreKeeping(Sight sight, Batch batch) {
        this.batch = batch;
        this.records = new KeyedRecords(sight, batch.lookup());
    }

    @Override
    public <R> R row(Supplier<R> work) {
        ofRow.clear();
        AtomicBoolean told = new AtomicBoolean();
        try {
            return batch.together(
                    () -> {
                        R done = work.get();
                        told.set(true);
                        return done;
                    });
        } catch (RuntimeException e) {
            if (told.get()) {
                // Not this row is at fault: a commit failed, and with it went rows before it.
                throw notKept(e);
            }
            ofRow.forEach(this::forget);
            throw e;
        }
    }

    /** Such as work that follows from records and cannot be done; the run must not go on as if. */
    private static StoreUnavailableException notKept(RuntimeException e) {
        return e instanceof StoreUnavailableException unavailable
                ? unavailable
                : new StoreUnavailableException("rows of an import cannot be committed", e);
    }

    @Override
    public Lookup lookup() {
        return batch.lookup();
    }

    @Override
    public <T extends Record> Optional<Stored<T>> find(Key<T> key) {
        return records.find(key);
    }

    @Override
    public <T extends Record> Stored<T> create(
            RecordDefinition<T> definition, T value, @Nullable Place place, int line) {
        return written(definition, batch.create(value, place));
    }

    @Override
    public <T extends Record> Stored<T> change(
            RecordDefinition<T> definition, Stored<T> before, Map<String, Object> fields) {
        return written(definition, batch.change(definition.type(), before.id(), fields));
    }

    private <T extends Record> Stored<T> written(RecordDefinition<T> definition, Stored<T> record) {
        records.written(definition.type(), record);
        ofRow.add(record);
        return record;
    }

    /** Is told of a record that somebody else has made or changed meanwhile. */
    <T extends Record> void touched(Class<T> type, Stored<T> record) {
        records.touched(type, record);
    }

    private <T extends Record> void forget(Stored<T> record) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        Class<T> type = (Class<T>) record.value().getClass();
        records.touched(type, record);
    }
}

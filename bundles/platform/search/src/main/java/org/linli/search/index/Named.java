package org.linli.search.index;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.function.Functions;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** The records that others name, each read once for a page of cards. */
final class Named {
    private final Functions functions;
    private final Lookup lookup;
    private final Map<RecordId, Optional<Known<?>>> known = new HashMap<>();
    private final Map<Class<?>, Shape<?>> shapes = new HashMap<>();

    /** A named record and what goes on the cards of its type. */
    record Known<T extends Record>(Shape<T> shape, Stored<T> record) {}

    Named(Functions functions, Lookup lookup) {
        this.functions = functions;
        this.lookup = lookup;
    }

    /**
     * A record as it is to be shown, which need not be read: of a change in hand. A later change of
     * it comes later and writes these cards anew.
     */
    void tell(Stored<?> record) {
        Class<? extends Record> type = record.value().getClass();
        if (functions.keeps(type)) {
            known.put(record.id(), record.voided() ? Optional.empty() : Optional.of(known(record)));
        }
    }

    /** The shape of a kept type; made once for a page. */
    @SuppressWarnings("unchecked") // the shape of a type is a shape of that type
    <T extends Record> Shape<T> shape(Class<T> type) {
        return (Shape<T>)
                shapes.computeIfAbsent(type, t -> Shape.of(functions.record(type), functions));
    }

    /** Empty if it was withdrawn or the function that keeps it is off. */
    Optional<Known<?>> find(Class<?> type, Ref<?> ref) {
        Optional<Known<?>> before = known.get(ref.id());
        if (before == null) {
            before = read(type.asSubclass(Record.class), ref.id());
            known.put(ref.id(), before);
        }
        return before;
    }

    private <T extends Record> Optional<Known<?>> read(Class<T> type, RecordId id) {
        if (!functions.keeps(type)) {
            return Optional.empty();
        }
        return lookup.find(type, new Ref<T>(id)).map(this::known);
    }

    private <T extends Record> Known<T> known(Stored<T> record) {
        @SuppressWarnings("unchecked") // the value's class is its type
        Class<T> type = (Class<T>) record.value().getClass();
        return new Known<>(shape(type), record);
    }
}

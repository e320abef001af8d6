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

    /** A named record and what goes on the cards of its type. */
    record Known<T extends Record>(Shape<T> shape, Stored<T> record) {}

    Named(Functions functions, Lookup lookup) {
        this.functions = functions;
        this.lookup = lookup;
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
        Shape<T> shape = Shape.of(functions.record(type), functions);
        return lookup.find(type, new Ref<T>(id)).map(r -> new Known<>(shape, r));
    }
}

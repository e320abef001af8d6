package org.linli.exchange.intake;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * The store's records by their keys. The latest of each kind are remembered, since neighbouring
 * rows share their household and address, and some hundred buildings recur through the whole
 * ledger.
 */
final class KeyedRecords {
    private static final int REMEMBERED = 700;

    private final Sight sight;
    private final Lookup lookup;
    private final Map<Class<?>, Map<List<String>, KnownKeys<?>>> known = new HashMap<>();
    private final Map<KnownKeys<?>, Latest> latest = new IdentityHashMap<>();

    /** Of one kind, so that new residents do not push out the buildings they live in. */
    private static final class Latest extends LinkedHashMap<Key<?>, Stored<?>> {
        Latest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key<?>, Stored<?>> eldest) {
            return size() > REMEMBERED;
        }
    }

    KeyedRecords(Sight sight, Lookup lookup) {
        this.sight = sight;
        this.lookup = lookup;
    }

    @SuppressWarnings("unchecked") // A key finds records of its own type only.
    <T extends Record> Optional<Stored<T>> find(Key<T> key) {
        KnownKeys<T> keys = keys(key.type(), key.fields());
        Stored<T> remembered = (Stored<T>) latest(keys).get(key);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        if (keys.lacks(key)) {
            return Optional.empty();
        }
        Condition seen = sight.seen(key.type(), key.condition());
        List<Stored<T>> found = lookup.list(Query.of(key.type(), seen).limit(1));
        if (found.isEmpty()) {
            keys.askedInVain(lookup);
            return Optional.empty();
        }
        latest(keys).put(key, found.getFirst());
        return Optional.of(found.getFirst());
    }

    /** Is told of a record that this import has made or changed. */
    <T extends Record> void written(Class<T> type, Stored<T> record) {
        for (KnownKeys<?> some : known.getOrDefault(type, Map.of()).values()) {
            KnownKeys<T> keys = same(some);
            keys.add(record);
            latest(keys).put(keys.keyOf(record), record);
        }
    }

    /** Is told of a record that is not as it is remembered. */
    <T extends Record> void touched(Class<T> type, Stored<T> record) {
        for (KnownKeys<?> some : known.getOrDefault(type, Map.of()).values()) {
            KnownKeys<T> keys = same(some);
            keys.add(record);
            latest(keys).values().removeIf(r -> r.id().equals(record.id()));
        }
    }

    private Latest latest(KnownKeys<?> keys) {
        return latest.computeIfAbsent(keys, k -> new Latest());
    }

    private <T extends Record> KnownKeys<T> keys(Class<T> type, List<String> fields) {
        return same(
                known.computeIfAbsent(type, t -> new HashMap<>())
                        .computeIfAbsent(
                                fields,
                                f -> new KnownKeys<>(sight.functions().record(type).model(), f)));
    }

    @SuppressWarnings("unchecked") // Kept under its type.
    private static <T extends Record> KnownKeys<T> same(KnownKeys<?> keys) {
        return (KnownKeys<T>) keys;
    }
}

package org.linli.store.query;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The tables and indexes of records there are, and how often each has changed since the start. */
public final class Tables {
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();

    private final Set<String> indexes = ConcurrentHashMap.newKeySet();

    public void add(String table) {
        changes.putIfAbsent(table, new AtomicLong());
    }

    public void addIndex(String index) {
        indexes.add(index);
    }

    /** The index if it is there: a statement that names a missing one would fail. */
    @Nullable String index(@Nullable String name) {
        return name != null && indexes.contains(name) ? name : null;
    }

    public boolean has(String table) {
        return changes.containsKey(table);
    }

    public Set<String> names() {
        return Set.copyOf(changes.keySet());
    }

    /** After a commit, and after a rollback too: a count may have seen what was taken back. */
    public void changed(String table) {
        AtomicLong counter = changes.get(table);
        if (counter != null) {
            counter.incrementAndGet();
        }
    }

    long changes(String table) {
        AtomicLong counter = changes.get(table);
        return counter == null ? 0 : counter.get();
    }
}

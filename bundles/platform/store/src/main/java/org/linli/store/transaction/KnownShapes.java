package org.linli.store.transaction;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What tables look like, looked up anew only when one of them was changed. */
final class KnownShapes {
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Looked looked;

    /** How tables were after so many changes of them. */
    private record Looked(TableShapes found, long changes) {}

    void found(TableShapes shapes) {
        looked = new Looked(shapes, changes.get());
    }

    TableShapes get(Supplier<TableShapes> looking) {
        long now = changes.get();
        Looked known = looked;
        if (known == null || known.changes() != now) {
            known = new Looked(looking.get(), now);
            looked = known;
        }
        return known.found();
    }

    void changed() {
        changes.incrementAndGet();
    }
}

package org.linli.indicator.count;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.linli.function.Indicator.Measure;
import org.linli.indicator.count.Counting.Cell;

/**
 * The records that weighed figures are made of, kept until any record changes: what a weight looks
 * at, nobody but its function knows. To weigh all again for every page of the list takes seconds.
 */
final class WeighedIds {
    /** In all lists together; of more, the one that was read longest ago is forgotten. */
    private static final int MOST = 100_000;

    private final LongSupplier changes;
    private final Map<Key, Kept> known = new LinkedHashMap<>(16, 0.75f, true);

    /** A measure is the same object as long as its function is on. */
    record Key(Measure<?> measure, Cell cell, LocalDate today) {}

    /**
     * @param heavier weights other than 1, by id
     */
    record Some(Set<Object> ids, Map<String, Long> heavier) {
        int size() {
            return ids.size() + heavier.size();
        }
    }

    private record Kept(Some some, long changes) {}

    /**
     * @param changes how often records have changed
     */
    WeighedIds(LongSupplier changes) {
        this.changes = changes;
    }

    Some of(Key key, Supplier<Some> weighing) {
        long before = changes.getAsLong();
        synchronized (known) {
            Kept kept = known.get(key);
            if (kept != null && kept.changes() == before) {
                return kept.some();
            }
        }
        Some some = weighing.get();
        synchronized (known) {
            known.put(key, new Kept(some, before));
            int all = known.values().stream().mapToInt(k -> k.some().size()).sum();
            var eldest = known.values().iterator();
            while (all > MOST && eldest.hasNext()) {
                all -= eldest.next().some().size();
                eldest.remove();
            }
        }
        return some;
    }
}

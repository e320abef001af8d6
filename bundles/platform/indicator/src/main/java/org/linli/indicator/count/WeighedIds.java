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

    private record Kept(Set<Object> ids, long changes) {}

    /**
     * @param changes how often records have changed
     */
    WeighedIds(LongSupplier changes) {
        this.changes = changes;
    }

    Set<Object> of(Key key, Supplier<Set<Object>> weighing) {
        long before = changes.getAsLong();
        synchronized (known) {
            Kept kept = known.get(key);
            if (kept != null && kept.changes() == before) {
                return kept.ids();
            }
        }
        Set<Object> ids = weighing.get();
        synchronized (known) {
            known.put(key, new Kept(ids, before));
            int all = known.values().stream().mapToInt(k -> k.ids().size()).sum();
            var eldest = known.values().iterator();
            while (all > MOST && eldest.hasNext()) {
                all -= eldest.next().ids().size();
                eldest.remove();
            }
        }
        return ids;
    }
}

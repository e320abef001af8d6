package org.linli.indicator.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.linli.indicator.count.WeighedIds.Key;

/**
 * What weighed figures came to, kept until any record changes: a page of statistics is left and
 * opened again, and each such figure takes up to a second.
 */
final class KeptSums {
    private static final int MOST = 10_000;

    private final LongSupplier changes;
    private final Map<Key, Kept> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                    return size() > MOST;
                }
            };

    private record Kept(long sum, long changes) {}

    /**
     * @param changes how often records have changed
     */
    KeptSums(LongSupplier changes) {
        this.changes = changes;
    }

    /** All of them from what is kept, or all anew: one walk serves them together. */
    List<Long> of(List<Key> keys, Supplier<List<Long>> adding) {
        long before = changes.getAsLong();
        List<Long> kept = kept(keys, before);
        if (kept.size() == keys.size()) {
            return kept;
        }
        List<Long> sums = adding.get();
        synchronized (known) {
            for (int i = 0; i < keys.size(); i++) {
                known.put(keys.get(i), new Kept(sums.get(i), before));
            }
        }
        return sums;
    }

    private List<Long> kept(List<Key> keys, long now) {
        List<Long> sums = new ArrayList<>();
        synchronized (known) {
            for (Key key : keys) {
                Kept kept = known.get(key);
                if (kept != null && kept.changes() == now) {
                    sums.add(kept.sum());
                }
            }
        }
        return sums;
    }
}

package org.linli.indicator.count;

import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.linli.indicator.count.WeighedIds.Key;

/**
 * What weighed figures came to, kept until any record changes: a page of statistics is left and
 * opened again, and each such figure takes up to a second.
 */
final class KeptSums {
    private static final int MOST = 10_000;

    private final LongSupplier changes;
    private final UntilChanged<Key, Long> known = new UntilChanged<>(MOST, sum -> 1);

    /**
     * @param changes how often records have changed
     */
    KeptSums(LongSupplier changes) {
        this.changes = changes;
    }

    /** All of them from what is kept, or all anew: one walk serves them together. */
    List<Long> of(List<Key> keys, Supplier<List<Long>> adding) {
        long before = changes.getAsLong();
        List<Long> kept =
                keys.stream().flatMap(key -> Stream.ofNullable(known.get(key, before))).toList();
        if (kept.size() == keys.size()) {
            return kept;
        }
        List<Long> sums = adding.get();
        for (int i = 0; i < keys.size(); i++) {
            known.put(keys.get(i), sums.get(i), before);
        }
        return sums;
    }
}

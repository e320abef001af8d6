package org.linli.indicator.count;

import java.time.LocalDate;
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
    private final UntilChanged<Key, Some> known = new UntilChanged<>(MOST, Some::size);

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

    /**
     * @param changes how often records have changed
     */
    WeighedIds(LongSupplier changes) {
        this.changes = changes;
    }

    Some of(Key key, Supplier<Some> weighing) {
        long before = changes.getAsLong();
        Some kept = known.get(key, before);
        if (kept != null) {
            return kept;
        }
        Some some = weighing.get();
        known.put(key, some, before);
        return some;
    }
}

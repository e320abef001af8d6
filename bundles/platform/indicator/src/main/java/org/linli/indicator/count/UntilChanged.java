package org.linli.indicator.count;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from records, kept until any of them changes. Where it is more than can be
 * held, what was read longest ago is forgotten.
 */
final class UntilChanged<K, V> {
    private final int most;
    private final ToIntFunction<V> size;
    private final Map<K, Kept<V>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int all;

    private record Kept<V>(V value, long changes) {}

    /**
     * @param most of all values together, in the unit of {@code size}
     */
    UntilChanged(int most, ToIntFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    /**
     * @param now how often records have changed
     * @return null if it is not known, or was worked out before a change
     */
    synchronized @Nullable V get(K key, long now) {
        Kept<V> kept = known.get(key);
        return kept == null || kept.changes() != now ? null : kept.value();
    }

    /**
     * @param before how often records had changed when the working out began
     */
    synchronized void put(K key, V value, long before) {
        Kept<V> other = known.put(key, new Kept<>(value, before));
        all += size.applyAsInt(value) - (other == null ? 0 : size.applyAsInt(other.value()));
        Iterator<Kept<V>> eldest = known.values().iterator();
        while (all > most && eldest.hasNext()) {
            all -= size.applyAsInt(eldest.next().value());
            eldest.remove();
        }
    }
}

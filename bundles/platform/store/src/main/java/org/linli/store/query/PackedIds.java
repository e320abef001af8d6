package org.linli.store.query;

import java.util.ArrayList;
import java.util.List;

/** Ids of records in an order, sixteen bytes each: a whole station's fit beside everything else. */
final class PackedIds {
    private final long[] high;
    private final long[] low;

    PackedIds(List<String> ids) {
        high = new long[ids.size()];
        low = new long[ids.size()];
        for (int i = 0; i < high.length; i++) {
            high[i] = Ordinals.first(ids.get(i));
            low[i] = Ordinals.second(ids.get(i));
        }
    }

    int size() {
        return high.length;
    }

    /** Its place, or -1. */
    int indexOf(String id) {
        long first = Ordinals.first(id);
        long second = Ordinals.second(id);
        for (int i = 0; i < high.length; i++) {
            if (low[i] == second && high[i] == first) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Ids from a place on.
     *
     * @param down whether towards the first
     */
    List<String> from(int place, boolean down, int most) {
        List<String> ids = new ArrayList<>();
        for (int i = place; i >= 0 && i < high.length && ids.size() < most; i += down ? -1 : 1) {
            ids.add(Ordinals.id(high[i], low[i]));
        }
        return ids;
    }
}

package org.linli.indicator.count;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weighed;
import org.linli.record.RecordModel;
import org.linli.record.Stored;

/** What weighed measures come to, each with the records that it looked at. */
final class Sums {
    private final List<? extends Measure<?>> measures;
    private final long[] sums;
    private final Set<Map.Entry<Integer, Object>> counted = new HashSet<>();

    Sums(List<? extends Measure<?>> measures) {
        this.measures = measures;
        this.sums = new long[measures.size()];
    }

    void add(Stored<?> record, int measure, long weight) {
        String by = ((Weighed<?>) measures.get(measure)).distinct();
        if (by == null) {
            sums[measure] += weight;
        } else if (counted.add(Map.entry(measure, whose(record, by)))) {
            sums[measure]++;
        }
    }

    /** A record that is about nobody counts for itself. */
    private static Object whose(Stored<?> record, String by) {
        RecordModel<?> model = RecordModel.of(record.value().getClass());
        Object whose = RecordModel.read(model.field(by), record.value());
        return whose == null ? record.id() : whose;
    }

    List<Long> all() {
        return Arrays.stream(sums).boxed().toList();
    }
}

package org.linli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations of one thing done many times. */
final class Timings {
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    /** Something that is measured. */
    @FunctionalInterface
    interface Act {
        void run();
    }

    /** All of them as one. */
    static Timings of(List<Timings> several) {
        Timings all = new Timings();
        several.forEach(one -> all.nanos.addAll(one.nanos));
        return all;
    }

    void time(Act act) {
        long begun = System.nanoTime();
        act.run();
        nanos.add(System.nanoTime() - begun);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    /** The smallest duration that so many of a hundred do not exceed, in milliseconds. */
    double percentile(double percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / NANOS_PER_MILLI;
    }

    double least() {
        return percentile(0);
    }

    double most() {
        return percentile(100);
    }

    String halfAndNinetyNine() {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f ms, worst %.1f (%d)",
                percentile(50),
                percentile(99),
                most(),
                nanos.size());
    }
}

package org.linli.exchange.intake;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers by digest, several under one, in some thirty bytes each. */
final class DigestTable {
    private static final int NONE = -1;

    private long[] digests = new long[1024];
    private int[] heads = filled(1024);
    private int[] numbers = new int[512];
    private int[] nexts = new int[512];
    private int entries;
    private int taken;

    void add(long digest, int number) {
        if (entries == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * entries);
            nexts = Arrays.copyOf(nexts, 2 * entries);
        }
        int slot = slot(digest);
        if (heads[slot] == NONE) {
            digests[slot] = digest;
            taken++;
        }
        numbers[entries] = number;
        nexts[entries] = heads[slot];
        heads[slot] = entries++;
        if (2 * taken > digests.length) {
            grow();
        }
    }

    /** The numbers added under the digest, the latest first. */
    IntStream numbers(long digest) {
        return IntStream.iterate(heads[slot(digest)], e -> e != NONE, e -> nexts[e])
                .map(e -> numbers[e]);
    }

    private int slot(long digest) {
        int mask = digests.length - 1;
        int slot = (int) (digest ^ (digest >>> 17)) & mask;
        while (heads[slot] != NONE && digests[slot] != digest) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = digests;
        int[] headsBefore = heads;
        digests = new long[2 * before.length];
        heads = filled(2 * before.length);
        for (int i = 0; i < before.length; i++) {
            if (headsBefore[i] != NONE) {
                int slot = slot(before[i]);
                digests[slot] = before[i];
                heads[slot] = headsBefore[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}

package org.linli.store.query;

import java.util.Arrays;

/**
 * Which of several conditions each of many records fulfils. The records are numbered by {@link
 * Ordinals}; a record takes as many bits as there are conditions, or a few more.
 */
final class Fulfilled {
    /** A power of two, so that no record lies in two words. */
    private final int width;

    private final long mask;
    private long[] words = new long[64];

    /**
     * @param conditions at most as many as a word has bits
     */
    Fulfilled(int conditions) {
        width = conditions == 1 ? 1 : 2 * Integer.highestOneBit(conditions - 1);
        mask = -1L >>> (Long.SIZE - width);
    }

    void add(int ordinal, long conditions) {
        long bit = (long) ordinal * width;
        int word = (int) (bit / Long.SIZE);
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(2 * words.length, word + 1));
        }
        words[word] |= conditions << bit;
    }

    long of(int ordinal) {
        long bit = (long) ordinal * width;
        int word = (int) (bit / Long.SIZE);
        return word < words.length ? words[word] >>> bit & mask : 0;
    }
}

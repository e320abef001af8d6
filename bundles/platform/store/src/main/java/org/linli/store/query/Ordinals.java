package org.linli.store.query;

/**
 * Numbers the ids of records from 0 on, so that a set of records is a set of bits: a whole station
 * in a few megabytes, where as many objects would fill a small node's memory. Not threadsafe.
 */
final class Ordinals {
    static final int NONE = -1;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] VALUES = new byte[128];
    private static final int HALF = 13;

    static {
        for (int i = 0; i < DIGITS.length(); i++) {
            VALUES[DIGITS.charAt(i)] = (byte) i;
        }
    }

    private long[] high = new long[1024];
    private long[] low = new long[1024];

    /** One more than the number; 0 where there is none. */
    private int[] numbers = new int[1024];

    private int size;

    /** The number of an id, a new one if it has none. */
    int of(String id) {
        if (2 * size > numbers.length) {
            grow();
        }
        long first = first(id);
        long second = second(id);
        int place = place(first, second);
        if (numbers[place] == 0) {
            high[place] = first;
            low[place] = second;
            numbers[place] = ++size;
        }
        return numbers[place] - 1;
    }

    /** The number of an id; NONE if nobody asked for one. */
    int known(String id) {
        return numbers[place(first(id), second(id))] - 1;
    }

    private int place(long first, long second) {
        // Of ids made in one go only the last digits differ.
        long mixed = (first ^ second) * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & (numbers.length - 1);
        while (numbers[place] != 0 && (low[place] != second || high[place] != first)) {
            place = (place + 1) & (numbers.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] old = numbers;
        high = new long[2 * old.length];
        low = new long[2 * old.length];
        numbers = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int place = place(oldHigh[i], oldLow[i]);
                high[place] = oldHigh[i];
                low[place] = oldLow[i];
                numbers[place] = old[i];
            }
        }
    }

    /** Twenty-six digits of five bits are two halves, of which the first lacks two bits. */
    static long first(String id) {
        long bits = 0;
        for (int i = 0; i < HALF; i++) {
            bits = bits << 5 | VALUES[id.charAt(i)];
        }
        return bits << 1 | VALUES[id.charAt(HALF)] >> 4;
    }

    static long second(String id) {
        long bits = VALUES[id.charAt(HALF)] & 15;
        for (int i = HALF + 1; i < id.length(); i++) {
            bits = bits << 5 | VALUES[id.charAt(i)];
        }
        return bits;
    }

    /** The id of two halves. */
    static String id(long first, long second) {
        char[] digits = new char[2 * HALF];
        long bits = second;
        for (int i = digits.length - 1; i > HALF; i--) {
            digits[i] = DIGITS.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        digits[HALF] = DIGITS.charAt((int) (bits | (first & 1) << 4));
        bits = first >>> 1;
        for (int i = HALF - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new String(digits);
    }
}

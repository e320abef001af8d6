package org.linli.store.verify;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;

/**
 * The digest of each record's last entry, by record id, in six longs for each record: id, digest,
 * sequence, and whether its row was seen.
 */
final class RecordDigests {
    private static final int SLOT = 6;
    private static final int DIGEST = 2;
    private static final int SEQUENCE = 4;
    private static final int SEEN = 5;
    private static final Digest ERASED = new Digest(0, 0);

    private long[] slots = new long[SLOT * 1024];
    private int size;
    private int erased;

    /** What the journal told last of a record. */
    record Last(Digest digest, long sequence) {}

    void put(RecordId id, Digest digest, long sequence) {
        if (size * 3 > slots.length / SLOT * 2) {
            grow();
        }
        Bits bits = Bits.of(id);
        int at = slot(slots, bits.high(), bits.low());
        if (slots[at + SEQUENCE] == 0) {
            size++;
        }
        slots[at] = bits.high();
        slots[at + 1] = bits.low();
        slots[at + DIGEST] = digest.high();
        slots[at + DIGEST + 1] = digest.low();
        slots[at + SEQUENCE] = sequence;
    }

    /** The record was erased: no row is missed any more, and one that is there differs. */
    void forget(RecordId id, long sequence) {
        Bits bits = Bits.of(id);
        if (slots[slot(slots, bits.high(), bits.low()) + SEQUENCE] == 0) {
            put(id, ERASED, sequence);
        }
        int at = slot(slots, bits.high(), bits.low());
        slots[at + DIGEST] = ERASED.high();
        slots[at + DIGEST + 1] = ERASED.low();
        slots[at + SEQUENCE] = sequence;
        slots[at + SEEN] = 1;
        erased++;
    }

    /** Marks the record's row as seen. */
    @Nullable Last seen(RecordId id) {
        Bits bits = Bits.of(id);
        int at = slot(slots, bits.high(), bits.low());
        if (slots[at + SEQUENCE] == 0) {
            return null;
        }
        slots[at + SEEN] = 1;
        return new Last(
                new Digest(slots[at + DIGEST], slots[at + DIGEST + 1]), slots[at + SEQUENCE]);
    }

    int size() {
        return size - erased;
    }

    /** Sequences of the last entries of records whose rows nobody saw. */
    void unseen(LongConsumer sequence) {
        for (int at = 0; at < slots.length; at += SLOT) {
            if (slots[at + SEQUENCE] != 0 && slots[at + SEEN] == 0) {
                sequence.accept(slots[at + SEQUENCE]);
            }
        }
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int at = 0; at < slots.length; at += SLOT) {
            if (slots[at + SEQUENCE] != 0) {
                int to = slot(larger, slots[at], slots[at + 1]);
                System.arraycopy(slots, at, larger, to, SLOT);
            }
        }
        slots = larger;
    }

    /** Where an id stands or would stand: slots are tried one after the other. */
    private static int slot(long[] slots, long high, long low) {
        int count = slots.length / SLOT;
        int index = Math.floorMod(Arrays.hashCode(new long[] {high, low}), count);
        while (true) {
            int at = index * SLOT;
            boolean free = slots[at + SEQUENCE] == 0;
            if (free || (slots[at] == high && slots[at + 1] == low)) {
                return at;
            }
            index = (index + 1) % count;
        }
    }

    /** The 128 bits that the characters of an id stand for. */
    private record Bits(long high, long low) {
        private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

        static Bits of(RecordId id) {
            long high = 0;
            long low = 0;
            for (char c : id.text().toCharArray()) {
                high = (high << 5) | (low >>> 59);
                low = (low << 5) | DIGITS.indexOf(c);
            }
            return new Bits(high, low);
        }
    }
}

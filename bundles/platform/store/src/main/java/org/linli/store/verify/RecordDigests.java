package org.linli.store.verify;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;

/**
 * The digest of each record's last entry, by record id, in four longs for each record: id, digest,
 * and sequence, which is negative once its row was seen.
 *
 * <p>In many small tables, each of which grows by itself: to double one large one would take twice
 * the memory of all records at once, in a node that is at work.
 */
final class RecordDigests {
    private static final int SLOT = 4;
    private static final int DIGEST = 2;
    private static final int SEQUENCE = 3;
    private static final int TABLES = 64;
    private static final int FIRST_SLOTS = 16;
    private static final Digest ERASED = new Digest(0);

    private final long[][] tables = new long[TABLES][SLOT * FIRST_SLOTS];
    private final int[] sizes = new int[TABLES];
    private int erased;

    /** What the journal told last of a record. */
    record Last(Digest digest, long sequence) {}

    void put(RecordId id, Digest digest, long sequence) {
        put(Bits.of(id), digest, sequence);
    }

    /** The record was erased: no row is missed any more, and one that is there differs. */
    void forget(RecordId id, long sequence) {
        put(Bits.of(id), ERASED, -sequence);
        erased++;
    }

    private void put(Bits id, Digest digest, long sequence) {
        int table = table(id);
        if (SLOT * sizes[table] * 4 > tables[table].length * 3) {
            tables[table] = grown(tables[table]);
        }
        long[] slots = tables[table];
        int at = slot(slots, id.high(), id.low());
        if (slots[at + SEQUENCE] == 0) {
            sizes[table]++;
        }
        slots[at] = id.high();
        slots[at + 1] = id.low();
        slots[at + DIGEST] = digest.bits();
        slots[at + SEQUENCE] = sequence;
    }

    /** Marks the record's row as seen. */
    @Nullable Last seen(RecordId id) {
        Bits bits = Bits.of(id);
        long[] slots = tables[table(bits)];
        int at = slot(slots, bits.high(), bits.low());
        if (slots[at + SEQUENCE] == 0) {
            return null;
        }
        slots[at + SEQUENCE] = -Math.abs(slots[at + SEQUENCE]);
        return new Last(new Digest(slots[at + DIGEST]), -slots[at + SEQUENCE]);
    }

    int size() {
        return Arrays.stream(sizes).sum() - erased;
    }

    /** Sequences of the last entries of records whose rows nobody saw. */
    void unseen(LongConsumer sequence) {
        for (long[] slots : tables) {
            for (int at = 0; at < slots.length; at += SLOT) {
                if (slots[at + SEQUENCE] > 0) {
                    sequence.accept(slots[at + SEQUENCE]);
                }
            }
        }
    }

    /** Half as large again. */
    private static long[] grown(long[] slots) {
        int count = slots.length / SLOT;
        long[] larger = new long[SLOT * (count + count / 2)];
        for (int at = 0; at < slots.length; at += SLOT) {
            if (slots[at + SEQUENCE] != 0) {
                int to = slot(larger, slots[at], slots[at + 1]);
                System.arraycopy(slots, at, larger, to, SLOT);
            }
        }
        return larger;
    }

    private static int table(Bits id) {
        return (int) (mixed(id.high(), id.low()) >>> 58);
    }

    /** Where an id stands or would stand: slots are tried one after the other. */
    private static int slot(long[] slots, long high, long low) {
        int count = slots.length / SLOT;
        int index = (int) ((mixed(high, low) & Integer.MAX_VALUE) % count);
        while (true) {
            int at = index * SLOT;
            boolean free = slots[at + SEQUENCE] == 0;
            if (free || (slots[at] == high && slots[at + 1] == low)) {
                return at;
            }
            index = (index + 1) % count;
        }
    }

    /** Ids made one after the other differ in few bits, and these must reach all others. */
    private static long mixed(long high, long low) {
        long mixed = (high * 0x9E3779B97F4A7C15L) ^ low;
        mixed = (mixed ^ (mixed >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
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

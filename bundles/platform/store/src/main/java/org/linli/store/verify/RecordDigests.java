package org.linli.store.verify;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;

/**
 * The digest of each record's last entry, by record id, in sixteen bytes for each record: a key of
 * the id, the digest, and the sequence with a mark once its row was seen. Two ids have the same key
 * in one of thirty million runs over a million records, and not in the next run, for the salt is
 * another.
 *
 * <p>In many small tables, each of which grows by itself: to double one large one would take twice
 * the memory of all records at once, in a node that is at work.
 */
final class RecordDigests {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SLOT = 2;
    private static final int TABLES = 64;
    private static final int FIRST_SLOTS = 16;
    private static final int SEQUENCE_BITS = 31;
    private static final long SEQUENCE = (1L << SEQUENCE_BITS) - 1;
    private static final long SEEN = 1L << SEQUENCE_BITS;
    private static final Digest ERASED = new Digest(0);

    private final long salt = new SecureRandom().nextLong();
    private final long[][] tables = new long[TABLES][SLOT * FIRST_SLOTS];
    private final int[] sizes = new int[TABLES];
    private int erased;

    /** What the journal told last of a record. */
    record Last(Digest digest, long sequence) {}

    /** The digest of one telling of a record, good for this run. */
    Digest digest(SortedMap<String, String> facts) {
        return Digest.of(salt, facts);
    }

    void put(RecordId id, Digest digest, long sequence) {
        put(key(id), digest, sequence, 0);
    }

    /** The record was erased: no row is missed any more, and one that is there differs. */
    void forget(RecordId id, long sequence) {
        put(key(id), ERASED, sequence, SEEN);
        erased++;
    }

    private void put(long key, Digest digest, long sequence, long mark) {
        if (sequence > SEQUENCE) {
            throw new IllegalStateException("a journal of more than " + SEQUENCE + " entries");
        }
        int table = table(key);
        if (SLOT * sizes[table] * 4 > tables[table].length * 3) {
            tables[table] = grown(tables[table]);
        }
        long[] slots = tables[table];
        int at = slot(slots, key);
        if (slots[at + 1] == 0) {
            sizes[table]++;
        }
        slots[at] = key;
        slots[at + 1] = (long) digest.bits() << Integer.SIZE | mark | sequence;
    }

    /** Marks the record's row as seen. */
    @Nullable Last seen(RecordId id) {
        long key = key(id);
        long[] slots = tables[table(key)];
        int at = slot(slots, key);
        if (slots[at + 1] == 0) {
            return null;
        }
        slots[at + 1] |= SEEN;
        return new Last(
                new Digest((int) (slots[at + 1] >>> Integer.SIZE)), slots[at + 1] & SEQUENCE);
    }

    int size() {
        return Arrays.stream(sizes).sum() - erased;
    }

    /** Sequences of the last entries of records whose rows nobody saw. */
    void unseen(LongConsumer sequence) {
        for (long[] slots : tables) {
            for (int at = 1; at < slots.length; at += SLOT) {
                if (slots[at] != 0 && (slots[at] & SEEN) == 0) {
                    sequence.accept(slots[at] & SEQUENCE);
                }
            }
        }
    }

    /** Half as large again. */
    private static long[] grown(long[] slots) {
        int count = slots.length / SLOT;
        long[] larger = new long[SLOT * (count + count / 2)];
        for (int at = 0; at < slots.length; at += SLOT) {
            if (slots[at + 1] != 0) {
                System.arraycopy(slots, at, larger, slot(larger, slots[at]), SLOT);
            }
        }
        return larger;
    }

    private static int table(long key) {
        return (int) (key >>> 58);
    }

    /** Where a key stands or would stand: slots are tried one after the other. */
    private static int slot(long[] slots, long key) {
        int count = slots.length / SLOT;
        int index = (int) ((key & Integer.MAX_VALUE) % count);
        while (slots[index * SLOT + 1] != 0 && slots[index * SLOT] != key) {
            index = (index + 1) % count;
        }
        return index * SLOT;
    }

    private long key(RecordId id) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < id.text().length(); i++) {
            high = high << 5 | low >>> 59;
            low = low << 5 | DIGITS.indexOf(id.text().charAt(i));
        }
        return mixed(mixed(high ^ salt) + low);
    }

    /** Ids made one after the other differ in few bits, and these must reach all others. */
    private static long mixed(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}

package org.linli.exchange.intake;

/** Sixty-four-bit digests of what would take too much memory itself, in some sixteen bytes each. */
final class DigestSet {
    /** Stands for an empty place; the digest itself is kept beside the table. */
    private static final long NONE = 0;

    private long[] digests = new long[1024];
    private int taken;
    private boolean none;

    /** Adds the digest, once. */
    void add(long digest) {
        if (digest == NONE) {
            none = true;
        } else if (put(digests, digest) && 4 * ++taken > 3 * digests.length) {
            long[] larger = new long[2 * digests.length];
            for (long kept : digests) {
                if (kept != NONE) {
                    put(larger, kept);
                }
            }
            digests = larger;
        }
    }

    /** Whether it was added. */
    boolean contains(long digest) {
        return digest == NONE ? none : digests[slot(digests, digest)] == digest;
    }

    private static boolean put(long[] table, long digest) {
        int slot = slot(table, digest);
        boolean added = table[slot] == NONE;
        table[slot] = digest;
        return added;
    }

    private static int slot(long[] table, long digest) {
        int mask = table.length - 1;
        int slot = (int) (digest ^ (digest >>> 17)) & mask;
        while (table[slot] != NONE && table[slot] != digest) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

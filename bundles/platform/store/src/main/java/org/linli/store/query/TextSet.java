package org.linli.store.query;

/**
 * Texts of which only sixty-four bits each are kept: a hundred thousand take some two megabytes. It
 * may take one text for another, very rarely, and never forgets one.
 */
final class TextSet {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] digests = new long[1024];
    private int taken;

    void add(String text) {
        if (put(digests, digest(text)) && 2 * ++taken > digests.length) {
            long[] larger = new long[2 * digests.length];
            for (long digest : digests) {
                if (digest != 0) {
                    put(larger, digest);
                }
            }
            digests = larger;
        }
    }

    boolean mayContain(String text) {
        long digest = digest(text);
        return digests[slot(digests, digest)] == digest;
    }

    private static boolean put(long[] table, long digest) {
        int slot = slot(table, digest);
        boolean added = table[slot] == 0;
        table[slot] = digest;
        return added;
    }

    private static int slot(long[] table, long digest) {
        int mask = table.length - 1;
        int slot = (int) (digest ^ (digest >>> 17)) & mask;
        while (table[slot] != 0 && table[slot] != digest) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** FNV-1a; trailing blanks count for nothing, as in the database. Never 0, which is empty. */
    private static long digest(String text) {
        String told = text.stripTrailing();
        long mixed = OFFSET;
        for (int i = 0; i < told.length(); i++) {
            mixed = (mixed ^ told.charAt(i)) * PRIME;
        }
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}

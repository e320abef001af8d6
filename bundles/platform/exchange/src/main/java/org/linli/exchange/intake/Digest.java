package org.linli.exchange.intake;

/** Sixty-four bits that stand for a text where keeping the text would take too much memory. */
final class Digest {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Digest() {}

    static long of(String text) {
        return and(OFFSET, text);
    }

    /** FNV-1a over the characters and a mark of the end, mixed so that all bits count. */
    static long and(long digest, String text) {
        long mixed = digest;
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * PRIME;
        }
        mixed = (mixed ^ 0xFFFF) * PRIME;
        return mixed ^ (mixed >>> 32);
    }
}

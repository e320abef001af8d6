package org.linli.store.journal;

/**
 * Where the chain ends.
 *
 * @param hash of the entry with this sequence, lower-case hexadecimal
 */
public record Head(long sequence, String hash) {
    /** Of a journal without entries. */
    public static final Head NONE = new Head(0, "0".repeat(64));
}

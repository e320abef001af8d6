package org.linli.store.verify;

import java.util.Map;

/**
 * Something that is not as it should be. Names records by type, number and sequence, never by what
 * stands in them.
 *
 * @param kind key of its sentence
 * @param params that fill the sentence
 */
public record Finding(Kind kind, Map<String, String> params) {

    /** What can be wrong. */
    public enum Kind {
        /** The witness saw entries that the database does not have. */
        TAIL_LOST,
        WITNESS_MISSING,
        WITNESS_DIFFERS,
        /** Sequences are missing or doubled. */
        GAP,
        /** A block cannot be read. */
        BLOCK_DAMAGED,
        /** A block says other things of itself than its entries do. */
        BLOCK_DIFFERS,
        /** An entry does not follow the one before. */
        CHAIN_BROKEN,
        /** An entry was changed after it was written. */
        ENTRY_CHANGED,
        ROW_MISSING,
        ROW_EXTRA,
        ROW_DIFFERS,
        /** A file that a record names is not there. */
        ATTACHMENT_MISSING,
        /** A file has another content than when it was kept. */
        ATTACHMENT_DIFFERS,
        /** A derived table differs from what follows from the records. */
        DERIVED
    }
}

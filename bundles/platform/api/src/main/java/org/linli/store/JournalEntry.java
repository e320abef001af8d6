package org.linli.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Purpose;
import org.linli.record.RecordId;

/**
 * One line of the journal: who did what, when, to which record, for what purpose.
 *
 * @param node the node that wrote it
 * @param sequence dense, from 1, per node
 * @param type name of the record type, or of what else was done
 * @param id the record, if one is concerned
 * @param version the record's version after the change
 * @param fields fields changed, or fields shown for an opening
 * @param body the new value as JSON; empty for an opening
 * @param earlier sequence of the same record's entry before this one, 0 if none
 * @param algorithm the digest's name as in {@link java.security.MessageDigest}
 * @param previousHash lower-case hexadecimal
 * @param hash over all of the above, lower-case hexadecimal
 */
public record JournalEntry(
        String node,
        long sequence,
        Instant at,
        String account,
        String role,
        String terminal,
        @Nullable Purpose purpose,
        Act act,
        String type,
        @Nullable RecordId id,
        long version,
        List<String> fields,
        String body,
        long earlier,
        String algorithm,
        String previousHash,
        String hash) {

    /** What was done. */
    public enum Act {
        CREATED,
        CHANGED,
        STEPPED,
        VERIFIED,
        WITHDRAWN,
        OPENED,
        REVEALED,
        LISTED,
        SIGNED_IN,
        REFUSED,
        ACCOUNT_CHANGED,
        FUNCTION_SWITCHED,
        IMPORTED,
        EXPORTED
    }
}

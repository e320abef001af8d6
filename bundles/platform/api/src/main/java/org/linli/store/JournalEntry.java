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
 * @param body the new value as JSON; empty for a plain opening, and once it was erased
 * @param salt random, hexadecimal; goes into the digest of the body so that an erased body cannot
 *     be guessed from it; empty where the body is
 * @param erased the digest of the body that was here and was erased; else empty
 * @param earlier sequence of the same record's entry before this one, 0 if none
 * @param algorithm the digest's name as in {@link java.security.MessageDigest}
 * @param previousHash lower-case hexadecimal
 * @param hash over all of the above, of salt and body over their digest; lower-case hexadecimal
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
        String salt,
        String erased,
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
        EXPORTED,
        /**
         * Its period of keeping was over: the row is gone, and so are the bodies of its entries.
         */
        ERASED,
        /**
         * Somebody who does not read the type named a record; no record if what he told fits none.
         */
        IDENTIFIED
    }

    /** The same entry without what it told. */
    public JournalEntry withBody(String newBody, String newSalt, String digest) {
        return with(fields, newBody, newSalt, digest);
    }

    /** The same entry naming other fields. */
    public JournalEntry withFields(List<String> newFields) {
        return with(newFields, body, salt, erased);
    }

    private JournalEntry with(
            List<String> newFields, String newBody, String newSalt, String digest) {
        return new JournalEntry(
                node,
                sequence,
                at,
                account,
                role,
                terminal,
                purpose,
                act,
                type,
                id,
                version,
                newFields,
                newBody,
                newSalt,
                digest,
                earlier,
                algorithm,
                previousHash,
                hash);
    }
}

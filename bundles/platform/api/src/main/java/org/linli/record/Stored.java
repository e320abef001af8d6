package org.linli.record;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kept record with its envelope.
 *
 * @param number the number people quote, {@code COR-321003001-2026-000017}
 * @param version counts the changes from 1; an edit names the version it was made on
 * @param createdBy account name
 * @param updatedBy account name
 * @param channel the way by which the latest change came
 * @param gaps names of required fields that the paper did not tell; empty when complete
 * @param unverifiedBy role whose verification the latest step still waits for
 * @param voided a wrong entry, kept and no longer counted
 * @param masked names of fields whose values are hidden from this reader; a masked text is shown
 *     with stars, any other masked value is null
 * @param entry sequence of the journal entry that wrote this version
 */
public record Stored<T extends Record>(
        RecordId id,
        String number,
        long version,
        Place place,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        Channel channel,
        Set<String> gaps,
        @Nullable String unverifiedBy,
        boolean voided,
        Set<String> masked,
        long entry,
        T value) {

    public Ref<T> ref() {
        return new Ref<>(id);
    }

    /** Whether every required field is filled. */
    public boolean complete() {
        return gaps.isEmpty();
    }

    /** The same record with another value, as a masked copy for a reader. */
    public Stored<T> shown(T maskedValue, Set<String> maskedFields) {
        return new Stored<>(
                id,
                number,
                version,
                place,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy,
                channel,
                gaps,
                unverifiedBy,
                voided,
                maskedFields,
                entry,
                maskedValue);
    }
}

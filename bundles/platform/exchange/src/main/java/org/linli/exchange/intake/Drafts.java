package org.linli.exchange.intake;

import java.util.Optional;
import java.util.stream.Stream;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.record.Stored;

/** Records that rows of a trial have made or changed and that are not in the store. */
interface Drafts {

    /** The record as it will be. */
    <T extends Record> Optional<Stored<T>> byId(Class<T> type, RecordId id);

    /** All of the type that may fulfil the condition, and perhaps some that do not. */
    <T extends Record> Stream<Stored<T>> candidates(Class<T> type, Condition condition);

    /** Whether the record is one of the store's that a row has changed. */
    boolean replaces(RecordId id);
}

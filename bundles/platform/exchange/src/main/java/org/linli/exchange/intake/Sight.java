package org.linli.exchange.intake;

import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/**
 * What the importer may know of. A sealed record is not there for him, as on the pages: an answer
 * that knew of it would tell that somebody has a sealed file.
 */
record Sight(Functions functions, Access access, Actor actor) {

    /** The records among those of a condition that are there for the importer. */
    <T extends Record> Condition seen(Class<T> type, Condition condition) {
        Condition hidden = hidden(type);
        return hidden == null ? condition : condition.and(hidden.not());
    }

    /**
     * Whoever may not see a record does not make it either: he could not find it again, and the
     * same ledger would make another one each time. It hangs on what the row says alone.
     *
     * @throws Refusal IMP-014
     */
    <T extends Record> void requireSeen(Class<T> type, Stored<T> made, Lookup lookup) {
        Condition hidden = hidden(type);
        if (hidden != null && lookup.holds(type, made.ref(), hidden)) {
            throw new Refusal("IMP-014", null);
        }
    }

    private @Nullable Condition hidden(Class<? extends Record> type) {
        return access.sealed(actor, functions.record(type));
    }
}

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
     * What the store says to a record that its maker may not see; for the trial, whose records the
     * store does not keep.
     *
     * @throws Refusal ACC-014
     */
    <T extends Record> void requireSeen(Class<T> type, Stored<T> made, Lookup lookup) {
        Condition hidden = hidden(type);
        if (hidden != null && lookup.holds(type, made.ref(), hidden)) {
            throw new Refusal("ACC-014", null);
        }
    }

    private @Nullable Condition hidden(Class<? extends Record> type) {
        return access.sealed(actor, functions.record(type));
    }
}

package org.linli.registry;

import org.linli.function.Draft;
import org.linli.query.Query;
import org.linli.store.Lookup;

/** Asks for records besides the one that is being written. */
final class Others {
    private Others() {}

    /** Whether the query finds another record than the draft's own. */
    static <T extends Record> boolean exist(Query<T> query, Draft<T> draft, Lookup lookup) {
        return lookup.list(query.limit(2)).stream().anyMatch(draft::isOther);
    }
}

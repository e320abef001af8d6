package org.linli.store.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.seal.SealedLinks;

/**
 * Fields that look to a reader as if there was nothing: what waits for its second person to be
 * told, and what points to a record that is sealed for him.
 */
final class Untold {
    private final SealedLinks links;

    Untold(Functions functions, Access access) {
        this.links = new SealedLinks(functions, access);
    }

    /** Whether there may be any: for most types and readers there is nothing to look up. */
    boolean mayBe(Actor actor, RecordDefinition<?> definition) {
        return !definition.untoldWhileWaiting().isEmpty()
                || definition.model().fields().stream().anyMatch(f -> links.mayHide(actor, f));
    }

    <T extends Record> Map<RecordId, Set<String>> of(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, List<Stored<T>> rows) {
        Map<RecordId, Set<String>> untold =
                new HashMap<>(links.of(lookup, actor, definition, rows));
        Set<String> waiting = definition.untoldWhileWaiting();
        for (Stored<T> row : rows) {
            if (row.unverifiedBy() != null && !waiting.isEmpty()) {
                untold.computeIfAbsent(row.id(), id -> new HashSet<>()).addAll(waiting);
            }
        }
        return untold;
    }

    <T extends Record> Set<String> of(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, Stored<T> row) {
        return of(lookup, actor, definition, List.of(row)).getOrDefault(row.id(), Set.of());
    }
}

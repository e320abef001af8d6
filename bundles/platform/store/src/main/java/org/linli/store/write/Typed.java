package org.linli.store.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.seal.SealedLinks;

/** What of the sent fields somebody typed. */
final class Typed {
    private final SealedLinks links;

    Typed(SealedLinks links) {
        this.links = links;
    }

    /**
     * What follows from other fields is worked out again, whatever was sent. What looked empty to
     * the actor because it is sealed for him, and comes back empty, was not emptied by him.
     */
    <T extends Record> Map<String, @Nullable Object> of(
            Lookup lookup,
            RecordDefinition<T> definition,
            Actor actor,
            Stored<T> before,
            Map<String, ? extends @Nullable Object> fields) {
        boolean empties = fields.values().stream().anyMatch(Objects::isNull);
        Set<String> hidden =
                empties
                        ? links.of(lookup, actor, definition, List.of(before))
                                .getOrDefault(before.id(), Set.of())
                        : Set.of();
        Map<String, @Nullable Object> typed = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> {
                    boolean meant = value != null || !hidden.contains(name);
                    if (meant && (definition.model().field(name).typed() || actor.isSystem())) {
                        typed.put(name, value);
                    }
                });
        return typed;
    }
}

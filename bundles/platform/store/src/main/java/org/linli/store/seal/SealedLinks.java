package org.linli.store.seal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * Fields by which a record points to what is sealed for its reader. Such a field looks empty to
 * him: that there is something behind it which he may not see is what the seal hides.
 *
 * <p>A field that must be filled is none of them: what has it goes with the sealed record.
 */
public final class SealedLinks {
    private final Functions functions;
    private final Access access;

    public SealedLinks(Functions functions, Access access) {
        this.functions = functions;
        this.access = access;
    }

    /** Whether the field of some record may look empty to somebody though it is not. */
    public boolean mayHide(Actor actor, Field field) {
        return sealed(actor, field) != null;
    }

    /** The fields that look empty, by record; a record without any is left out. */
    public <T extends Record> Map<RecordId, Set<String>> of(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, List<Stored<T>> rows) {
        Map<RecordId, Set<String>> empty = new HashMap<>();
        for (Field field : definition.model().fields()) {
            Condition sealed = sealed(actor, field);
            if (sealed != null) {
                Map<RecordId, RecordId> pointed = pointed(field, rows);
                Set<RecordId> hidden = hidden(lookup, field, pointed.values(), sealed);
                pointed.forEach(
                        (row, target) -> {
                            if (hidden.contains(target)) {
                                empty.computeIfAbsent(row, r -> new HashSet<>()).add(field.name());
                            }
                        });
            }
        }
        return empty;
    }

    /** Those of some records that the field may not be known to point to. */
    public Set<RecordId> hidden(
            Lookup lookup, Actor actor, Field field, Collection<RecordId> targets) {
        Condition sealed = sealed(actor, field);
        return sealed == null ? Set.of() : hidden(lookup, field, targets, sealed);
    }

    private @Nullable Condition sealed(Actor actor, Field field) {
        boolean optional = field.kind() == Kind.REF && !field.list() && field.nullable();
        if (!optional || actor.isSystem()) {
            return null;
        }
        Class<? extends Record> target = field.type().asSubclass(Record.class);
        return functions.keeps(target) ? access.sealed(actor, functions.record(target)) : null;
    }

    private static Map<RecordId, RecordId> pointed(Field field, List<? extends Stored<?>> rows) {
        Map<RecordId, RecordId> pointed = new HashMap<>();
        for (Stored<?> row : rows) {
            if (RecordModel.read(field, row.value()) instanceof Ref<?> ref) {
                pointed.put(row.id(), ref.id());
            }
        }
        return pointed;
    }

    private static Set<RecordId> hidden(
            Lookup lookup, Field field, Collection<RecordId> targets, Condition sealed) {
        return targets.isEmpty()
                ? Set.of()
                : lookup.holding(
                        field.type().asSubclass(Record.class), Set.copyOf(targets), sealed);
    }
}

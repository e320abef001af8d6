package org.linli.duty.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Records;

/**
 * The address an officer goes to for a record: that of its first reference to an address. Known by
 * the type's name, since the platform knows no function.
 */
final class Doors {
    /** Of more the database does not look up each, but walks through all there are. */
    private static final int AT_ONCE = 100;

    private static final String ADDRESS = "address";

    private Doors() {}

    static <T extends Record> Map<RecordId, String> of(
            Actor actor,
            Functions functions,
            Records records,
            RecordDefinition<T> definition,
            Collection<RecordId> ids) {
        Optional<RecordDefinition<?>> address = functions.record(ADDRESS);
        Optional<Field> field =
                address.flatMap(
                        a ->
                                definition.model().fields().stream()
                                        .filter(f -> f.kind() == Kind.REF && !f.list())
                                        .filter(f -> f.type() == a.type())
                                        .findFirst());
        if (field.isEmpty()) {
            return Map.of();
        }
        // The node reads on the officer's behalf: where a duty leads him is no secret from him, and
        // an
        // opening would be journalled for every line of his day.
        Actor node = Actor.system(actor.jurisdiction().station()).by(Channel.SYSTEM);
        Map<RecordId, RecordId> doors = new LinkedHashMap<>();
        List<Object> all = texts(ids);
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            List<Object> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
            Query<T> query =
                    Query.of(definition.type(), Condition.field(Condition.ID).in(some))
                            .limit(AT_ONCE);
            for (Stored<T> row : records.list(node, query).rows()) {
                if (definition.model().get(row.value(), field.get()) instanceof Ref<?> ref) {
                    doors.put(row.id(), ref.id());
                }
            }
        }
        Map<RecordId, String> names =
                records.titles(node.in(actor.language()), address.get().type(), doors.values());
        Map<RecordId, String> found = new LinkedHashMap<>();
        doors.forEach(
                (record, door) -> {
                    String name = names.get(door);
                    if (name != null) {
                        found.put(record, name);
                    }
                });
        return found;
    }

    private static List<Object> texts(Collection<RecordId> ids) {
        return ids.stream().<Object>map(RecordId::text).toList();
    }
}

package org.linli.store.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.OneOf;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.store.Lookup;
import org.linli.store.seal.SealedLinks;

/**
 * What a reader asks of a list, read with his eyes: a field that looks empty to him fulfils no
 * comparison. Or whoever knows the id of a sealed record would learn by it what points there.
 */
final class Wishes {
    private final SealedLinks links;

    Wishes(Functions functions, Access access) {
        this.links = new SealedLinks(functions, access);
    }

    <T extends Record> Query<T> seen(
            Lookup lookup, Actor reader, RecordDefinition<T> type, Query<T> query) {
        return reader.isSystem()
                ? query
                : Query.of(type.type(), new Eyes(lookup, reader, type).seen(query.condition()))
                        .sortedBy(query.sort(), query.descending())
                        .limit(query.limit())
                        .from(query.cursor());
    }

    private final class Eyes {
        private final Lookup lookup;
        private final Actor reader;
        private final RecordDefinition<?> type;

        Eyes(Lookup lookup, Actor reader, RecordDefinition<?> type) {
            this.lookup = lookup;
            this.reader = reader;
            this.type = type;
        }

        Condition seen(Condition wish) {
            return switch (wish) {
                case All all -> new All(seen(all.conditions()));
                case Any any -> new Any(seen(any.conditions()));
                case Not not -> seen(not.condition()).not();
                case Compare compare ->
                        hidden(compare.field(), List.of(compare.value())).isEmpty()
                                ? told(compare.field(), compare)
                                : Condition.ALWAYS.not();
                case OneOf oneOf -> told(oneOf.field(), visible(oneOf));
                // Whether there is a value at all, and other records, are asked by rules alone.
                default -> wish;
            };
        }

        private List<Condition> seen(List<Condition> wishes) {
            return wishes.stream().map(this::seen).toList();
        }

        private OneOf visible(OneOf oneOf) {
            Set<Object> left = new HashSet<>(oneOf.values());
            left.removeAll(hidden(oneOf.field(), oneOf.values()));
            return left.size() == oneOf.values().size() ? oneOf : new OneOf(oneOf.field(), left);
        }

        /** What waits for its second person to be told is not told by a filter either. */
        private Condition told(String field, Condition wish) {
            return type.untoldWhileWaiting().contains(field)
                    ? wish.and(Condition.field(Condition.UNVERIFIED_BY).empty())
                    : wish;
        }

        /** Those of some values that point to what is sealed for the reader. */
        private Set<Object> hidden(String name, Collection<?> values) {
            if (!type.model().hasField(name)) {
                return Set.of();
            }
            Field field = type.model().field(name);
            if (!links.mayHide(reader, field)) {
                return Set.of();
            }
            Set<RecordId> ids =
                    links.hidden(lookup, reader, field, values.stream().flatMap(Eyes::id).toList());
            Set<Object> hidden = new HashSet<>();
            values.stream().filter(value -> id(value).anyMatch(ids::contains)).forEach(hidden::add);
            return hidden;
        }

        private static Stream<RecordId> id(Object value) {
            return switch (value) {
                case Ref<?> ref -> Stream.of(ref.id());
                case RecordId id -> Stream.of(id);
                case String text when RecordId.isRecordId(text) -> Stream.of(new RecordId(text));
                default -> Stream.empty();
            };
        }
    }
}

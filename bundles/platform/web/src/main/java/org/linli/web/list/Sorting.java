package org.linli.web.list;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.Indexed;
import org.linli.record.Kind;

/**
 * By what a list is sorted: by number, by the time of the last change, or by an indexed field.
 *
 * @param field its name, or one of the envelope's
 */
public record Sorting(String field, boolean descending) {
    public static final Sorting BY_NUMBER = new Sorting(Condition.NUMBER, false);

    /**
     * Reads a name, with a minus sign before it for the latest first.
     *
     * @param masked fields that the reader may not see: the order would tell their values
     * @return empty if the list cannot be sorted by it
     */
    public static Optional<Sorting> read(
            RecordDefinition<?> type, Set<String> masked, String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return allows(type, masked, name)
                ? Optional.of(new Sorting(name, descending))
                : Optional.empty();
    }

    static boolean allows(RecordDefinition<?> type, Set<String> masked, String name) {
        if (name.equals(Condition.NUMBER) || name.equals(Condition.UPDATED_AT)) {
            return true;
        }
        if (!type.model().hasField(name) || masked.contains(name)) {
            return false;
        }
        Field field = type.model().field(name);
        return field.has(Indexed.class)
                && !field.list()
                && field.kind() != Kind.PART
                && field.kind() != Kind.ATTACHMENT
                && field.kind() != Kind.REF;
    }

    /** What somebody may name who sees every field. */
    public static String names(RecordDefinition<?> type) {
        return Stream.concat(
                        Stream.of(Condition.NUMBER, Condition.UPDATED_AT),
                        type.model().fields().stream().map(Field::name))
                .filter(name -> allows(type, Set.of(), name))
                .collect(Collectors.joining(", "));
    }

    public <T extends Record> Query<T> of(Query<T> query) {
        return query.sortedBy(field, descending);
    }
}

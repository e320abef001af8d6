package org.linli.web.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.web.frame.Visit;

/** Numbers and remarks of a record that are worked out when somebody opens it. */
public final class Reckoned {
    private Reckoned() {}

    /**
     * Asked of the record as it is kept: what the reader was given may have stars.
     *
     * @param stored a record that the reader may read
     */
    public static <T extends Record> Map<String, Long> of(
            Visit visit, RecordDefinition<T> type, Stored<T> stored) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        type.reckoned()
                .forEach(
                        (key, number) ->
                                kept(visit, type, stored, number::applyAsLong)
                                        .ifPresent(n -> numbers.put(key, n)));
        return numbers;
    }

    private static <T extends Record, R> Optional<R> kept(
            Visit visit,
            RecordDefinition<T> type,
            Stored<T> stored,
            BiFunction<Stored<T>, Lookup, R> question) {
        return visit.platform()
                .look(
                        lookup ->
                                lookup.find(type.type(), stored.ref())
                                        .map(kept -> question.apply(kept, lookup)));
    }

    /** In the reader's language. */
    static <T extends Record> List<String> remarks(
            Visit visit, RecordDefinition<T> type, Stored<T> stored) {
        List<String> keys = kept(visit, type, stored, type::remarks).orElse(List.of());
        return keys.stream().map(key -> visit.say().label(type, key)).toList();
    }
}

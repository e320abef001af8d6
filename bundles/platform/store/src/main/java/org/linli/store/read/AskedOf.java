package org.linli.store.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.OneOf;
import org.linli.query.Condition.Operator;
import org.linli.record.Ref;

/**
 * Of whom a list was asked: somebody who looks for the cases of one person has looked at that
 * person, whether or not there are any, and the journal says so.
 */
final class AskedOf {
    private final Map<String, List<String>> ids = new TreeMap<>();

    private AskedOf() {}

    /** What the journal keeps of a look at a list. */
    static String body(long count, Condition condition) {
        AskedOf asked = new AskedOf();
        asked.gather(condition);
        return asked.ids.isEmpty()
                ? "{\"count\":" + count + "}"
                : "{\"count\":" + count + ",\"of\":" + asked.written() + "}";
    }

    private void gather(Condition condition) {
        switch (condition) {
            case All all -> all.conditions().forEach(this::gather);
            case Any any -> any.conditions().forEach(this::gather);
            case OneOf oneOf -> note(oneOf.field(), oneOf.values());
            case Compare compare when compare.operator() == Operator.IS ->
                    note(compare.field(), List.of(compare.value()));
            default -> {
                // Told of days, codes and other kinds of records: of nobody by name.
            }
        }
    }

    private void note(String field, Collection<?> values) {
        List<String> refs =
                values.stream()
                        .filter(Ref.class::isInstance)
                        .map(ref -> ((Ref<?>) ref).id().text())
                        .sorted()
                        .toList();
        if (!refs.isEmpty()) {
            ids.putIfAbsent(field, refs);
        }
    }

    private String written() {
        return ids.entrySet().stream()
                .map(
                        one ->
                                "\""
                                        + one.getKey()
                                        + "\":[\""
                                        + String.join("\",\"", one.getValue())
                                        + "\"]")
                .collect(Collectors.joining(",", "{", "}"));
    }
}

package org.linli.web.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed or stood in the address: several texts by name, in order, never null. */
public final class Parameters {
    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Parameters none() {
        return NONE;
    }

    public static Parameters of(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, several) -> copy.put(name, List.copyOf(several)));
        return new Parameters(copy);
    }

    /** Name and value by turns. */
    public static Parameters of(String... pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.computeIfAbsent(pairs[i], n -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return new Parameters(values);
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** The first value, trimmed; null if there is none or it is blank. */
    public @Nullable String get(String name) {
        String first = text(name).strip();
        return first.isEmpty() ? null : first;
    }

    /** The first value as it was typed; empty if there is none. */
    public String text(String name) {
        List<String> several = values.get(name);
        return several == null || several.isEmpty() ? "" : several.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A whole number, or the given one where there is none. */
    public long number(String name, long otherwise) {
        String text = get(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        String text = get(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** The same with one name set anew, or taken away by null. */
    public Parameters with(String name, @Nullable String value) {
        return withAll(name, value == null ? List.of() : List.of(value));
    }

    public Parameters withAll(String name, List<String> several) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        if (several.isEmpty()) {
            copy.remove(name);
        } else {
            copy.put(name, List.copyOf(several));
        }
        return new Parameters(copy);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** How much was typed in all. */
    public int characters() {
        return values.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    }

    /** As the part of an address behind the path: empty, or beginning with a question mark. */
    public String query() {
        StringBuilder query = new StringBuilder();
        values.forEach(
                (name, several) ->
                        several.forEach(
                                value ->
                                        query.append(query.isEmpty() ? '?' : '&')
                                                .append(encoded(name))
                                                .append('=')
                                                .append(encoded(value))));
        return query.toString();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}

package org.linli.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody enters, told once for the page and for the program.
 *
 * <p>A value is a text, a number, yes or no, the {@link Id} of a record, or a list of rows that are
 * themselves names and values.
 *
 * @param type of the record
 * @param act empty for a new record; otherwise what is done to one, after its id
 * @param values what is typed, by field
 */
record Input(String type, Act act, Map<String, Object> values) {

    /** The record that a field points to. */
    record Id(String text) {}

    /** What is done: a new record, a correction, a step. */
    sealed interface Act {}

    record Creation() implements Act {}

    record Correction(String id) implements Act {}

    record Step(String id, String step) implements Act {}

    static Input creating(String type) {
        return new Input(type, new Creation(), Map.of());
    }

    static Input correcting(String type, String id) {
        return new Input(type, new Correction(id), Map.of());
    }

    static Input stepping(String type, String id, String step) {
        return new Input(type, new Step(id, step), Map.of());
    }

    Input with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Input(type, act, more);
    }

    /** The page that takes it. */
    String page() {
        return "/records/"
                + type
                + switch (act) {
                    case Creation _ -> "/new";
                    case Correction of -> "/" + of.id() + "/edit";
                    case Step of -> "/" + of.id() + "/steps/" + of.step();
                };
    }

    /** The resource that takes it, below {@code /api/v1/}. */
    String resource() {
        return "records/"
                + type
                + switch (act) {
                    case Creation _ -> "";
                    case Correction of -> "/" + of.id();
                    case Step of -> "/" + of.id() + "/steps/" + of.step();
                };
    }

    /** As a browser sends it. */
    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        put(form, "", values);
        return form;
    }

    private static void put(Map<String, String> form, String under, Map<?, ?> values) {
        values.forEach((name, value) -> put(form, under + name, value));
    }

    private static void put(Map<String, String> form, String name, Object value) {
        switch (value) {
            case Id id -> form.put(name + ".id", id.text());
            case Boolean yes -> form.put(name, yes ? "yes" : "no");
            case Map<?, ?> part -> put(form, name + ".", part);
            case List<?> rows -> {
                for (int i = 0; i < rows.size(); i++) {
                    put(form, name + "." + i, rows.get(i));
                }
            }
            default -> form.put(name, value.toString());
        }
    }

    /** As a program sends it. */
    String json() {
        return json(values);
    }

    static String json(Object value) {
        return switch (value) {
            case Id id -> quoted(id.text());
            case Boolean yes -> yes.toString();
            case Number number -> number.toString();
            case Map<?, ?> object ->
                    object.entrySet().stream()
                            .map(e -> quoted(e.getKey().toString()) + ":" + json(e.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            case List<?> list ->
                    list.stream().map(Input::json).collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

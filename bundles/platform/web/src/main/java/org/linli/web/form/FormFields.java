package org.linli.web.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Stored;

/** Which fields a form asks for, and in which order: as few as the case allows. */
final class FormFields {
    private FormFields() {}

    /** Fields under one heading; empty if the form has but one part. */
    record Section(String group, List<Field> fields) {}

    /**
     * A new record is asked for what is known at its beginning. What a later step asks for is left
     * to that step, unless it is required from the start, or a late entry may begin behind it.
     *
     * @param insisted what rules may insist on at the beginning
     */
    static List<Section> forNew(RecordDefinition<?> type, Set<String> insisted) {
        Set<String> later = new HashSet<>();
        type.lifecycle().ifPresent(l -> l.steps().forEach(s -> later.addAll(s.asks())));
        type.lifecycle()
                .ifPresent(
                        l ->
                                l.steps().stream()
                                        .filter(s -> l.startVerifiers().containsKey(s.to()))
                                        .forEach(s -> later.removeAll(s.asks())));
        later.removeAll(insisted);
        return sections(type, f -> f.required() || !later.contains(f.name()));
    }

    /** Only some fields, as for a duty that one of them fulfils; all of them if none is named. */
    static List<Section> only(List<Section> sections, Set<String> names) {
        if (names.isEmpty()) {
            return sections;
        }
        List<Section> some = new ArrayList<>();
        for (Section section : sections) {
            List<Field> fields =
                    section.fields().stream().filter(f -> names.contains(f.name())).toList();
            if (!fields.isEmpty()) {
                some.add(new Section("", fields));
            }
        }
        return some.isEmpty() ? sections : some;
    }

    /** A correction is offered all that was ever filled, and what the paper did not tell. */
    static <T extends Record> List<Section> forEdit(
            RecordDefinition<T> type, Stored<T> stored, Set<String> named) {
        Set<String> asked = new HashSet<>();
        type.lifecycle().ifPresent(l -> l.steps().forEach(s -> asked.addAll(s.asks())));
        return sections(
                type,
                f -> {
                    Object value = type.model().get(stored.value(), f);
                    boolean filled = value != null && !(value instanceof List<?> l && l.isEmpty());
                    return f.required()
                            || filled
                            || named.contains(f.name())
                            || stored.gaps().contains(f.name())
                            || stored.masked().contains(f.name())
                            || !asked.contains(f.name());
                });
    }

    static List<Section> forStep(RecordDefinition<?> type, Step<?> step) {
        List<Field> fields =
                step.asks().stream()
                        .distinct()
                        .map(n -> type.model().field(n))
                        .filter(Field::typed)
                        .toList();
        return List.of(new Section("", fields));
    }

    private static List<Section> sections(
            RecordDefinition<?> type, java.util.function.Predicate<Field> wanted) {
        String stage = type.lifecycle().map(l -> l.stage()).orElse("");
        List<Field> fields =
                type.model().fields().stream()
                        .filter(Field::typed)
                        .filter(f -> !f.name().equals(stage))
                        .filter(wanted)
                        .toList();
        List<Section> sections = new ArrayList<>();
        List<Field> rest = new ArrayList<>(fields);
        for (Map.Entry<String, List<String>> group : type.groups().entrySet()) {
            List<Field> grouped =
                    group.getValue().stream()
                            .map(n -> type.model().field(n))
                            .filter(rest::contains)
                            .toList();
            rest.removeAll(grouped);
            if (!grouped.isEmpty()) {
                sections.add(new Section(group.getKey(), grouped));
            }
        }
        if (!rest.isEmpty()) {
            // What belongs to no group leads: usually the reference to what the record is about.
            sections.addFirst(new Section("", rest));
        }
        return sections;
    }
}

package org.linli.search.index;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;

/**
 * Which fields of a record type go on its cards.
 *
 * @param names the record types whose titles and texts stand on cards of this one
 * @param complete whether the functions are on that keep the records named on the cards
 */
record Shape<T extends Record>(
        RecordDefinition<T> definition,
        List<Field> searched,
        List<Field> title,
        List<Field> facts,
        Set<Class<?>> names,
        boolean complete) {

    /**
     * Counts up when cards are written another way: an index of earlier cards is then made anew.
     */
    private static final int WRITING = 1;

    static <T extends Record> Shape<T> of(RecordDefinition<T> definition, Functions functions) {
        List<Field> title = definition.title().stream().map(definition.model()::field).toList();
        List<Field> searched =
                definition.model().fields().stream()
                        .filter(f -> f.has(Searchable.class) || named(f, title))
                        .filter(f -> f.sensitivity() != Sensitivity.SEALED)
                        .toList();
        List<Field> facts = definition.facts().stream().map(definition.model()::field).toList();
        Set<Class<?>> names =
                Stream.of(searched, title, facts)
                        .flatMap(List::stream)
                        .filter(f -> f.kind() == Kind.REF)
                        .map(Field::type)
                        .collect(Collectors.toUnmodifiableSet());
        boolean complete =
                names.stream().allMatch(n -> functions.keeps(n.asSubclass(Record.class)));
        return new Shape<>(definition, searched, title, facts, names, complete);
    }

    /**
     * Whether records of the type are found at all: one of their fields is searchable, and they are
     * not of a kind whose very existence is hidden, nor part of what is sealed: their cards would
     * have to vanish with those of others.
     */
    static boolean isFound(RecordDefinition<?> definition) {
        return definition.model().sensitivity() != Sensitivity.SEALED
                && definition.sealing().map(s -> s.path().isEmpty()).orElse(true)
                && definition.model().fields().stream().anyMatch(f -> f.has(Searchable.class));
    }

    String type() {
        return definition.name();
    }

    /** Names are shown by their first character alone: that the record is there says too much. */
    boolean isDiscreet() {
        return definition.model().sensitivity() == Sensitivity.SENSITIVE;
    }

    boolean isTitle(Field field) {
        return title.contains(field);
    }

    /** Changes when cards of the type would look different. */
    String digest() {
        StringBuilder told =
                new StringBuilder().append(WRITING).append(isDiscreet()).append(complete);
        shown().forEach(
                        f ->
                                told.append(f.name())
                                        .append(f.kind())
                                        .append(f.sensitivity())
                                        .append(','));
        searched.forEach(
                f ->
                        told.append(f.name())
                                .append(f.annotation(Searchable.class).map(Searchable::initials)));
        return Integer.toHexString(told.toString().hashCode());
    }

    /** Whether a card of the record, or one that names it, would look different. */
    boolean differs(T before, T after) {
        return Stream.concat(searched.stream(), shown())
                .anyMatch(
                        f ->
                                !Objects.equals(
                                        definition.model().get(before, f),
                                        definition.model().get(after, f)));
    }

    private Stream<Field> shown() {
        return Stream.concat(title.stream(), facts.stream());
    }

    private static boolean named(Field field, List<Field> title) {
        return field.kind() == Kind.REF && title.contains(field);
    }
}

package org.linli.search.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.function.Functions;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Searchable;
import org.linli.record.Stored;
import org.linli.search.text.Folded;
import org.linli.store.Lookup;

/** Writes the cards of one page of records. Not threadsafe. */
final class CardMaker {
    /** A title names a record, whose title may name another; further away nobody looks for it. */
    private static final int DEPTH = 2;

    private final Lookup lookup;
    private final Named named;
    private final Shown shown;

    CardMaker(Functions functions, Lookup lookup) {
        this.lookup = lookup;
        this.named = new Named(functions, lookup);
        this.shown = new Shown(named);
    }

    /** Records that changed together, and may name each other. */
    void tell(Collection<? extends Stored<?>> changed) {
        changed.forEach(named::tell);
    }

    <T extends Record> Shape<T> shape(Class<T> type) {
        return named.shape(type);
    }

    /**
     * Whether the day is known on which the record is sealed. It leaves the index then, and not on
     * that day: a card that has to vanish at midnight would be found while the index is behind.
     */
    <T extends Record> boolean isKeptApart(Shape<T> shape, Stored<T> record) {
        return shape.definition()
                .sealing()
                .filter(
                        sealing ->
                                lookup.holds(
                                        shape.definition().type(), record.ref(), sealing.known()))
                .isPresent();
    }

    <T extends Record> Card card(Shape<T> shape, Stored<T> record) {
        Set<Card.Text> texts = new LinkedHashSet<>();
        Set<RecordId> names = new LinkedHashSet<>();
        texts(shape, record, true, DEPTH, texts);
        names(shape, record, DEPTH, names);
        return new Card(
                shape.type(),
                record.id(),
                record.number(),
                record.place(),
                shown.title(shape, record),
                shown.facts(shape, record),
                texts,
                names);
    }

    private <T extends Record> void texts(
            Shape<T> shape, Stored<T> record, boolean titled, int depth, Set<Card.Text> texts) {
        for (Field field : shape.searched()) {
            boolean title = titled && shape.isTitle(field);
            for (Object value : values(shape, field, record)) {
                switch (field.kind()) {
                    case REF ->
                            named.find(field.type(), (Ref<?>) value)
                                    .filter(k -> depth > 0)
                                    .ifPresent(k -> texts(k, title, depth - 1, texts));
                    case TEXT, INTEGER -> add(field, value.toString(), title, texts);
                    default -> {
                        // Dates and codes are filtered by on lists, not looked for by fragment.
                    }
                }
            }
        }
    }

    private <R extends Record> void texts(
            Named.Known<R> known, boolean titled, int depth, Set<Card.Text> texts) {
        texts(known.shape(), known.record(), titled, depth, texts);
    }

    private static void add(Field field, String value, boolean title, Set<Card.Text> texts) {
        boolean initials =
                field.annotation(Searchable.class).map(Searchable::initials).orElse(false);
        String folded = Folded.of(value);
        if (!folded.isEmpty()) {
            texts.add(new Card.Text(folded, title, initials));
        }
    }

    private <T extends Record> void names(
            Shape<T> shape, Stored<T> record, int depth, Set<RecordId> names) {
        for (Field field : shape.definition().model().fields()) {
            if (shape.names().contains(field.type())) {
                for (Object value : values(shape, field, record)) {
                    names.add(((Ref<?>) value).id());
                    if (depth > 0) {
                        named.find(field.type(), (Ref<?>) value)
                                .ifPresent(k -> names(k, depth - 1, names));
                    }
                }
            }
        }
    }

    private <R extends Record> void names(Named.Known<R> known, int depth, Set<RecordId> names) {
        names(known.shape(), known.record(), depth, names);
    }

    private static <T extends Record> List<?> values(
            Shape<T> shape, Field field, Stored<T> record) {
        Object value = shape.definition().model().get(record.value(), field);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> several ? several : List.of(value);
    }
}

package org.linli.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.search.Hit;
import org.linli.web.field.Titles;
import org.linli.web.form.Control.Choice;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/**
 * Finds the record that a reference means, from what was typed: a name, a number, a record's
 * number. It works by sending the form; with scripts the choices appear while typing.
 */
final class RefPicker {
    /** Up to so many records are offered as a list in place of a search. */
    private static final int FEW = 80;

    private static final int CHOICES = 8;

    private final Visit visit;
    private final Map<Class<?>, List<Choice>> few = new HashMap<>();

    RefPicker(Visit visit) {
        this.visit = visit;
    }

    /** Name of the type, or empty if its function is off. */
    static Optional<RecordDefinition<?>> target(Visit visit, Class<?> type) {
        Class<? extends Record> kept = type.asSubclass(Record.class);
        return visit.platform().functions().keeps(kept)
                ? Optional.of(visit.platform().functions().record(kept))
                : Optional.empty();
    }

    static String name(Class<?> type) {
        return RecordModel.of(type.asSubclass(Record.class)).name();
    }

    /**
     * What a sent form means.
     *
     * @throws Refusal PIC-001 nothing found, PIC-002 several found, to be chosen from
     */
    Optional<Ref<?>> read(Parameters form, String name, Class<?> type) {
        String id = form.get(name + ".id");
        String text = form.get(name);
        boolean chosenForOther =
                text != null && form.has(name + ".for") && !text.equals(form.get(name + ".for"));
        if (id != null && RecordId.isRecordId(id) && !chosenForOther) {
            return Optional.of(Ref.to(id));
        }
        if (text == null) {
            return Optional.empty();
        }
        if (RecordId.isRecordId(text)) {
            return Optional.of(Ref.to(text));
        }
        List<Hit> hits = hits(text, type);
        for (Hit hit : hits) {
            if (hit.number().equalsIgnoreCase(text)) {
                return Optional.of(new Ref<>(hit.id()));
            }
        }
        if (hits.size() == 1) {
            return Optional.of(new Ref<>(hits.getFirst().id()));
        }
        throw new Refusal(hits.isEmpty() ? "PIC-001" : "PIC-002", name);
    }

    /** The records that the text may mean; none if it is too short to tell. */
    List<Choice> choices(String text, Class<?> type) {
        try {
            return found(text, type);
        } catch (Refusal tooShort) {
            return List.of();
        }
    }

    /**
     * @throws Refusal SEA-001 if the text is too short to tell
     */
    List<Choice> found(String text, Class<?> type) {
        return hits(text, type).stream()
                .map(h -> new Choice(h.id().text(), h.title(), facts(h), false))
                .toList();
    }

    private String facts(Hit hit) {
        List<String> facts = new ArrayList<>(hit.facts());
        if (!hit.title().contains(hit.number())) {
            facts.add(hit.number());
        }
        return String.join(visit.say().say("list.comma"), facts);
    }

    private List<Hit> hits(String text, Class<?> type) {
        String name = name(type);
        return visit.platform().search().find(visit.actor(), text, false, 60).stream()
                .filter(h -> h.type().equals(name))
                .limit(CHOICES)
                .toList();
    }

    /**
     * All records of a type that has few and nothing to hide; empty for the others. Asked once for
     * a form, however many of its rows offer them.
     */
    List<Choice> few(Class<?> type, String chosen) {
        return few
                .computeIfAbsent(type, t -> target(visit, t).map(this::few).orElse(List.of()))
                .stream()
                .map(c -> new Choice(c.value(), c.label(), "", c.value().equals(chosen)))
                .toList();
    }

    private <T extends Record> List<Choice> few(RecordDefinition<T> type) {
        if (type.model().sensitivity().compareTo(Sensitivity.INTERNAL) > 0) {
            return List.of();
        }
        try {
            Actor reader = visit.actorFor(type);
            Query<T> all = Query.of(type.type()).limit(FEW);
            if (visit.platform().records().count(reader, all) > FEW) {
                return List.of();
            }
            List<Stored<T>> rows = visit.platform().records().list(reader, all).rows();
            Titles titles = new Titles(visit.platform(), reader);
            rows.forEach(r -> titles.want(type.type(), r.id()));
            return rows.stream()
                    .map(
                            r ->
                                    new Choice(
                                            r.id().text(),
                                            titles.of(type.type(), r.id()).orElse(r.number()),
                                            "",
                                            false))
                    .toList();
        } catch (Refusal notForThisReader) {
            return List.of();
        }
    }

    /** What a known reference is called. */
    String title(Class<?> type, String id) {
        return new Titles(visit.platform(), visit.actor())
                .of(type, new RecordId(id))
                .orElseGet(() -> visit.say().say("ref.hidden"));
    }
}

package org.linli.web.standin;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.calendar.WorkCalendar;
import org.linli.function.Functions;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Batch;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Lookup;
import org.linli.store.Records;
import org.linli.store.StoreUnavailableException;

/** Keeps records in a map; knows required fields, versions, stages, masks and purposes. */
public final class MemoryRecords implements Records, Lookup {
    public WorkCalendar calendar = WorkCalendar.shipped();
    private final Station station;
    private final Functions functions;
    private final Access access;
    private final Map<RecordId, Stored<?>> kept = new LinkedHashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private int numbers;

    /** Nothing can be written. */
    public boolean away;

    public MemoryRecords(Station station, Functions functions, Access access) {
        this.station = station;
        this.functions = functions;
        this.access = access;
    }

    public int size() {
        return kept.size();
    }

    public List<JournalEntry> journal() {
        return journal;
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> Stored<T> get(Class<T> type, RecordId id) {
        Stored<?> stored = kept.get(id);
        if (stored == null || !type.isInstance(stored.value())) {
            throw new Refusal("SYS-404", null);
        }
        return (Stored<T>) stored;
    }

    private <T extends Record> Stored<T> shown(Actor actor, Stored<T> stored, Class<T> type) {
        RecordDefinition<T> definition = functions.record(type);
        Set<String> masked = access.masked(actor, definition);
        Map<String, Object> hidden = new LinkedHashMap<>();
        for (String name : masked) {
            Field field = definition.model().field(name);
            Object value = definition.model().get(stored.value(), name);
            hidden.put(
                    name,
                    field.kind() == Kind.TEXT && value != null ? stars((String) value) : null);
        }
        return stored.shown(definition.model().with(stored.value(), hidden), masked);
    }

    private static String stars(String text) {
        return text.substring(0, 6) + "********" + text.substring(text.length() - 4);
    }

    @Override
    public <T extends Record> Stored<T> open(Actor actor, Class<T> type, RecordId id) {
        Stored<T> stored = get(type, id);
        access.requireRead(actor, functions.record(type), stored.place());
        return shown(actor, stored, type);
    }

    @Override
    public <T extends Record> Stored<T> reveal(
            Actor actor, Class<T> type, RecordId id, String field) {
        access.requireReveal(actor, functions.record(type), field);
        return get(type, id);
    }

    @Override
    public <T extends Record> Slice<T> list(Actor actor, Query<T> query) {
        List<Stored<T>> rows = all(actor, query);
        int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
        int to = Math.min(rows.size(), from + query.limit());
        return new Slice<>(
                rows.subList(from, to),
                to < rows.size() ? Integer.toString(to) : null,
                from > 0 ? Integer.toString(Math.max(0, from - query.limit())) : null);
    }

    @Override
    public <T extends Record> boolean continues(Actor actor, Query<T> query) {
        return query.cursor() == null || query.cursor().matches("[0-9]+");
    }

    private <T extends Record> List<Stored<T>> all(Actor actor, Query<T> query) {
        access.narrowed(actor, functions.record(query.type()));
        return new ArrayList<>(
                matching(query).stream().map(s -> shown(actor, s, query.type())).toList());
    }

    private <T extends Record> List<Stored<T>> matching(Query<T> query) {
        RecordDefinition<T> type = functions.record(query.type());
        return kept.values().stream()
                .filter(s -> query.type().isInstance(s.value()))
                .map(s -> get(query.type(), s.id()))
                .filter(s -> !s.voided() && Conditions.hold(query.condition(), type.model(), s))
                .collect(Collectors.toList());
    }

    @Override
    public <T extends Record> long count(Actor actor, Query<T> query) {
        return all(actor, query).size();
    }

    @Override
    public <T extends Record> void each(Actor actor, Query<T> query, Consumer<Stored<T>> reader) {
        all(actor, query).forEach(reader);
    }

    @Override
    public <T extends Record> Map<RecordId, String> titles(
            Actor actor, Class<T> type, Collection<RecordId> ids) {
        RecordDefinition<T> definition = functions.record(type);
        Map<RecordId, String> titles = new LinkedHashMap<>();
        for (RecordId id : ids) {
            if (kept.containsKey(id)) {
                Stored<T> stored = get(type, id);
                List<String> parts = new ArrayList<>();
                for (String name : definition.title()) {
                    Object value = definition.model().get(stored.value(), name);
                    Field field = definition.model().field(name);
                    if (value instanceof Ref<?> ref) {
                        Class<? extends Record> other = field.type().asSubclass(Record.class);
                        parts.addAll(titles(actor, other, List.of(ref.id())).values());
                    } else {
                        parts.add(String.valueOf(value));
                    }
                }
                titles.put(id, parts.isEmpty() ? stored.number() : String.join(" ", parts));
            }
        }
        return titles;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Record> Stored<T> create(Actor actor, T value) {
        if (away) {
            throw new StoreUnavailableException("the store cannot be written", new IOException());
        }
        RecordDefinition<T> type = functions.record((Class<T>) value.getClass());
        if (!access.mayCreate(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        Set<String> gaps = new HashSet<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Field field : type.model().fields()) {
            if (field.required() && type.model().get(value, field) == null) {
                if (field.nullable() && actor.channel() == Channel.IMPORT) {
                    gaps.add(field.name());
                } else {
                    refusals.add(new Refusal("VAL-001", field.name()));
                }
            }
        }
        if (!refusals.isEmpty()) {
            throw Refusal.all(refusals);
        }
        RecordId id = new RecordId(String.format("01J%023d", ++numbers));
        String number =
                type.model().numberPrefix() + "-321003001-2026-" + String.format("%06d", numbers);
        Stored<T> stored =
                new Stored<>(
                        id,
                        number,
                        1,
                        new Place(station.code(), null, "09"),
                        now(),
                        actor.account(),
                        now(),
                        actor.account(),
                        actor.channel(),
                        gaps,
                        null,
                        false,
                        Set.of(),
                        1,
                        value);
        keep(actor, Act.CREATED, stored, List.of(), "{}");
        return stored;
    }

    private Instant now() {
        return station.clock().instant();
    }

    private <T extends Record> Stored<T> keep(
            Actor actor, Act act, Stored<T> stored, List<String> fields, String body) {
        kept.put(stored.id(), stored);
        String type = functions.record(stored.value().getClass()).name();
        journal(actor, act, type, stored.id(), stored.version(), fields, body);
        return stored;
    }

    void journal(
            Actor actor,
            Act act,
            String type,
            RecordId id,
            long version,
            List<String> fields,
            String body) {
        journal.addFirst(
                new JournalEntry(
                        station.node(),
                        journal.size() + 1,
                        now(),
                        actor.account(),
                        actor.roles().iterator().next().code(),
                        actor.terminal(),
                        actor.purpose(),
                        act,
                        type,
                        id,
                        version,
                        fields,
                        body,
                        "",
                        "",
                        0,
                        "SHA-256",
                        "",
                        ""));
    }

    @Override
    public <T extends Record> Stored<T> change(
            Actor actor, Class<T> type, RecordId id, long version, Map<String, ?> fields) {
        Stored<T> old = current(type, id, version);
        T value = functions.record(type).model().with(old.value(), fields);
        Set<String> gaps = new HashSet<>(old.gaps());
        gaps.removeAll(fields.keySet());
        Stored<T> next = next(actor, old, value, gaps, old.unverifiedBy(), false);
        return keep(actor, Act.CHANGED, next, List.copyOf(fields.keySet()), body(fields));
    }

    private static String body(Map<String, ?> fields) {
        return fields.entrySet().stream()
                .map(e -> '"' + e.getKey() + "\":\"" + e.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private <T extends Record> Stored<T> current(Class<T> type, RecordId id, long version) {
        Stored<T> old = get(type, id);
        if (old.version() != version) {
            throw new Refusal("SYS-409", null);
        }
        return old;
    }

    private <T extends Record> Stored<T> next(
            Actor actor,
            Stored<T> old,
            T value,
            Set<String> gaps,
            String unverifiedBy,
            boolean voided) {
        return new Stored<>(
                old.id(),
                old.number(),
                old.version() + 1,
                old.place(),
                old.createdAt(),
                old.createdBy(),
                now(),
                actor.account(),
                actor.channel(),
                gaps,
                unverifiedBy,
                voided,
                Set.of(),
                old.entry() + 1,
                value);
    }

    @Override
    public <T extends Record> Stored<T> step(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            String step,
            Map<String, ?> fields) {
        Stored<T> old = current(type, id, version);
        RecordDefinition<T> definition = functions.record(type);
        Step<T> taken = definition.lifecycle().orElseThrow().step(step).orElseThrow();
        Optional<String> refused = taken.refusalOfAuthor(actor, old);
        if (refused.isPresent()) {
            throw new Refusal(refused.get(), null);
        }
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(definition.lifecycle().orElseThrow().stage(), taken.to());
        T value = definition.model().with(old.value(), all);
        String second = taken.verifiedBy() == null ? null : taken.verifiedBy().code();
        Stored<T> next = next(actor, old, value, old.gaps(), second, false);
        for (var requirement : taken.requirements()) {
            if (!requirement.holds().test(next, this)) {
                throw new Refusal(
                        requirement.code(), null, requirement.params().apply(value, this));
            }
        }
        Set<String> told = taken.from().contains(taken.to()) ? fields.keySet() : all.keySet();
        return keep(actor, Act.STEPPED, next, List.copyOf(told), body(all));
    }

    @Override
    public <T extends Record> Stored<T> verify(
            Actor actor, Class<T> type, RecordId id, long version) {
        Stored<T> old = current(type, id, version);
        if (old.updatedBy().equals(actor.account())) {
            throw new Refusal("SYS-411", null);
        }
        Stored<T> next = next(actor, old, old.value(), old.gaps(), null, false);
        return keep(actor, Act.VERIFIED, next, List.of(), "{}");
    }

    @Override
    public <T extends Record> Stored<T> withdraw(
            Actor actor, Class<T> type, RecordId id, long version, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("VAL-001", "reason", Map.of("field", "作废原因"));
        }
        Stored<T> old = current(type, id, version);
        Stored<T> next = next(actor, old, old.value(), old.gaps(), null, true);
        return keep(actor, Act.WITHDRAWN, next, List.of(), "{}");
    }

    @Override
    public List<JournalEntry> history(Actor actor, Class<? extends Record> type, RecordId id) {
        return journal.stream().filter(e -> id.equals(e.id())).toList();
    }

    @Override
    public Batch batch(Actor actor) {
        throw new UnsupportedOperationException("pages write no batches");
    }

    @Override
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        return kept.containsKey(ref.id()) ? Optional.of(get(type, ref.id())) : Optional.empty();
    }

    @Override
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        return matching(query);
    }

    @Override
    public long count(Query<?> query) {
        return matching(query).size();
    }

    @Override
    public Station station() {
        return station;
    }

    @Override
    public WorkCalendar calendar() {
        return calendar;
    }
}

package org.linli.search.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.calendar.WorkCalendar;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.Transaction;

/** Records and their journal in memory; tells whoever listens of each change. */
final class Kept implements Database, Journal, Lookup {
    private static final Instant AT = Instant.parse("2026-03-05T01:00:00Z");

    private final String node;
    private final Functions functions;
    private final Map<RecordId, Stored<?>> records = new LinkedHashMap<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private Consumer<List<Change<?>>> listener = changes -> {};

    /** What the records need to know of the functions. */
    interface Functions {
        <T extends Record> RecordDefinition<T> record(Class<T> type);
    }

    Kept(String node, Functions functions) {
        this.node = node;
        this.functions = functions;
    }

    void tell(Consumer<List<Change<?>>> whom) {
        listener = whom;
    }

    static Place in(String segment) {
        return new Place(StationRoles.STATION, "321003001005", segment);
    }

    <T extends Record> Stored<T> keep(T value) {
        return keep(value, in("02"));
    }

    synchronized <T extends Record> Stored<T> keep(T value, Place place) {
        int number = records.size() + 1;
        RecordId id = new RecordId(String.format("01J00000000000000000%06d", number));
        String prefix = definition(value).model().numberPrefix();
        String text = String.format("%s-321003001-2026-%06d", prefix, number);
        return write(Act.CREATED, null, stored(id, text, 1, place, false, value));
    }

    synchronized <T extends Record> Stored<T> change(Stored<T> before, T value) {
        return write(
                Act.CHANGED,
                before,
                stored(
                        before.id(),
                        before.number(),
                        before.version() + 1,
                        before.place(),
                        false,
                        value));
    }

    synchronized <T extends Record> Stored<T> withdraw(Stored<T> before) {
        return write(
                Act.WITHDRAWN,
                before,
                stored(
                        before.id(),
                        before.number(),
                        before.version() + 1,
                        before.place(),
                        true,
                        before.value()));
    }

    private <T extends Record> Stored<T> write(
            Act act, @Nullable Stored<T> before, Stored<T> after) {
        RecordDefinition<T> definition = definition(after.value());
        records.put(after.id(), after);
        enter(act, definition.name(), after.id(), List.of(), "");
        listener.accept(List.of(new Change<>(definition, act, before, after)));
        return after;
    }

    @SuppressWarnings("unchecked") // a record's class is the type it is kept under
    private <T extends Record> RecordDefinition<T> definition(T value) {
        return functions.record((Class<T>) value.getClass());
    }

    private <T extends Record> Stored<T> stored(
            RecordId id, String number, long version, Place place, boolean voided, T value) {
        return new Stored<>(
                id,
                number,
                version,
                place,
                AT,
                "a",
                AT,
                "a",
                Channel.COUNTER,
                Set.of(),
                null,
                voided,
                Set.of(),
                entries.size() + 1L,
                value);
    }

    private long enter(
            Act act, String type, @Nullable RecordId id, List<String> fields, String body) {
        long sequence = entries.size() + 1L;
        entries.add(
                new JournalEntry(
                        node,
                        sequence,
                        AT,
                        "a",
                        "BO",
                        "t",
                        null,
                        act,
                        type,
                        id,
                        1,
                        fields,
                        body,
                        "",
                        "",
                        0,
                        "SHA-256",
                        "",
                        node + sequence));
        return sequence;
    }

    List<JournalEntry> entries() {
        return entries;
    }

    @Override
    public synchronized long record(
            Actor actor,
            Act act,
            String type,
            @Nullable RecordId id,
            List<String> fields,
            String body) {
        return enter(act, type, id, fields, body);
    }

    @Override
    public synchronized long head() {
        return entries.size();
    }

    @Override
    public synchronized List<JournalEntry> from(long sequence, int most) {
        return entries.stream().filter(e -> e.sequence() >= sequence).limit(most).toList();
    }

    @Override
    public List<JournalEntry> before(long sequence, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        Stored<?> kept = records.get(ref.id());
        return kept == null || kept.voided() ? Optional.empty() : Optional.of(of(type, kept));
    }

    @Override
    public synchronized <T extends Record> List<Stored<T>> list(Query<T> query) {
        return all(query.type()).stream()
                .filter(r -> holds(query.condition(), r.id().text()))
                .sorted(Comparator.comparing(r -> r.id()))
                .limit(query.limit())
                .toList();
    }

    @Override
    public long count(Query<?> query) {
        return all(query.type()).stream().filter(r -> holdsOf(query.condition(), r)).count();
    }

    @Override
    public synchronized <T extends Record> Set<RecordId> holding(
            Class<T> type, Collection<RecordId> ids, Condition condition) {
        return all(type).stream()
                .filter(r -> ids.contains(r.id()) && holdsOf(condition, r))
                .map(Stored::id)
                .collect(Collectors.toSet());
    }

    private static boolean holdsOf(Condition condition, Stored<?> record) {
        return switch (condition) {
            case Condition.Empty empty -> read(record.value(), empty.field()) == null;
            case Condition.Not not -> !holdsOf(not.condition(), record);
            case Condition.All all -> all.conditions().stream().allMatch(c -> holdsOf(c, record));
            default -> throw new UnsupportedOperationException();
        };
    }

    private static <T extends Record> @Nullable Object read(T value, String field) {
        @SuppressWarnings("unchecked") // the class of a value is the class of its type
        RecordModel<T> model = RecordModel.of((Class<T>) value.getClass());
        return model.get(value, model.field(field));
    }

    private static boolean holds(Condition condition, String id) {
        return switch (condition) {
            case Condition.Compare after when after.operator() == Condition.Operator.AFTER ->
                    id.compareTo((String) after.value()) > 0;
            case Condition.OneOf one -> one.values().contains(id);
            case Condition.All all -> all.conditions().stream().allMatch(c -> holds(c, id));
            default -> throw new UnsupportedOperationException();
        };
    }

    private <T extends Record> List<Stored<T>> all(Class<T> type) {
        List<Stored<T>> found = new ArrayList<>();
        for (Stored<?> stored : records.values()) {
            if (type.isInstance(stored.value()) && !stored.voided()) {
                found.add(of(type, stored));
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked") // asked for by the class of its value
    private static <T extends Record> Stored<T> of(Class<T> type, Stored<?> stored) {
        if (!type.isInstance(stored.value())) {
            throw new IllegalStateException("kept as another type");
        }
        return (Stored<T>) stored;
    }

    @Override
    public Station station() {
        return at(Path.of("."));
    }

    Station at(Path folder) {
        return new Station(
                StationRoles.STATION,
                "测试所",
                "Test",
                node,
                LocalDate.of(2026, 1, 1),
                folder,
                Clock.fixed(AT, ZoneOffset.UTC));
    }

    @Override
    public WorkCalendar calendar() {
        return WorkCalendar.shipped();
    }

    @Override
    public void migrate(String owner, String step, String... statements) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R> R write(Work<R> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <R> R read(Work<R> work) {
        try {
            return work.in(
                    new Transaction() {
                        @Override
                        public Connection connection() {
                            throw new UnsupportedOperationException();
                        }

                        @Override
                        public Lookup lookup() {
                            return Kept.this;
                        }
                    });
        } catch (SQLException e) {
            throw new StoreUnavailableException("no database", e);
        }
    }
}

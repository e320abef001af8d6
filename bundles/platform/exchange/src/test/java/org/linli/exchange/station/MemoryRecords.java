package org.linli.exchange.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.NotFuture;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.record.Unique;
import org.linli.store.Batch;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Lookup;
import org.linli.store.Records;
import org.linli.store.StoreUnavailableException;
import org.linli.store.Transaction;

/** Records in memory with the constraints that the test's types declare. */
public final class MemoryRecords implements Records, Database {
    /** Writes until the store goes away; for the tests of what is left then. */
    public int writesLeft = Integer.MAX_VALUE;

    /** Rows until a commit fails and takes the rows before it along. */
    public int rowsUntilCommitFails;

    /** Questions asked so far. */
    public int asked;

    private final MemoryStation station;
    private final List<MemoryBatch> open = new ArrayList<>();
    private long last;
    private Stored<?> latest;

    MemoryRecords(MemoryStation station) {
        this.station = station;
    }

    @Override
    public <T extends Record> T check(
            Actor actor,
            T value,
            @Nullable Stored<T> before,
            @Nullable Place place,
            Lookup lookup) {
        RecordDefinition<T> definition = definition(value);
        T derived = value;
        for (Derivation<T> derivation : definition.derivations()) {
            derived = derivation.derive(derived, lookup);
        }
        Problems problems = new Problems();
        for (Field field : definition.model().fields()) {
            Object is = definition.model().get(derived, field);
            boolean mayLack = field.nullable() && actor.channel() == Channel.IMPORT;
            problems.when(field.required() && is == null && !mayLack, "VAL-001", field.name());
            problems.when(
                    field.has(NotFuture.class)
                            && is instanceof LocalDate day
                            && day.isAfter(lookup.today()),
                    "VAL-050",
                    field.name());
            if (before == null && is != null && field.has(Unique.class)) {
                Condition same = Condition.field(field.name()).is(is);
                problems.when(
                        !lookup.list(Query.of(definition.type(), same)).isEmpty(),
                        field.annotation(Unique.class).orElseThrow().code(),
                        field.name());
            }
        }
        problems.refuse();
        return derived;
    }

    @Override
    public Batch batch(Actor actor) {
        return new MemoryBatch(actor);
    }

    /** Changes one record at the counter. */
    public <T extends Record> void type(Stored<T> record, String field, Object value) {
        change(station.clerk(), record, field, value);
    }

    /** Changes one record as the clock does when a day has passed. */
    public <T extends Record> void passDay(Stored<T> record, String field, Object value) {
        change(Actor.system(station.station().code()), record, field, value);
    }

    private <T extends Record> void change(
            Actor actor, Stored<T> record, String field, Object value) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        Class<T> type = (Class<T>) record.value().getClass();
        try (MemoryBatch batch = new MemoryBatch(actor)) {
            batch.change(type, record.id(), Map.of(field, value));
        }
    }

    /** The record made or changed last. */
    public Stored<?> latest() {
        return latest;
    }

    /** What observers are told of it. */
    public <T extends Record> Change<T> change(Stored<T> made) {
        return new Change<>(definition(made.value()), Act.CREATED, null, made);
    }

    /** Makes one record at the counter. */
    public <T extends Record> Stored<T> type(T value) {
        try (MemoryBatch batch = new MemoryBatch(station.clerk())) {
            return batch.create(value, null);
        }
    }

    private <T extends Record> RecordDefinition<T> definition(T value) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        Class<T> type = (Class<T>) value.getClass();
        return station.record(type);
    }

    /** Holds its writes until they are committed. */
    private final class MemoryBatch implements Batch {
        private final Actor actor;
        private final Map<RecordId, Stored<?>> all = new LinkedHashMap<>(station.kept);
        private final Map<RecordId, Stored<?>> written = new LinkedHashMap<>();

        MemoryBatch(Actor actor) {
            this.actor = actor;
            open.add(this);
        }

        @Override
        public <T extends Record> Stored<T> create(T value, @Nullable Place place) {
            T checked = check(actor, value, null, place, lookup());
            last++;
            RecordId id = new RecordId("01JABCDEFG%016d".formatted(last));
            return write(id, null, checked, Act.CREATED, Set.of());
        }

        @Override
        public <T extends Record> Stored<T> change(
                Class<T> type, RecordId id, Map<String, ? extends @Nullable Object> fields) {
            Stored<T> before = lookup().find(type, new org.linli.record.Ref<>(id)).orElseThrow();
            T changed = station.record(type).model().with(before.value(), fields);
            T checked = check(actor, changed, before, null, lookup());
            return write(id, before, checked, Act.CHANGED, fields.keySet());
        }

        private <T extends Record> Stored<T> write(
                RecordId id, @Nullable Stored<T> before, T value, Act act, Set<String> fields) {
            if (--writesLeft < 0) {
                throw new StoreUnavailableException("gone", new IllegalStateException());
            }
            RecordDefinition<T> definition = definition(value);
            long entry =
                    station.journal()
                            .record(actor, act, definition.name(), id, List.copyOf(fields), "{}");
            Set<String> gaps = new LinkedHashSet<>();
            for (Field field : definition.model().fields()) {
                if (field.required() && definition.model().get(value, field) == null) {
                    gaps.add(field.name());
                }
            }
            Stored<T> now =
                    new Stored<>(
                            id,
                            definition.model().numberPrefix() + "-" + id.text().substring(20),
                            before == null ? 1 : before.version() + 1,
                            new Place(station.station().code(), null, null),
                            MemoryStation.NOW,
                            actor.account(),
                            MemoryStation.NOW,
                            actor.account(),
                            actor.channel(),
                            gaps,
                            null,
                            false,
                            Set.of(),
                            entry,
                            value);
            latest = now;
            all.put(id, now);
            written.put(id, now);
            return now;
        }

        @Override
        public <R> R together(Supplier<R> work) {
            Map<RecordId, Stored<?>> allBefore = new LinkedHashMap<>(all);
            Map<RecordId, Stored<?>> writtenBefore = new LinkedHashMap<>(written);
            boolean commitFails = false;
            try {
                R done = work.get();
                commitFails = --rowsUntilCommitFails == 0;
                if (commitFails) {
                    throw new IllegalStateException("what follows from records cannot be done");
                }
                return done;
            } catch (RuntimeException e) {
                all.clear();
                all.putAll(commitFails ? station.kept : allBefore);
                written.clear();
                written.putAll(commitFails ? Map.of() : writtenBefore);
                throw e;
            }
        }

        @Override
        public Lookup lookup() {
            return new MemoryLookup(station, all);
        }

        @Override
        public void commit() {
            station.kept.putAll(written);
            written.clear();
            open.forEach(b -> b.all.putAll(station.kept));
        }

        @Override
        public void close() {
            commit();
            open.remove(this);
        }
    }

    @Override
    public <R> R read(Work<R> work) {
        Lookup lookup = new MemoryLookup(station, station.kept);
        try {
            return work.in(
                    new Transaction() {
                        @Override
                        public java.sql.Connection connection() {
                            throw new UnsupportedOperationException();
                        }

                        @Override
                        public Lookup lookup() {
                            return lookup;
                        }
                    });
        } catch (java.sql.SQLException e) {
            throw new StoreUnavailableException("gone", e);
        }
    }

    @Override
    public <R> R write(Work<R> work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void migrate(String owner, String step, String... statements) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> open(Actor actor, Class<T> type, RecordId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> reveal(
            Actor actor, Class<T> type, RecordId id, String field) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Slice<T> list(Actor actor, Query<T> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> boolean continues(Actor actor, Query<T> query) {
        return true;
    }

    @Override
    public <T extends Record> long count(Actor actor, Query<T> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> void each(Actor actor, Query<T> query, Consumer<Stored<T>> reader) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Map<RecordId, String> titles(
            Actor actor, Class<T> type, Collection<RecordId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> create(Actor actor, T value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> change(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            Map<String, ? extends @Nullable Object> fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> step(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            String step,
            Map<String, ? extends @Nullable Object> fields) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> verify(
            Actor actor, Class<T> type, RecordId id, long version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Record> Stored<T> withdraw(
            Actor actor, Class<T> type, RecordId id, long version, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<JournalEntry> history(Actor actor, Class<? extends Record> type, RecordId id) {
        throw new UnsupportedOperationException();
    }
}

package org.linli.store.records;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Attachment;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Batch;
import org.linli.store.DerivedWork;
import org.linli.store.JournalEntry;
import org.linli.store.Lookup;
import org.linli.store.RecordObserver;
import org.linli.store.Records;
import org.linli.store.read.History;
import org.linli.store.read.Identifying;
import org.linli.store.read.Reading;
import org.linli.store.read.Titles;
import org.linli.store.transaction.Followers;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.write.RecordBatch;
import org.linli.store.write.RecordWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The one way to read and write records. */
@Component(service = {Records.class, StoredRecords.class})
public final class StoredRecords implements Records {
    private final NodeDatabase database;
    private final RecordWriter writer;
    private final Reading reading;
    private final History history;
    private final Titles titles;
    private final Identifying identifying;
    private final Consequences consequences = new Consequences();

    @Activate
    public StoredRecords(
            @Reference NodeDatabase database,
            @Reference Functions functions,
            @Reference Access access) {
        this.database = database;
        this.writer = new RecordWriter(database.station(), functions, access);
        this.reading = new Reading(database, functions, access);
        this.history = new History(database, functions, access, reading);
        this.titles = new Titles(database, functions, access);
        this.identifying = new Identifying(database, functions, access);
        database.followedBy(consequences);
    }

    @Deactivate
    public void deactivate() {
        database.followedBy(Followers.NONE);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "forget")
    public void follow(DerivedWork work) {
        consequences.derived().add(work);
    }

    public void forget(DerivedWork work) {
        consequences.derived().remove(work);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "leave")
    public void tell(RecordObserver observer) {
        consequences.observers().add(observer);
    }

    public void leave(RecordObserver observer) {
        consequences.observers().remove(observer);
    }

    /** The tables that follow from records, for verification. */
    public List<DerivedWork> derived() {
        return List.copyOf(consequences.derived());
    }

    @Override
    public <T extends Record> Stored<T> open(Actor actor, Class<T> type, RecordId id) {
        return reading.open(actor, type, id);
    }

    @Override
    public <T extends Record> Stored<T> reveal(
            Actor actor, Class<T> type, RecordId id, String field) {
        return reading.reveal(actor, type, id, field);
    }

    /** For who hands out files: one attachment, if this reader may have it. */
    public <T extends Record> Attachment attachment(
            Actor actor, Class<T> type, RecordId id, String field, String sha256) {
        return reading.attachment(actor, type, id, field, sha256);
    }

    @Override
    public <T extends Record> Ref<T> identify(
            Actor actor, Class<T> type, Map<String, String> told) {
        return identifying.identify(actor, type, told);
    }

    @Override
    public <T extends Record> Slice<T> list(Actor actor, Query<T> query) {
        return reading.list(actor, query);
    }

    @Override
    public <T extends Record> boolean continues(Actor actor, Query<T> query) {
        return reading.continues(actor, query);
    }

    @Override
    public <T extends Record> long count(Actor actor, Query<T> query) {
        return reading.count(actor, query);
    }

    @Override
    public <T extends Record> List<Long> counts(
            Actor actor, Class<T> type, @Nullable String distinct, List<Condition> conditions) {
        return reading.counts(actor, type, distinct, conditions);
    }

    @Override
    public <T extends Record> void each(
            Actor actor,
            Class<T> type,
            List<Condition> conditions,
            BiConsumer<Stored<T>, BitSet> reader) {
        reading.each(actor, type, conditions, reader);
    }

    @Override
    public <T extends Record> void each(Actor actor, Query<T> query, Consumer<Stored<T>> reader) {
        reading.each(actor, query, reader);
    }

    @Override
    public <T extends Record> Map<RecordId, String> titles(
            Actor actor, Class<T> type, Collection<RecordId> ids) {
        return titles.of(actor, type, ids);
    }

    @Override
    public <T extends Record> Stored<T> create(Actor actor, T value) {
        Stored<T> kept =
                database.writing(
                        t ->
                                writer.create(
                                        t, actor, value, null, actor.channel() == Channel.IMPORT));
        return reading.written(actor, typeOf(value), kept);
    }

    @Override
    public <T extends Record> Stored<T> change(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            Map<String, ? extends @Nullable Object> fields) {
        return reading.written(
                actor,
                type,
                database.writing(t -> writer.change(t, actor, type, id, version, fields)));
    }

    @Override
    public <T extends Record> Stored<T> step(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            String step,
            Map<String, ? extends @Nullable Object> fields) {
        return reading.written(
                actor,
                type,
                database.writing(t -> writer.step(t, actor, type, id, version, step, fields)));
    }

    @Override
    public <T extends Record> Stored<T> verify(
            Actor actor, Class<T> type, RecordId id, long version) {
        return reading.written(
                actor, type, database.writing(t -> writer.verify(t, actor, type, id, version)));
    }

    @Override
    public <T extends Record> Stored<T> withdraw(
            Actor actor, Class<T> type, RecordId id, long version, String reason) {
        return reading.written(
                actor,
                type,
                database.writing(t -> writer.withdraw(t, actor, type, id, version, reason)));
    }

    @Override
    public List<JournalEntry> history(Actor actor, Class<? extends Record> type, RecordId id) {
        return history.of(actor, type, id);
    }

    @Override
    public Batch batch(Actor actor) {
        return new RecordBatch(database, writer, actor);
    }

    @Override
    public <T extends Record> T check(
            Actor actor,
            T value,
            @Nullable Stored<T> before,
            @Nullable Place place,
            Lookup lookup) {
        return writer.check(actor, value, before, place, lookup);
    }

    @SuppressWarnings("unchecked") // getClass() of a T that is a final record class
    private static <T extends Record> Class<T> typeOf(T value) {
        return (Class<T>) value.getClass();
    }
}

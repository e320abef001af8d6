package org.linli.store.contract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Purpose;
import org.linli.access.Role;
import org.linli.function.FunctionModel;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Channel;
import org.linli.record.Ref;
import org.linli.record.Values;
import org.linli.station.Station;
import org.linli.store.engine.Engine;
import org.linli.store.records.StoredAttachments;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.transaction.RecordTables;
import org.linli.store.transaction.StoredJournal;

/** A station in a folder: database, records, journal, and people who work there. */
public final class SampleStation implements AutoCloseable {
    public static final String CODE = "321003001";
    public static final Clock EVE_OF_SPRING_FESTIVAL =
            Clock.fixed(Instant.parse("2026-02-16T02:00:00Z"), Station.ZONE);

    public static final Actor OFFICER = actor("g", "044986", Role.BEAT_OFFICER, "02");
    public static final Actor OTHER_OFFICER = actor("h", "044987", Role.BEAT_OFFICER, "03");
    public static final Actor AREA_LEAD = actor("y", "044990", Role.AREA_LEAD, "02", "03");
    public static final Actor LEADER = actor("x", "044999", Role.STATION_LEADER);
    public static final Actor SYSTEM = Actor.system(CODE);

    private final NodeDatabase database;
    private final StoredRecords records;
    private final StoredJournal journal;
    private final StoredAttachments attachments;

    private SampleStation(Station station, Engine engine) {
        database = new NodeDatabase(station, engine);
        new RecordTables(database).prepare(MODEL);
        records = new StoredRecords(database, new SampleFunctions(MODEL), new SampleAccess());
        journal = new StoredJournal(database);
        attachments = new StoredAttachments(database, records);
    }

    public static final FunctionModel MODEL = FunctionModel.of(new NeighbourFunction());

    public static SampleStation open(Path data, Engine engine) {
        return open(data, engine, EVE_OF_SPRING_FESTIVAL);
    }

    public static SampleStation open(Path data, Engine engine, Clock clock) {
        LocalDate cutOver = LocalDate.of(2026, 1, 1);
        return new SampleStation(
                new Station(CODE, "文昌派出所", "Wenchang", "node-1", cutOver, data, clock), engine);
    }

    public static Actor actor(String account, String staff, Role role, String... segments) {
        Jurisdiction area =
                segments.length == 0
                        ? Jurisdiction.wholeStation(CODE)
                        : Jurisdiction.ofSegments(CODE, Set.of(segments));
        return new Actor(
                account,
                account,
                staff,
                Set.of(role),
                area,
                Channel.COUNTER,
                Purpose.DUTY,
                Locale.SIMPLIFIED_CHINESE,
                "test");
    }

    public NodeDatabase database() {
        return database;
    }

    public StoredRecords records() {
        return records;
    }

    public StoredAttachments attachments() {
        return attachments;
    }

    public StoredJournal journal() {
        return journal;
    }

    /** What the node itself sees. */
    public <T extends Record> Slice<T> list(Query<T> query) {
        return records.list(SYSTEM, query);
    }

    /** A quarter of a segment. */
    public Ref<Quarter> quarter(String name, @Nullable String segment) {
        return records.create(SYSTEM, new Quarter(name, segment)).ref();
    }

    /** A resident about whom nothing is missing. */
    public static Values<Resident> resident(String idNumber, String name) {
        return Values.of(Resident.class)
                .set(Resident::idNumber, idNumber)
                .set(Resident::name, name)
                .set(Resident::phone, "13800000000");
    }

    @Override
    public void close() {
        database.close();
    }
}

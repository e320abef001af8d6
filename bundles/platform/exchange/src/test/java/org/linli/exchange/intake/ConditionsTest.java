package org.linli.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Condition.field;
import static org.linli.query.Condition.where;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.exchange.lodging.Flat;
import org.linli.exchange.lodging.Lodger;
import org.linli.exchange.lodging.Lodger.Guest;
import org.linli.exchange.lodging.Lodger.Stage;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.lodging.People;
import org.linli.exchange.station.MemoryStation;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

class ConditionsTest {
    @TempDir Path folder;
    private MemoryStation station;
    private Provisional provisional;
    private RowDrafts row;
    private Lookup lookup;
    private Stored<Flat> flat;
    private Stored<Lodger> lodger;

    @BeforeEach
    void draft() {
        station = new MemoryStation(folder, new Lodging());
        provisional = new Provisional(station.clerk());
        row = new RowDrafts();
        Lookup kept = station.records().read(t -> t.lookup());
        lookup = new DraftLookup(station, kept, row);
        flat = put(new Flat("路1号", null));
        lodger =
                put(
                        Values.of(Lodger.class)
                                .set(Lodger::number, People.TENANT_A)
                                .set(Lodger::name, "张三")
                                .set(Lodger::flat, flat.ref())
                                .set(Lodger::since, LocalDate.of(2025, 3, 5))
                                .set(Lodger::rent, new BigDecimal("1200.50"))
                                .set(Lodger::guests, List.of(new Guest("客", null)))
                                .set(Lodger::stage, Stage.STAYING)
                                .record());
    }

    @Test
    void a_draft_is_found_by_what_it_fulfils() {
        for (Condition fulfilled :
                List.of(
                        where(Lodger::name).is("张三"),
                        where(Lodger::name).startsWith("张"),
                        where(Lodger::phone).empty(),
                        where(Lodger::guests).present(),
                        where(Lodger::stage).in(Stage.STAYING, Stage.LEFT),
                        where(Lodger::since).between(LocalDate.of(2025, 3, 5), LocalDate.MAX),
                        where(Lodger::rent).is(new BigDecimal("1200.5")),
                        where(Lodger::flat).is(flat.ref()),
                        field("stage").is("STAYING"),
                        field(Condition.GAPS).after(0),
                        field(Condition.SEGMENT).is("02"),
                        where(Lodger::name).is("x").or(where(Lodger::name).is("张三")),
                        where(Lodger::name).is("x").not(),
                        Condition.of(Lodger::flat, Flat.class, where(Flat::address).is("路1号")))) {
            assertThat(found(fulfilled)).as(fulfilled.toString()).containsExactly(lodger);
        }
        assertThat(lookup.list(Query.of(Flat.class, Condition.exists(Lodger.class, Lodger::flat))))
                .containsExactly(flat);
    }

    @Test
    void it_is_not_found_by_what_it_does_not() {
        for (Condition unfulfilled :
                List.of(
                        where(Lodger::name).is("李四"),
                        where(Lodger::phone).is("1"),
                        where(Lodger::phone).startsWith(""),
                        where(Lodger::since).before(LocalDate.of(2025, 3, 5)),
                        where(Lodger::since).after(LocalDate.of(2025, 3, 5)),
                        where(Lodger::rent).notAfter(BigDecimal.ONE),
                        field(Condition.GAPS).is(0),
                        Condition.of(Lodger::flat, Flat.class, where(Flat::address).is("路2号")))) {
            assertThat(found(unfulfilled)).as(unfulfilled.toString()).isEmpty();
        }
    }

    @Test
    void drafts_stand_among_kept_records_in_order_and_changed_ones_in_their_place() {
        Stored<Flat> kept = station.records().type(new Flat("路0号", "甲"));
        Stored<Flat> other = station.records().type(new Flat("路9号", "甲"));
        Lookup mixed = new DraftLookup(station, station.records().read(t -> t.lookup()), row);
        Stored<Flat> changed =
                provisional.changed(station.record(Flat.class), kept, new Flat("路0号", "乙"), lookup);
        row.put(new Drafted<>(station.record(Flat.class), kept, changed));

        assertThat(mixed.list(Query.of(Flat.class).sortedBy(Flat::address)))
                .containsExactly(changed, flat, other);
        assertThat(mixed.list(Query.of(Flat.class, where(Flat::owner).is("甲")).limit(1)))
                .as("another comes up in the place of the changed one")
                .containsExactly(other);
        assertThat(mixed.count(Query.of(Flat.class))).isEqualTo(3);
        assertThat(mixed.find(Flat.class, kept.ref())).contains(changed);
    }

    @Test
    void a_record_survives_the_scratch_file_of_a_trial() throws Exception {
        Path scratch = folder.resolve("scratch");
        try (TrialRecords trial = new TrialRecords(station, scratch)) {
            Stream.of(flat, lodger).forEach(r -> trial.add(row.get(r)));

            assertThat(trial.byId(Lodger.class, lodger.id())).isEqualTo(Optional.of(lodger));
            assertThat(trial.byId(Flat.class, flat.id())).isEqualTo(Optional.of(flat));
            assertThat(
                            trial.candidates(
                                    Lodger.class,
                                    where(Lodger::flat)
                                            .is(flat.ref())
                                            .and(where(Lodger::phone).empty())))
                    .hasSize(1);
        }
    }

    private List<Stored<Lodger>> found(Condition condition) {
        return lookup.list(Query.of(Lodger.class, condition));
    }

    private <T extends Record> Stored<T> put(T value) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        Class<T> type = (Class<T>) value.getClass();
        Stored<T> made =
                provisional.of(
                        station.record(type),
                        value,
                        new Place("321003001", null, "02"),
                        lookup,
                        row.all().size());
        row.put(new Drafted<>(station.record(type), null, made));
        return made;
    }
}

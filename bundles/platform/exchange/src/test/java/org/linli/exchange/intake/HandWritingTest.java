package org.linli.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.exchange.intake.RowResult.Outcome;
import org.linli.exchange.lodging.Flat;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.station.ImportDesk;
import org.linli.exchange.station.MemoryStation;
import org.linli.record.Channel;
import org.linli.record.Stored;

class HandWritingTest {
    @TempDir Path folder;
    private MemoryStation station;

    @BeforeEach
    void open() {
        station = new MemoryStation(folder, new Lodging());
    }

    @Test
    void what_was_typed_by_hand_stays_even_after_an_import_has_filled_a_gap() throws IOException {
        Stored<Flat> typed = station.records().type(new Flat("路1号", null));
        assertThat(told("王五")).isEqualTo(Outcome.CHANGED);
        Stored<Flat> filled = station.all(Flat.class).getFirst();
        assertThat(filled.channel()).isEqualTo(Channel.IMPORT);

        assertThat(told("赵六")).isEqualTo(Outcome.KEPT);

        assertThat(station.all(Flat.class).getFirst().value()).isEqualTo(new Flat("路1号", "王五"));
        assertThat(typed.id()).isEqualTo(filled.id());
    }

    @Test
    void what_the_clock_did_is_no_handwriting() throws IOException {
        told("王五");
        station.records().passDay(station.all(Flat.class).getFirst(), "owner", "无人");

        assertThat(told("赵六")).isEqualTo(Outcome.CHANGED);

        station.records().passDay(station.all(Flat.class).getFirst(), "owner", "无人");
        station.records().type(station.all(Flat.class).getFirst(), "owner", "钱七");
        station.records().passDay(station.all(Flat.class).getFirst(), "owner", "无人");
        assertThat(told("赵六")).isEqualTo(Outcome.KEPT);
    }

    /** What became of the one flat when an import tells of its owner. */
    private Outcome told(String owner) throws IOException {
        Office office = station.office(new ImportDesk().access());
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        office.keep(
                Office.importer(station.clerk(), "20260302-090000-00000000"),
                (intake, changed) ->
                        outcome.set(
                                intake.take(
                                                2,
                                                sink ->
                                                        sink.ensure(
                                                                new Flat("路1号", owner),
                                                                null,
                                                                List.of(Flat::address)))
                                        .outcome()));
        return outcome.get();
    }
}

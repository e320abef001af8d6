package org.linli.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Condition.where;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Access;
import org.linli.exchange.LedgerSink;
import org.linli.exchange.lodging.Flat;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.station.ImportDesk;
import org.linli.exchange.station.MemoryStation;

/** Flats of 密某 are sealed; the clerk may not know of them, the other importer may. */
class SealedRowsTest {
    @TempDir Path folder;
    private MemoryStation station;
    private Office clerk;
    private Office other;

    @BeforeEach
    void open() {
        station = new MemoryStation(folder, new Lodging());
        other = station.office(new ImportDesk().access());
        clerk = station.office(sealing());
    }

    @Test
    void a_number_that_only_a_sealed_record_has_is_free() throws IOException {
        keep(other, "路1号", "密某");

        assertThat(keep(clerk, "路1号", "王五").outcome()).isEqualTo(RowResult.Outcome.CREATED);
        assertThat(keep(clerk, "路1号", "王五").outcome())
                .as("the second time he finds his own")
                .isEqualTo(RowResult.Outcome.SAME);
        assertThat(tryOut(clerk, "路1号", "王五").outcome()).isEqualTo(RowResult.Outcome.SAME);
    }

    @Test
    void the_trial_refuses_what_the_store_would() {
        assertThatThrownBy(() -> tryOut(clerk, "路1号", "密某")).hasMessage("ACC-014");
        assertThat(station.all(Flat.class)).isEmpty();
    }

    private RowResult keep(Office office, String address, String owner) throws IOException {
        RowResult[] result = new RowResult[1];
        office.keep(
                Office.importer(station.clerk(), "20260302-090000-00000000"),
                (intake, changed) ->
                        result[0] = intake.take(2, sink -> flat(sink, address, owner)));
        return result[0];
    }

    private RowResult tryOut(Office office, String address, String owner) throws IOException {
        RowResult[] result = new RowResult[1];
        office.tryOut(
                Office.importer(station.clerk(), "20260302-090000-00000001"),
                folder.resolve("scratch"),
                (intake, changed) ->
                        result[0] = intake.take(2, sink -> flat(sink, address, owner)));
        return result[0];
    }

    private static void flat(LedgerSink sink, String address, String owner) {
        sink.enter(new Flat(address, owner), null, "LOD-V01", List.of(Flat::address));
    }

    private static Access sealing() {
        Access open = new ImportDesk().access();
        return (Access)
                Proxy.newProxyInstance(
                        Access.class.getClassLoader(),
                        new Class<?>[] {Access.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("sealed")
                                        ? where(Flat::owner).is("密某")
                                        : method.invoke(open, arguments));
    }
}

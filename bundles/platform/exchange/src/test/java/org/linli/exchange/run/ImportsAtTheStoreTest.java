package org.linli.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.exchange.ImportReport;
import org.linli.exchange.lodging.Flat;
import org.linli.exchange.lodging.Lodger;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.lodging.People;
import org.linli.exchange.sheet.Workbooks;
import org.linli.exchange.station.ImportDesk;
import org.linli.exchange.station.MemoryStation;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.store.JournalEntry;
import org.linli.store.derby.DerbyEngine;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.transaction.RecordTables;
import org.linli.store.transaction.StoredJournal;

/** The same on the store of a real station. */
class ImportsAtTheStoreTest {
    private static final List<String> HEADINGS =
            List.of("姓名", "身份证号", "联系电话", "居住地址", "房主", "入住日期", "月租金", "来客");

    @TempDir Path folder;
    private MemoryStation station;
    private NodeDatabase database;
    private StoredRecords records;
    private StoredJournal journal;
    private QueuedImports imports;

    @BeforeEach
    void open() {
        station = new MemoryStation(folder, new Lodging());
        database = new NodeDatabase(station.station(), DerbyEngine.open(folder));
        station.enabled().forEach(new RecordTables(database)::prepare);
        ImportDesk desk = new ImportDesk();
        records = new StoredRecords(database, station, desk.access());
        journal = new StoredJournal(database);
        OthersChanges others = new OthersChanges();
        records.tell(others);
        imports =
                new QueuedImports(
                        station, records, database, journal, desk.access(), station, others);
    }

    @AfterEach
    void close() {
        imports.stop();
        records.deactivate();
        database.close();
    }

    @Test
    void a_trial_and_the_import_come_to_the_same_and_a_second_import_changes_nothing()
            throws IOException {
        List<List<?>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (int i = 0; i < 420; i++) {
            rows.add(
                    Arrays.asList(
                            "租客" + i,
                            People.number(i),
                            i % 7 == 0 ? null : "1380000" + (1000 + i),
                            "路" + i / 3 + "号",
                            i % 3 == 2 ? "房主" : "",
                            "2025.3.5",
                            "1200.50",
                            "客"));
        }
        rows.add(Arrays.asList("租客", People.number(5), null, "新路1号"));
        rows.add(Arrays.asList("租客", People.number(2_000), null, "新路2号", null, "2026-03-03"));
        rows.add(Arrays.asList("故障", People.number(2_001), null, "新路3号"));
        rows.add(Arrays.asList(null, People.number(2_002), null, "新路4号"));
        Path file = Workbooks.write(folder.resolve("a.xlsx"), rows.toArray(List<?>[]::new));

        ImportReport trial = run(file, true);
        assertThat(all(Flat.class)).as("kept by a trial").isEmpty();
        ImportReport real = run(file, false);

        assertThat(counts(real)).isEqualTo(counts(trial));
        assertThat(real.created()).isEqualTo(420);
        assertThat(real.incomplete()).isEqualTo(60);
        assertThat(real.rejected())
                .isEqualTo(Map.of("LOD-V01", 1L, "VAL-050", 1L, "IMP-009", 1L, "VAL-001 name", 1L));
        assertThat(all(Lodger.class)).hasSize(420);
        assertThat(all(Flat.class))
                .extracting(f -> f.value().address())
                .as("nothing of a refused row")
                .hasSize(140)
                .noneMatch(a -> a.startsWith("新路"));
        assertThat(all(Flat.class)).extracting(f -> f.value().owner()).containsOnly("房主");
        assertThat(all(Lodger.class)).extracting(Stored::channel).containsOnly(Channel.IMPORT);
        assertThat(all(Lodger.class))
                .extracting(Stored::value)
                .allMatch(l -> l.guests().getFirst().from().equals(l.flat()));
        long entries = journal.head();

        ImportReport again = run(file, false);

        assertThat(List.of(again.created(), again.changed(), again.same(), again.kept()))
                .containsExactly(0L, 0L, 420L, 0L);
        assertThat(counts(run(file, true))).isEqualTo(counts(again));
        assertThat(journal.head()).as("the entry of the import alone").isEqualTo(entries + 1);
    }

    @Test
    void what_was_typed_stays_though_imports_fill_its_gaps() throws IOException {
        Path first =
                Workbooks.write(
                        folder.resolve("a.xlsx"),
                        HEADINGS,
                        Arrays.asList("张三", People.TENANT_A, null, "路1号"));
        Path second =
                Workbooks.write(
                        folder.resolve("b.xlsx"),
                        HEADINGS,
                        Arrays.asList("张叁", People.TENANT_A, "138 0000 0001", "路1号", "王五"));
        run(first, false);
        Stored<Lodger> imported = all(Lodger.class).getFirst();
        records.change(station.clerk(), Lodger.class, imported.id(), 1, Map.of("name", "张三丰"));

        ImportReport filled = run(second, false);

        Lodger lodger = all(Lodger.class).getFirst().value();
        assertThat(lodger.name()).isEqualTo("张三丰");
        assertThat(lodger.phone()).isEqualTo("138 0000 0001");
        assertThat(filled.kept()).isEqualTo(1);
        assertThat(run(second, false).kept()).as("the last change came by import").isEqualTo(1);
        assertThat(all(Lodger.class).getFirst().value().name()).isEqualTo("张三丰");
        assertThat(journal.from(1, 100))
                .filteredOn(e -> e.terminal().startsWith("import:"))
                .extracting(JournalEntry::type)
                .isSubsetOf(Set.of("lodger", "flat"));
    }

    private ImportReport run(Path file, boolean trial) {
        ImportReport report = imports.start(station.clerk(), file, "a", trial);
        while (report.state() == ImportReport.State.RUNNING) {
            Thread.onSpinWait();
            report = imports.report(station.clerk(), report.id()).orElseThrow();
        }
        assertThat(report.problem()).isNull();
        return report;
    }

    private <T extends Record> List<Stored<T>> all(Class<T> type) {
        return database.read(t -> t.lookup().list(Query.of(type).limit(10_000)));
    }

    private static List<Object> counts(ImportReport r) {
        return List.of(
                r.rows(),
                r.created(),
                r.changed(),
                r.same(),
                r.kept(),
                r.incomplete(),
                r.rejected());
    }
}

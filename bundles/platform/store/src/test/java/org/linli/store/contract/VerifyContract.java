package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.control.Request;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.engine.Engine;
import org.linli.store.verify.Finding;
import org.linli.store.verify.Finding.Kind;
import org.linli.store.verify.Verification;
import org.linli.store.verify.Verification.Outcome;
import org.linli.store.verify.VerifyCommand;

/** Journal, tables and witness, in step and out of it. */
public abstract class VerifyContract {
    @TempDir Path data;

    private SampleStation station;
    private Stored<Resident> resident;
    private Stored<Matter> matter;

    protected abstract Engine engine(Path data);

    @BeforeEach
    void aResidentWithAllFields() {
        station = SampleStation.open(data, engine(data));
        Ref<Quarter> quarter = station.quarter("文昌苑", "02");
        Resident.Key key =
                new Resident.Key(
                        "正门", LocalDate.of(2026, 1, 2), new BigDecimal("20"), null, quarter);
        resident =
                station.records()
                        .create(
                                OFFICER,
                                SampleStation.resident("710003198001019970", "周某某")
                                        .set(Resident::quarter, quarter)
                                        .set(Resident::born, LocalDate.of(1980, 1, 1))
                                        .set(Resident::seenAt, LocalDateTime.of(2026, 1, 1, 8, 0))
                                        .set(Resident::area, new BigDecimal("100.00"))
                                        .set(Resident::keys, List.of(key))
                                        .set(Resident::nicknames, List.of("小\"周\""))
                                        .record());
        matter =
                station.records()
                        .create(
                                OFFICER,
                                Values.of(Matter.class)
                                        .set(Matter::subject, resident.ref())
                                        .set(Matter::begins, LocalDate.of(2026, 1, 5))
                                        .record());
        matter =
                station.records().step(OFFICER, Matter.class, matter.id(), 1, "activate", Map.of());
        station.records().withdraw(OFFICER, Matter.class, matter.id(), 2, "重复");
    }

    @AfterEach
    void close() {
        station.close();
    }

    private void reopen() {
        station.close();
        station = SampleStation.open(data, engine(data));
    }

    private void behindTheBack(String sql) {
        station.database()
                .write(
                        t -> {
                            try (Statement statement = t.connection().createStatement()) {
                                return statement.executeUpdate(sql);
                            }
                        });
    }

    private Outcome verify() {
        return new Verification(station.database(), station.records().derived(), p -> {}).run();
    }

    private List<Kind> kinds() {
        return verify().findings().stream().map(Finding::kind).toList();
    }

    @Test
    void what_was_written_the_usual_way_agrees() {
        Outcome outcome = verify();
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.records()).isEqualTo(3);
        assertThat(outcome.entries()).isEqualTo(5);
        reopen();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_row_edited_behind_the_journals_back_is_named() {
        for (String edit :
                List.of(
                        "f_name = '吴某某'",
                        "f_floor = 7",
                        "f_born = NULL",
                        "f_area = 100.01",
                        "f_tenant = NOT f_tenant",
                        "j_nicknames = '[]'",
                        "withdrawn = TRUE",
                        "segment = '03'",
                        "version = 9",
                        "gap_count = 1",
                        "updated_by = 'x'")) {
            String column = edit.substring(0, edit.indexOf(' '));
            Object before = read(column);
            behindTheBack("UPDATE r_resident SET " + edit);
            Outcome outcome = verify();
            assertThat(outcome.findings()).as(edit).hasSize(1);
            Finding finding = outcome.findings().getFirst();
            assertThat(finding.kind()).isEqualTo(Kind.ROW_DIFFERS);
            assertThat(finding.params())
                    .containsEntry("type", "resident")
                    .containsEntry("number", resident.number())
                    .containsEntry("sequence", "2");
            restore(column, before);
        }
        assertThat(kinds()).isEmpty();
    }

    private Object read(String column) {
        return station.database()
                .read(
                        t -> {
                            try (Statement statement = t.connection().createStatement();
                                    var row =
                                            statement.executeQuery(
                                                    "SELECT " + column + " FROM r_resident")) {
                                row.next();
                                Object value = row.getObject(1);
                                return value == null ? "" : value;
                            }
                        });
    }

    private void restore(String column, Object value) {
        station.database()
                .write(
                        t -> {
                            try (var statement =
                                    t.connection()
                                            .prepareStatement(
                                                    "UPDATE r_resident SET " + column + " = ?")) {
                                statement.setObject(1, "".equals(value) ? null : value);
                                return statement.executeUpdate();
                            }
                        });
    }

    @Test
    void a_row_that_is_gone_or_came_from_nowhere_is_named() {
        behindTheBack("UPDATE r_resident SET id = '01J00000000000000000000000'");
        Outcome outcome = verify();
        assertThat(outcome.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Kind.ROW_EXTRA, Kind.ROW_MISSING);
        assertThat(outcome.findings())
                .allSatisfy(f -> assertThat(f.params()).containsEntry("number", resident.number()));
    }

    @Test
    void no_personal_data_stands_in_a_finding() {
        behindTheBack("UPDATE r_resident SET f_name = '吴某某'");
        HeardConsole console = new HeardConsole();
        assertThat(command(console, Map.of())).isEqualTo(1);
        assertThat(console.lines.getFirst())
                .contains(resident.number())
                .doesNotContain("周")
                .doesNotContain("吴")
                .doesNotContain("7100");
        assertThat(console.progress).isNotEmpty();
        assertThat(console.data.get("agrees")).isEqualTo(false);
    }

    private int command(HeardConsole console, Map<String, String> options) {
        return new VerifyCommand(station.database(), station.records())
                .run(new Request(List.of(), options, data, Locale.ENGLISH), console);
    }

    @Test
    void a_derived_table_that_differs_is_told() {
        Refusing derived = new Refusing();
        station.records().follow(derived);
        assertThat(kinds()).containsExactly(Kind.DERIVED);
    }

    @Test
    void a_lost_block_in_the_middle_is_a_gap() {
        behindTheBack("DELETE FROM journal WHERE first_seq = 3");
        assertThat(kinds()).contains(Kind.GAP, Kind.CHAIN_BROKEN);
    }

    @Test
    void verification_agrees_while_officers_go_on_working() {
        Thread writing =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    for (int i = 0; i < 200; i++) {
                                        station.records()
                                                .create(SYSTEM, new Quarter("苑" + i, "05"));
                                    }
                                });
        do {
            assertThat(kinds()).isEmpty();
        } while (writing.isAlive());
        assertThat(verify().records()).isEqualTo(203);
    }
}

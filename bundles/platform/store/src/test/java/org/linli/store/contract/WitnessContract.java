package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.OFFICER;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
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
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry.Act;
import org.linli.store.engine.Engine;
import org.linli.store.verify.Finding;
import org.linli.store.verify.Finding.Kind;
import org.linli.store.verify.Verification;
import org.linli.store.verify.Verification.Outcome;
import org.linli.store.verify.VerifyCommand;

/** What a node does whose database tells less than its witness saw, or another story. */
public abstract class WitnessContract {
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

    private int command(HeardConsole console, Map<String, String> options) {
        return new VerifyCommand(station.database(), station.records())
                .run(new Request(List.of(), options, data, Locale.ENGLISH), console);
    }

    /** Signing in changes no row, so rows and journal still agree without it. */
    private void loseTheTail() {
        station.journal().record(OFFICER, Act.SIGNED_IN, "session", null, List.of(), "");
        station.journal().record(OFFICER, Act.SIGNED_IN, "session", null, List.of(), "");
        behindTheBack("DELETE FROM journal WHERE first_seq > 5");
        reopen();
    }

    @Test
    void a_node_that_lost_its_tail_reads_and_does_not_write() {
        loseTheTail();
        Outcome outcome = verify();
        assertThat(outcome.findings()).extracting(Finding::kind).containsExactly(Kind.TAIL_LOST);
        assertThat(outcome.findings().getFirst().params())
                .containsEntry("first", "6")
                .containsEntry("last", "7");

        Refusal refusal =
                StoreContract.refused(
                        () ->
                                station.records()
                                        .change(
                                                OFFICER,
                                                Resident.class,
                                                resident.id(),
                                                1,
                                                Map.of("floor", 2)));
        assertThat(refusal.code()).isEqualTo("SYS-507");
        assertThat(station.list(Query.of(Resident.class)).rows()).hasSize(1);
        assertThat(station.journal().record(OFFICER, Act.SIGNED_IN, "session", null, List.of(), ""))
                .isZero();
        assertThat(station.records().open(OFFICER, Resident.class, resident.id()).version())
                .isEqualTo(1);
        assertThat(
                        StoreContract.refused(
                                        () ->
                                                station.records()
                                                        .open(OFFICER, Matter.class, matter.id()))
                                .code())
                .isEqualTo("SYS-507");
        assertThat(station.journal().head()).isEqualTo(5);
    }

    @Test
    void an_operator_may_accept_the_loss_and_the_journal_tells_of_it() {
        loseTheTail();
        HeardConsole console = new HeardConsole();
        assertThat(command(console, Map.of("resume", ""))).isZero();
        assertThat(station.journal().from(6, 10).getFirst().body())
                .isEqualTo("{\"found\":5,\"witnessed\":7}");
        station.quarter("新苑", "04");
        reopen();
        assertThat(kinds()).isEmpty();
        station.quarter("又一苑", "04");
    }

    @Test
    void the_loss_is_not_accepted_while_anything_else_is_wrong() {
        loseTheTail();
        behindTheBack("UPDATE r_resident SET f_floor = 9");
        assertThat(command(new HeardConsole(), Map.of("resume", ""))).isEqualTo(1);
        assertThat(station.database().book().stopped()).isPresent();
    }

    @Test
    void a_missing_or_damaged_witness_stops_writing_too() throws IOException {
        Path witness = data.resolve("journal.witness");
        station.close();
        Files.delete(witness);
        station = SampleStation.open(data, engine(data));
        assertThat(kinds()).containsExactly(Kind.WITNESS_MISSING);
        assertThat(command(new HeardConsole(), Map.of("resume", ""))).isZero();
        reopen();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void one_damaged_slot_of_the_witness_is_made_good_by_the_other() throws IOException {
        Path witness = data.resolve("journal.witness");
        for (int slot = 0; slot < 2; slot++) {
            station.quarter("苑" + slot, "04");
            station.close();
            byte[] bytes = Files.readAllBytes(witness);
            bytes[slot * 256 + 3] ^= 1;
            Files.write(witness, bytes);
            station = SampleStation.open(data, engine(data));
            assertThat(kinds()).as("slot %s", slot).isEmpty();
        }
    }

    @Test
    void a_database_that_was_exchanged_for_another_is_noticed() throws IOException {
        Path witness = data.resolve("journal.witness");
        byte[] seen = Files.readAllBytes(witness);
        station.close();
        Path other = Files.createDirectory(data.resolve("other"));
        try (SampleStation exchanged = SampleStation.open(other, engine(other))) {
            for (int i = 0; i < 9; i++) {
                exchanged.quarter("苑" + i, "04");
            }
        }
        Files.write(other.resolve("journal.witness"), seen);
        try (SampleStation exchanged = SampleStation.open(other, engine(other))) {
            assertThat(exchanged.database().book().stopped()).isPresent();
        }
        station = SampleStation.open(data, engine(data));
    }
}

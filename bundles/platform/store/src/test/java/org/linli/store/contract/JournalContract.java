package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Batch;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.engine.Engine;
import org.linli.store.journal.Block;
import org.linli.store.verify.Finding;
import org.linli.store.verify.Verification;

/**
 * The chain holds whatever is done in whatever order, and no byte of it can be changed unnoticed.
 */
public abstract class JournalContract {
    private Path data;
    private SampleStation station;
    private final List<Stored<Resident>> residents = new ArrayList<>();
    private int given = 100_000;

    protected abstract Engine engine(Path data);

    /** What somebody may do next. */
    enum Deed {
        CREATE,
        CREATE_REFUSED,
        CHANGE,
        CHANGE_STALE,
        WITHDRAW,
        OPEN,
        SIGN_IN,
        BATCH,
        RESTART
    }

    @BeforeProperty
    void openStation() throws IOException {
        data = Files.createTempDirectory("journal");
        station = SampleStation.open(data, engine(data));
    }

    @AfterProperty
    void closeStation() throws IOException {
        station.close();
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Provide
    Arbitrary<Deed> deeds() {
        return Arbitraries.of(Deed.class);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void whatever_is_done_the_chain_is_dense_and_tells_what_the_tables_hold(
            @ForAll("deeds") Deed first,
            @ForAll @Size(max = 12) List<@IntRange(max = 8) Integer> more) {
        act(first);
        more.forEach(deed -> act(Deed.values()[deed]));

        List<JournalEntry> entries = station.journal().from(1, 100_000);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).sequence()).isEqualTo(i + 1);
            assertThat(entries.get(i).previousHash())
                    .isEqualTo(i == 0 ? "0".repeat(64) : entries.get(i - 1).hash());
        }
        assertThat(station.journal().head()).isEqualTo(entries.size());
        assertThat(findings()).isEmpty();
    }

    private void act(Deed deed) {
        switch (deed) {
            case CREATE -> residents.add(station.records().create(SYSTEM, next("甲")));
            case CREATE_REFUSED -> refused(() -> station.records().create(OFFICER, next("?")));
            case CHANGE -> change(0);
            case CHANGE_STALE -> refused(() -> change(-1));
            case WITHDRAW -> withdraw();
            case OPEN ->
                    residents.forEach(r -> station.records().open(SYSTEM, Resident.class, r.id()));
            case SIGN_IN ->
                    station.journal()
                            .record(OFFICER, Act.SIGNED_IN, "session", null, List.of(), "");
            case BATCH -> batch();
            case RESTART -> {
                station.close();
                station = SampleStation.open(data, engine(data));
            }
        }
    }

    private Resident next(String name) {
        given++;
        return SampleStation.resident("710000000000" + given, name).record();
    }

    private void change(int stale) {
        residents.replaceAll(
                r ->
                        station.records()
                                .change(
                                        SYSTEM,
                                        Resident.class,
                                        r.id(),
                                        r.version() + stale,
                                        Map.of("steps", r.version())));
    }

    private void withdraw() {
        if (!residents.isEmpty()) {
            Stored<Resident> last = residents.removeLast();
            station.records().withdraw(SYSTEM, Resident.class, last.id(), last.version(), "重复");
        }
    }

    private void batch() {
        try (Batch batch = station.records().batch(SYSTEM.by(Channel.SYSTEM))) {
            for (int i = 0; i < 3; i++) {
                residents.add(batch.create(next("乙"), null));
                refused(() -> batch.create(next("?"), null));
            }
        }
    }

    private static void refused(Runnable write) {
        try {
            write.run();
        } catch (Refusal expected) {
            assertThat(expected.code()).isNotEmpty();
        }
    }

    private List<Finding> findings() {
        return new Verification(station.database(), List.of(), p -> {}).run().findings();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void any_byte_of_a_block_that_is_changed_is_noticed_and_its_entries_are_named(
            @ForAll @IntRange(min = 1, max = 3) int block, @ForAll @IntRange(max = 5000) int at)
            throws IOException {
        if (station.journal().head() == 0) {
            act(Deed.CREATE);
            act(Deed.BATCH);
            act(Deed.CHANGE);
        }
        byte[] whole = content(block);
        byte[] changed = whole.clone();
        changed[at % whole.length] ^= (byte) 0xFF;
        write(block, changed);
        List<Finding> findings = findings();
        write(block, whole);
        if (findings.isEmpty()) {
            // One flip in some ten thousand packs the same entries otherwise: nothing is changed.
            assertThat(entries(changed)).isEqualTo(entries(whole));
            return;
        }
        assertThat(findings.getFirst().params().values().stream().mapToLong(Long::parseLong))
                .allMatch(sequence -> sequence >= first(block) && sequence <= first(block) + 4);
        assertThat(findings()).isEmpty();
    }

    private static List<JournalEntry> entries(byte[] content) throws IOException {
        return new Block("", 1, 1, Instant.EPOCH, "", "", content).entries();
    }

    /** The third block begins with the changes of the four residents. */
    private static long first(int block) {
        return new long[] {1, 2, 5}[block - 1];
    }

    private byte[] content(int block) {
        return station.database()
                .read(
                        t -> {
                            try (Statement statement = t.connection().createStatement();
                                    ResultSet row =
                                            statement.executeQuery(
                                                    "SELECT entries FROM journal WHERE first_seq = "
                                                            + first(block))) {
                                row.next();
                                return row.getBytes(1);
                            }
                        });
    }

    private void write(int block, byte[] content) {
        station.database()
                .write(
                        t -> {
                            try (PreparedStatement statement =
                                    t.connection()
                                            .prepareStatement(
                                                    "UPDATE journal SET entries = ?"
                                                            + " WHERE first_seq = ?")) {
                                statement.setBytes(1, content);
                                statement.setLong(2, first(block));
                                return statement.executeUpdate();
                            }
                        });
    }
}

package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.FunctionModel;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.engine.Engine;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.RecordTables;
import org.linli.store.verify.Verification;
import org.linli.store.write.PuttingBack;

/** A gate as an older and a newer version of a function keep it, and the way back. */
public abstract class EarlierContract {
    @TempDir Path data;

    private SampleStation station;
    private StoredRecords older;
    private StoredRecords newer;

    protected abstract Engine engine(Path data);

    enum Colour {
        RED,
        GREEN
    }

    enum MoreColours {
        RED,
        GREEN,
        VIOLET
    }

    @RecordType(name = "gate", number = "GAT")
    record Gate(@Required String name, @Required Colour colour) {}

    @RecordType(name = "gate", number = "GAT")
    record NewGate(@Required String name, @Required MoreColours colour, @Nullable String keeper) {}

    private record Gates(Class<? extends Record> type) implements Function {
        @Override
        public String name() {
            return "gates";
        }

        @Override
        public void define(FunctionDefinition function) {
            function.record(type);
        }
    }

    private static final FunctionModel OLD = FunctionModel.of(new Gates(Gate.class));
    private static final FunctionModel NEW = FunctionModel.of(new Gates(NewGate.class));

    @BeforeEach
    void open() {
        station = SampleStation.open(data, engine(data));
        older = records(OLD);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private StoredRecords records(FunctionModel model) {
        new RecordTables(station.database()).prepare(model);
        return new StoredRecords(
                station.database(), new SampleFunctions(model), new SampleAccess());
    }

    private long upgrade() {
        long head = station.journal().head();
        newer = records(NEW);
        return head;
    }

    private long putBack(long head) {
        older = records(OLD);
        return new PuttingBack(station.database()).putBack(SYSTEM, OLD, head);
    }

    private List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        older.each(SYSTEM, Query.of(Gate.class), gate -> gates.add(gate.value()));
        return gates;
    }

    private NewGate gate(String name, MoreColours colour, @Nullable String keeper) {
        return Values.of(NewGate.class)
                .set(NewGate::name, name)
                .set(NewGate::colour, colour)
                .set(NewGate::keeper, keeper)
                .record();
    }

    private void agrees() {
        assertThat(new Verification(station.database(), List.of(), p -> {}).run().findings())
                .isEmpty();
    }

    @Test
    void what_changed_since_is_what_it_was_and_nothing_told_is_gone() {
        Gate east = new Gate("东门", Colour.RED);
        Gate west = new Gate("西门", Colour.GREEN);
        RecordId changed = older.create(SYSTEM, east).id();
        older.create(SYSTEM, west);
        long head = upgrade();
        newer.change(SYSTEM, NewGate.class, changed, 1, Map.of("keeper", "周某某", "name", "新东门"));
        newer.change(SYSTEM, NewGate.class, changed, 2, Map.of("colour", MoreColours.GREEN));

        assertThat(new PuttingBack(station.database()).changedSince(OLD, head)).isEqualTo(1);
        assertThat(putBack(head)).isEqualTo(1);

        assertThat(gates()).containsExactlyInAnyOrder(east, west);
        assertThat(older.history(SYSTEM, Gate.class, changed))
                .extracting(JournalEntry::version)
                .contains(4L, 3L, 2L, 1L);
        agrees();
        assertThat(putBack(head)).as("a second time there is nothing left to do").isZero();
    }

    @Test
    void what_was_made_since_is_withdrawn() {
        long head = upgrade();
        RecordId made = newer.create(SYSTEM, gate("南门", MoreColours.RED, null)).id();

        assertThat(putBack(head)).isEqualTo(1);

        assertThat(gates()).isEmpty();
        assertThat(older.history(SYSTEM, Gate.class, made).getFirst().act())
                .isEqualTo(Act.WITHDRAWN);
        agrees();
    }

    @Test
    void a_code_that_the_older_version_does_not_know_is_no_obstacle() {
        RecordId changed = older.create(SYSTEM, new Gate("东门", Colour.RED)).id();
        long head = upgrade();
        newer.change(SYSTEM, NewGate.class, changed, 1, Map.of("colour", MoreColours.VIOLET));
        newer.create(SYSTEM, gate("南门", MoreColours.VIOLET, "吴某某"));
        older = records(OLD);
        assertThatThrownBy(this::gates).isInstanceOf(RuntimeException.class);

        assertThat(putBack(head)).isEqualTo(2);

        assertThat(gates()).containsExactly(new Gate("东门", Colour.RED));
        agrees();
        assertThat(putBack(head)).isZero();
    }

    @Test
    void a_version_that_does_not_know_a_code_there_is_told_so_before_it_comes() {
        RecordTables tables = new RecordTables(station.database());
        long head = upgrade();
        newer.create(SYSTEM, gate("南门", MoreColours.VIOLET, null));

        assertThat(tables.missing(NEW)).isEmpty();
        assertThatThrownBy(() -> tables.missing(OLD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gate.colour")
                .hasMessageContaining("VIOLET");

        putBack(head);
        assertThat(tables.missing(OLD)).as("back leads there").isEmpty();
    }

    @Test
    void an_older_version_leaves_nothing_of_a_newer_field_in_a_row_it_writes() {
        upgrade();
        Stored<NewGate> made = newer.create(SYSTEM, gate("南门", MoreColours.RED, "吴某某"));
        older = records(OLD);

        older.change(SYSTEM, Gate.class, made.id(), 1, Map.of("name", "老南门"));

        agrees();
        newer = records(NEW);
        assertThat(newer.open(SYSTEM, NewGate.class, made.id()).value().keeper()).isNull();
    }
}

package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.linli.function.FunctionModel;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordId;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.store.SchemaStepException;
import org.linli.store.Transaction;
import org.linli.store.transaction.RecordTables;

/** Tables that grow with their functions, and those of the platform's own bundles. */
public abstract class SchemaContract extends StoreContract {

    /** A gate as the function's first version kept it. */
    @RecordType(name = "gate")
    record Gate(@Length(40) String name, @Nullable Integer height) {}

    /** With another field, and a shorter name, which the column holds as well. */
    @RecordType(name = "gate")
    record WiderGate(
            @Length(20) String name, @Nullable Integer height, @Nullable @Indexed String colour) {}

    @RecordType(name = "gate")
    record LongNamedGate(@Length(41) String name, @Nullable Integer height) {}

    @RecordType(name = "gate")
    record GateOfManyHeights(@Length(40) String name, List<Integer> height) {}

    @RecordType(name = "gate")
    record GateWithoutColumns(@Length(40) String name, @Nullable String height) {}

    @RecordType(name = "gate")
    record GateWithBell(@Nullable String bell) {}

    @RecordType(name = "gate")
    record GateWithLamp(@Nullable String lamp) {}

    @RecordType(name = "Gate; DROP TABLE")
    record ForgedGate(String name) {}

    /** Keeps one type of gate. */
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

    @BeforeAll
    void theFirstVersion() {
        prepare(Gate.class);
        station.database()
                .migrate("test", "1-note", "CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY)");
    }

    private void prepare(Class<? extends Record> type) {
        new RecordTables(station.database()).prepare(FunctionModel.of(new Gates(type)));
    }

    @Test
    void a_new_field_gets_its_column_and_what_fits_stays() {
        prepare(Gate.class);
        prepare(WiderGate.class);
        prepare(WiderGate.class);
        assertThat(
                        station.database()
                                .<List<?>>read(
                                        t ->
                                                t.lookup()
                                                        .list(
                                                                Query.of(
                                                                        WiderGate.class,
                                                                        Condition.where(
                                                                                        WiderGate
                                                                                                ::colour)
                                                                                .is("蓝")))))
                .isEmpty();
    }

    @Test
    void a_column_that_a_migration_made_is_known() {
        station.database()
                .migrate("test", "4-bell", "ALTER TABLE r_gate ADD COLUMN f_bell VARCHAR(2000)");
        prepare(GateWithBell.class);
    }

    /** Such as a version of the store that notes nothing about its tables, or a hand. */
    @Test
    void a_column_that_was_made_behind_our_back_is_found() {
        station.database()
                .write(
                        t -> {
                            try (Statement statement = t.connection().createStatement()) {
                                return statement.execute(
                                        "ALTER TABLE r_gate ADD COLUMN f_lamp VARCHAR(2000)");
                            }
                        });
        prepare(GateWithLamp.class);
        prepare(GateWithLamp.class);
    }

    @Test
    void what_its_column_cannot_hold_needs_a_migration_and_is_named() {
        for (Class<? extends Record> type :
                List.of(LongNamedGate.class, GateOfManyHeights.class, GateWithoutColumns.class)) {
            assertThatThrownBy(() -> prepare(type))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gate")
                    .hasMessageMatching(".*(name|height).*");
        }
    }

    @Test
    void a_name_that_is_no_name_never_reaches_the_database() {
        assertThatThrownBy(() -> prepare(ForgedGate.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_type_nobody_prepared_has_no_records() {
        @RecordType(name = "unheard-of")
        record UnheardOf(String name) {}
        Ref<UnheardOf> ref = new Ref<>(new RecordId("01J00000000000000000000000"));
        assertThat(station.database().<Optional<?>>read(t -> t.lookup().find(UnheardOf.class, ref)))
                .isEmpty();
        assertThat(station.database().<Long>read(t -> t.lookup().count(Query.of(UnheardOf.class))))
                .isZero();
    }

    @Test
    void a_step_runs_once() {
        for (int i = 0; i < 2; i++) {
            station.database().migrate("test", "2-one", "INSERT INTO note VALUES (2)");
        }
        assertThat(notes("id = 2")).isEqualTo(1);
    }

    @Test
    void nothing_stays_of_a_step_that_fails() {
        assertThatThrownBy(
                        () ->
                                station.database()
                                        .migrate(
                                                "test",
                                                "3-half",
                                                "INSERT INTO note VALUES (3)",
                                                "no SQL"))
                .isInstanceOf(SchemaStepException.class)
                .hasMessageContaining("step 3-half of test failed")
                .hasMessageContaining("数据步骤 3-half（test）");
        assertThat(notes("id = 3")).isZero();
        station.database().migrate("test", "3-half", "INSERT INTO note VALUES (3)");
        assertThat(notes("id = 3")).isEqualTo(1);
    }

    @Test
    void a_write_within_a_write_stands_or_falls_with_it() {
        assertThatThrownBy(
                        () ->
                                station.database()
                                        .write(
                                                outer -> {
                                                    note(outer, 4);
                                                    station.database()
                                                            .write(inner -> note(inner, 5));
                                                    assertThat(notes("id IN (4, 5)")).isEqualTo(2);
                                                    throw new IllegalStateException("no");
                                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(notes("id IN (4, 5)")).isZero();
    }

    @Test
    void an_inner_write_that_fails_leaves_the_outer_one_alone() {
        station.database()
                .write(
                        outer -> {
                            note(outer, 6);
                            assertThatThrownBy(
                                            () ->
                                                    station.database()
                                                            .write(
                                                                    inner -> {
                                                                        note(inner, 7);
                                                                        throw new IllegalStateException(
                                                                                "no");
                                                                    }))
                                    .isInstanceOf(IllegalStateException.class);
                            return true;
                        });
        assertThat(notes("id = 6")).isEqualTo(1);
        assertThat(notes("id = 7")).isZero();
    }

    private static boolean note(Transaction transaction, int id) throws SQLException {
        try (Statement statement = transaction.connection().createStatement()) {
            return statement.executeUpdate("INSERT INTO note VALUES (" + id + ")") == 1;
        }
    }

    private int notes(String condition) {
        return station.database()
                .read(
                        t -> {
                            try (Statement statement = t.connection().createStatement();
                                    ResultSet row =
                                            statement.executeQuery(
                                                    "SELECT COUNT(*) FROM note WHERE "
                                                            + condition)) {
                                row.next();
                                return row.getInt(1);
                            }
                        });
    }
}

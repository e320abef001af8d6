package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.Batch;
import org.linli.store.Change;
import org.linli.store.RecordObserver;
import org.linli.store.StoreUnavailableException;
import org.linli.store.table.TableLayout;
import org.linli.store.verify.Verification;

/** Batches of many transactions, of which one is prepared while the one in front is committed. */
public abstract class LongBatchContract extends StoreContract {
    private static final int MANY = 1_500;

    private final List<Stored<?>> told = new ArrayList<>();
    private final RecordObserver observer =
            changes -> changes.stream().map(Change::after).forEach(told::add);

    @BeforeEach
    void observe() {
        told.clear();
        station.records().tell(observer);
    }

    @AfterEach
    void everythingAgrees() {
        station.records().leave(observer);
        assertThat(new Verification(station.database(), List.of(), p -> {}).run().findings())
                .isEmpty();
    }

    private static Stored<?> make(Batch batch, String name) {
        return batch.together(() -> batch.create(new Quarter(name, "02"), null));
    }

    private List<Stored<Quarter>> kept(String name) {
        return station.database()
                .read(
                        t ->
                                t.lookup()
                                        .list(
                                                Query.of(
                                                                Quarter.class,
                                                                Condition.where(Quarter::name)
                                                                        .is(name))
                                                        .limit(2 * MANY)));
    }

    private static long serial(Stored<?> record) {
        return Long.parseLong(record.number().substring(record.number().lastIndexOf('-') + 1));
    }

    @Test
    void all_its_records_are_numbered_without_a_gap_and_told_once_and_in_order() {
        List<Stored<?>> made = new ArrayList<>();
        try (Batch batch = station.records().batch(SYSTEM)) {
            for (int i = 0; i < MANY; i++) {
                made.add(make(batch, "长册"));
            }
        }
        assertThat(told).isEqualTo(made);
        assertThat(kept("长册")).isEqualTo(made);
        long first = serial(made.getFirst());
        for (int i = 0; i < MANY; i++) {
            assertThat(serial(made.get(i))).isEqualTo(first + i);
        }
    }

    @Test
    void a_record_is_changed_behind_its_making_however_many_rows_go_together() {
        List<Stored<Quarter>> changed = new ArrayList<>();
        try (Batch batch = station.records().batch(SYSTEM)) {
            for (int i = 1; i <= MANY / 10; i++) {
                Stored<Quarter> made = batch.create(new Quarter("原册", "02"), null);
                if (i % 7 == 0) {
                    changed.add(batch.change(Quarter.class, made.id(), Map.of("name", "改册" + i)));
                }
            }
        }
        assertThat(kept("原册")).hasSize(MANY / 10 - changed.size());
        for (Stored<Quarter> each : changed) {
            assertThat(kept(each.value().name())).containsExactly(each);
        }
    }

    @Test
    void what_the_database_refuses_takes_along_its_transaction_and_what_was_made_behind_it()
            throws Exception {
        forbid("坏册");
        List<Stored<?>> made = new ArrayList<>();
        assertThatThrownBy(
                        () -> {
                            try (Batch batch = station.records().batch(SYSTEM)) {
                                for (int i = 0; i < 3 * MANY; i++) {
                                    made.add(make(batch, "好册"));
                                    if (i == MANY) {
                                        make(batch, "坏册");
                                    }
                                }
                            }
                        })
                .isInstanceOf(StoreUnavailableException.class);
        List<Stored<Quarter>> kept = kept("好册");
        assertThat(kept).hasSizeBetween(1, MANY + 1).isEqualTo(made.subList(0, kept.size()));
        assertThat(kept("坏册")).isEmpty();
        assertThat(told).isEqualTo(kept);
        Stored<Quarter> next = station.records().create(SYSTEM, new Quarter("后来", "02"));
        assertThat(serial(next)).isEqualTo(serial(kept.getLast()) + 1);
    }

    private void forbid(String name) {
        TableLayout<Quarter> layout = TableLayout.of(Quarter.class);
        station.database()
                .write(
                        t -> {
                            try (Statement statement = t.connection().createStatement()) {
                                return statement.execute(
                                        "ALTER TABLE %s ADD CONSTRAINT no_such CHECK (%s <> '%s')"
                                                .formatted(
                                                        layout.table(),
                                                        layout.column("name").name(),
                                                        name));
                            }
                        });
    }

    @Test
    void derived_work_that_fails_leaves_what_is_committed_in_front_of_it() {
        Refusing refusing = new Refusing();
        List<Stored<?>> made = new ArrayList<>();
        try (Batch batch = station.records().batch(SYSTEM)) {
            for (int i = 0; i < MANY; i++) {
                made.add(make(batch, "前册"));
            }
            station.records().follow(refusing);
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < MANY; i++) {
                                    made.add(make(batch, "前册"));
                                }
                            })
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            station.records().forget(refusing);
        }
        List<Stored<Quarter>> kept = kept("前册");
        assertThat(kept).hasSizeBetween(1, MANY).isEqualTo(made.subList(0, kept.size()));
        assertThat(told).isEqualTo(kept);
    }

    @Test
    void an_officer_who_saves_meanwhile_has_his_turn_between_two_transactions() {
        CompletableFuture<Stored<Quarter>> saved = null;
        int made = 0;
        try (Batch batch = station.records().batch(SYSTEM)) {
            for (; made < 20 * MANY && (saved == null || !saved.isDone()); made++) {
                make(batch, "同时");
                if (saved == null) {
                    saved =
                            CompletableFuture.supplyAsync(
                                    () ->
                                            station.records()
                                                    .create(OFFICER, new Quarter("插入", "02")));
                }
            }
            assertThat(saved).isCompleted();
        }
        assertThat(kept("同时")).hasSize(Math.min(made, 2 * MANY));
        assertThat(kept("插入")).hasSize(1);
        assertThat(told).hasSize(made + 1);
    }
}

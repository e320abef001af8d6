package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Batch;
import org.linli.store.Records;

/** Many writes in few transactions, and trials that keep nothing. */
public abstract class BatchContract extends StoreContract {
    private Ref<Quarter> quarter;
    private int given = 200_000;

    @BeforeAll
    void aQuarter() {
        quarter = station.quarter("文昌苑", "02");
    }

    private String nextNumber() {
        given++;
        return "710000000000" + given;
    }

    private Values<Resident> resident(String name) {
        return SampleStation.resident(nextNumber(), name).set(Resident::quarter, quarter);
    }

    private Records records() {
        return station.records();
    }

    @Test
    void a_batch_sees_its_own_rows_and_leaves_refused_ones_out() {
        String number = nextNumber();
        try (Batch batch = records().batch(OFFICER)) {
            Resident row =
                    SampleStation.resident(number, "甲")
                            .set(Resident::phone, null)
                            .set(Resident::quarter, quarter)
                            .record();
            Stored<Resident> kept = batch.create(row, null);
            assertThat(kept.gaps()).containsExactly("phone");
            assertThat(batch.lookup().find(Resident.class, kept.ref())).contains(kept);
            assertThat(codes(refused(() -> batch.create(row, null))))
                    .containsExactly("T-001 idNumber");
            batch.change(Resident.class, kept.id(), Map.of("name", "乙"));
        }
        assertThat(
                        station.list(
                                        Query.of(
                                                Resident.class,
                                                Condition.where(Resident::idNumber).is(number)))
                                .rows())
                .extracting(r -> r.value().name() + r.version())
                .containsExactly("乙2");
    }

    @Test
    void a_batch_asked_who_points_to_a_record_follows_what_changed_since() {
        try (Batch batch = records().batch(SYSTEM)) {
            Ref<Quarter> one = batch.create(new Quarter("一苑", "02"), null).ref();
            Ref<Quarter> other = batch.create(new Quarter("二苑", "02"), null).ref();
            Stored<Resident> resident =
                    batch.create(resident("甲").set(Resident::quarter, one).record(), null);
            assertThat(batch.lookup().linked(Resident.class, Resident::quarter, one)).hasSize(1);
            batch.change(Resident.class, resident.id(), Map.of("quarter", other));
            assertThat(batch.lookup().linked(Resident.class, Resident::quarter, one)).isEmpty();
            assertThat(batch.lookup().linked(Resident.class, Resident::quarter, other))
                    .extracting(Stored::version)
                    .containsExactly(2L);
        }
    }

    @Test
    void a_batch_that_asked_often_in_vain_still_refuses_a_number_that_is_there() {
        String number = nextNumber();
        try (Batch batch = records().batch(OFFICER)) {
            for (int i = 0; i < 320; i++) {
                batch.create(resident("甲").record(), null);
            }
            Resident row =
                    SampleStation.resident(number, "甲").set(Resident::quarter, quarter).record();
            Stored<Resident> kept = batch.create(row, null);
            assertThat(codes(refused(() -> batch.create(row, null))))
                    .containsExactly("T-001 idNumber");
            String later = nextNumber();
            batch.change(Resident.class, kept.id(), Map.of("idNumber", later));
            Resident again =
                    SampleStation.resident(later, "乙").set(Resident::quarter, quarter).record();
            assertThat(codes(refused(() -> batch.create(again, null))))
                    .containsExactly("T-001 idNumber");
            batch.create(row, null);
        }
    }

    @Test
    void records_of_one_row_are_kept_together_or_not_at_all() {
        String number = nextNumber();
        Query<Resident> found =
                Query.of(Resident.class, Condition.where(Resident::idNumber).is(number));
        Resident row = SampleStation.resident(number, "甲").set(Resident::quarter, quarter).record();
        try (Batch batch = records().batch(OFFICER)) {
            refused(
                    () ->
                            batch.together(
                                    () -> {
                                        batch.create(row, null);
                                        return batch.create(row, null);
                                    }));
            assertThat(batch.lookup().list(found)).isEmpty();
            batch.together(() -> batch.create(row, null));
        }
        assertThat(station.list(found).rows()).hasSize(1);
    }

    @Test
    void a_batch_finds_what_was_there_as_it_has_left_it() {
        Ref<Quarter> home = station.quarter("五苑", "02");
        Stored<Resident> first = create(resident("甲").set(Resident::quarter, home));
        Stored<Resident> second = create(resident("乙").set(Resident::quarter, home));
        Stored<Resident> third = create(resident("丙").set(Resident::quarter, home));
        Query<Resident> there =
                Query.of(Resident.class, Condition.where(Resident::quarter).is(home));
        try (Batch batch = records().batch(SYSTEM)) {
            batch.change(Resident.class, first.id(), Map.of("quarter", quarter));
            batch.change(Resident.class, second.id(), Map.of("name", "丁"));
            Stored<Resident> fourth =
                    batch.create(resident("戊").set(Resident::quarter, home).record(), null);
            assertThat(names(batch, there)).containsExactly("丁", "丙", "戊");
            assertThat(names(batch, there.limit(1))).containsExactly("丁");
            assertThat(names(batch, there.and(Condition.where(Resident::name).is("乙")))).isEmpty();
            assertThat(
                            names(
                                    batch,
                                    there.and(
                                            new Condition.Not(
                                                    Condition.field(Condition.ID)
                                                            .is(third.id().text())))))
                    .containsExactly("丁", "戊");
            assertThat(batch.lookup().find(Resident.class, second.ref()))
                    .map(r -> r.value().name())
                    .contains("丁");
            assertThat(batch.lookup().find(Resident.class, third.ref())).contains(third);
            batch.commit();
            assertThat(names(batch, there)).containsExactly("丁", "丙", "戊");
            assertThat(batch.lookup().find(Resident.class, fourth.ref())).contains(fourth);
        }
    }

    private Stored<Resident> create(Values<Resident> resident) {
        try (Batch batch = records().batch(SYSTEM)) {
            return batch.create(resident.record(), null);
        }
    }

    private static List<String> names(Batch batch, Query<Resident> query) {
        return batch.lookup().list(query).stream().map(r -> r.value().name()).toList();
    }

    @Test
    void a_row_taken_back_leaves_the_others_as_they_were() {
        try (Batch batch = records().batch(SYSTEM)) {
            Ref<Quarter> one = batch.create(new Quarter("三苑", "02"), null).ref();
            Ref<Quarter> other = batch.create(new Quarter("四苑", "02"), null).ref();
            Resident row = resident("甲").set(Resident::quarter, one).record();
            Stored<Resident> kept = batch.together(() -> batch.create(row, null));
            AtomicReference<Ref<Resident>> gone = new AtomicReference<>();
            refused(
                    () ->
                            batch.together(
                                    () -> {
                                        batch.change(
                                                Resident.class,
                                                kept.id(),
                                                Map.of("quarter", other, "name", "乙"));
                                        Values<Resident> more =
                                                resident("丙").set(Resident::quarter, one);
                                        gone.set(batch.create(more.record(), null).ref());
                                        return batch.create(row, null);
                                    }));
            assertThat(batch.lookup().find(Resident.class, gone.get())).isEmpty();
            assertThat(batch.lookup().find(Resident.class, kept.ref())).contains(kept);
            assertThat(batch.lookup().linked(Resident.class, Resident::quarter, one))
                    .containsExactly(kept);
            assertThat(batch.lookup().linked(Resident.class, Resident::quarter, other)).isEmpty();
        }
    }

    @Test
    void a_trial_checks_as_a_batch_would_and_keeps_nothing() {
        long head = station.journal().head();
        station.database()
                .read(
                        t -> {
                            Resident derived =
                                    records()
                                            .check(
                                                    OFFICER,
                                                    resident("试").record(),
                                                    null,
                                                    null,
                                                    t.lookup());
                            assertThat(derived.initial()).isEqualTo("试");
                            return true;
                        });
        assertThat(station.journal().head()).isEqualTo(head);
    }
}

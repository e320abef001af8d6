package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;

/** A field that points to a sealed record tells nobody of it who may not know. */
public abstract class SealedLinksContract extends StoreContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 16);

    private static final Actor OPENED_TO = SampleStation.actor("z", "044991", Role.AREA_LEAD);

    private Stored<Closure> sealed;
    private Stored<Closure> tomorrow;

    @BeforeAll
    void twoFiles() {
        sealed = station.records().create(SYSTEM, new Closure("一", TODAY));
        tomorrow = station.records().create(SYSTEM, new Closure("二", TODAY.plusDays(1)));
    }

    @Test
    void a_reference_to_it_looks_empty_in_lists_orders_and_histories() {
        Stored<Closure.Note> silent = note(null);
        Stored<Closure.Note> speaks = note(sealed.ref());
        Stored<Closure.Note> open = note(tomorrow.ref());

        Stored<Closure.Note> read = station.records().open(LEADER, Closure.Note.class, speaks.id());
        assertThat(read.value().of()).isNull();
        assertThat(read.masked()).as("nor is it starred").isEqualTo(silent.masked());
        assertThat(station.records().open(LEADER, Closure.Note.class, open.id()).value().of())
                .isEqualTo(tomorrow.ref());
        for (boolean descending : List.of(true, false)) {
            Query<Closure.Note> sorted =
                    Query.of(Closure.Note.class).sortedBy("of", descending).limit(50);
            Query<Closure.Note> numbered = sorted.sortedBy(Condition.NUMBER, descending);
            assertThat(station.records().list(LEADER, sorted).rows())
                    .isEqualTo(station.records().list(LEADER, numbered).rows())
                    .extracting(row -> row.value().of())
                    .doesNotContain(sealed.ref());
        }
        assertThat(station.records().history(LEADER, Closure.Note.class, speaks.id()))
                .allSatisfy(e -> assertThat(e.body()).doesNotContain(sealed.id().text()));
        assertThat(station.records().open(OPENED_TO, Closure.Note.class, speaks.id()).value().of())
                .isEqualTo(sealed.ref());
    }

    @Test
    void who_knows_its_id_finds_nothing_that_points_to_it() {
        // Files of this test alone: the other tests write notes too.
        Ref<Closure> shut = station.records().create(SYSTEM, new Closure("八", TODAY)).ref();
        Ref<Closure> open =
                station.records().create(SYSTEM, new Closure("九", TODAY.plusDays(1))).ref();
        note(shut);
        note(open);
        Query<Closure.Note> pointing = Query.of(Closure.Note.class, Condition.field("of").is(shut));
        Query<Closure.Note> among =
                Query.of(Closure.Note.class, Condition.field("of").in(List.of(shut, open)));

        assertThat(station.records().list(LEADER, pointing).rows()).isEmpty();
        assertThat(station.records().count(LEADER, pointing)).isZero();
        station.records()
                .each(LEADER, pointing, note -> fail("an export tells of the pointer", note));
        assertThat(station.records().count(LEADER, among)).isEqualTo(1);
        assertThat(station.records().count(OPENED_TO, pointing)).isEqualTo(1);
        assertThat(station.records().count(OPENED_TO, among)).isEqualTo(2);
    }

    @Test
    void a_reference_that_looked_empty_and_comes_back_empty_is_kept() {
        Stored<Closure.Note> speaks = note(sealed.ref());
        Map<String, Object> asRead = new HashMap<>();
        asRead.put("text", "改");
        asRead.put("of", null);

        Stored<Closure.Note> changed =
                station.records().change(LEADER, Closure.Note.class, speaks.id(), 1, asRead);

        assertThat(changed.value()).isEqualTo(new Closure.Note("改", null));
        assertThat(station.records().open(OPENED_TO, Closure.Note.class, speaks.id()).value().of())
                .isEqualTo(sealed.ref());
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("of", null);
        station.records().change(OPENED_TO, Closure.Note.class, speaks.id(), 2, emptied);
        assertThat(station.records().open(OPENED_TO, Closure.Note.class, speaks.id()).value().of())
                .as("by whoever sees it")
                .isNull();
    }

    private Stored<Closure.Note> note(@Nullable Ref<Closure> of) {
        return station.records().create(SYSTEM, new Closure.Note("记", of));
    }
}

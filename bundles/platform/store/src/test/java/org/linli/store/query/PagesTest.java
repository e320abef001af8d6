package org.linli.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Batch;
import org.linli.store.contract.Matter;
import org.linli.store.contract.Resident;
import org.linli.store.contract.SampleStation;
import org.linli.store.contract.Visit;
import org.linli.store.derby.DerbyEngine;

class PagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @TempDir Path data;

    @Test
    void what_many_point_to_is_whole_though_most_point_to_the_same() {
        try (SampleStation station = SampleStation.open(data, DerbyEngine.open(data))) {
            Ref<Matter> often = matter(station, "710003198001019970");
            Ref<Matter> once = matter(station, "710003198001019989");
            try (Batch batch = station.records().batch(SampleStation.SYSTEM)) {
                for (int visit = 0; visit <= 2_000; visit++) {
                    batch.create(new Visit(often, DAY), null);
                }
                batch.create(new Visit(once, DAY), null);
            }
            Query<Matter> visited =
                    Query.of(
                            Matter.class,
                            exists(Visit.class, Visit::matter, where(Visit::day).is(DAY)));
            assertThat(station.list(visited).rows())
                    .extracting(Stored::ref)
                    .containsExactly(often, once);
        }
    }

    @Test
    void what_narrows_a_reader_leads_to_nothing_for_it_looks_at_withdrawn_records_too() {
        Condition visited = exists(Visit.class, Visit::matter, where(Visit::day).is(DAY));
        assertThat(path(Query.of(Matter.class, visited), null).led()).isEqualTo(visited);
        assertThat(path(Query.of(Matter.class), visited).led()).isNull();
    }

    private static AccessPath path(Query<Matter> query, @Nullable Condition narrowed) {
        return Question.of(query, narrowed, new Tables(), Narrowing.NONE).path();
    }

    private static Ref<Matter> matter(SampleStation station, String idNumber) {
        Ref<Resident> subject =
                station.records()
                        .create(
                                SampleStation.SYSTEM,
                                SampleStation.resident(idNumber, "周某某").record())
                        .ref();
        return station.records()
                .create(
                        SampleStation.SYSTEM,
                        Values.of(Matter.class).set(Matter::subject, subject).record())
                .ref();
    }
}

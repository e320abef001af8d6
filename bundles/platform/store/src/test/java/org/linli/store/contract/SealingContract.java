package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Query;
import org.linli.record.Stored;

/** From its day on a sealed record is there for the roles it stays open to, and for nobody else. */
public abstract class SealingContract extends StoreContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 16);

    private static final Actor OPENED_TO = SampleStation.actor("z", "044991", Role.AREA_LEAD);

    private Stored<Closure> sealed;
    private Stored<Closure> tomorrow;
    private Stored<Closure.Page> page;

    @BeforeAll
    void twoFiles() {
        sealed = station.records().create(SYSTEM, new Closure("一", TODAY));
        tomorrow = station.records().create(SYSTEM, new Closure("二", TODAY.plusDays(1)));
        page = station.records().create(SYSTEM, new Closure.Page(sealed.ref(), "页"));
    }

    @Test
    void lists_and_counts_pass_it_over() {
        Query<Closure> all = Query.of(Closure.class);

        assertThat(station.records().list(LEADER, all).rows())
                .extracting(Stored::id)
                .containsExactly(tomorrow.id());
        assertThat(station.records().count(LEADER, all)).isEqualTo(1);
        assertThat(station.records().count(OPENED_TO, all)).isEqualTo(2);
        assertThat(station.records().count(LEADER, Query.of(Closure.Page.class))).isZero();
    }

    @Test
    void its_address_answers_as_if_there_was_none() {
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.class, sealed.id()))
                .hasMessage("SYS-404");
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.Page.class, page.id()))
                .as("what is part of it")
                .hasMessage("SYS-404");
        assertThat(station.records().open(OPENED_TO, Closure.class, sealed.id()).id())
                .isEqualTo(sealed.id());
        assertThat(station.records().open(LEADER, Closure.class, tomorrow.id()).id())
                .isEqualTo(tomorrow.id());
    }

    @Test
    void nobody_changes_what_he_cannot_see() {
        Map<String, String> other = Map.of("name", "三");

        assertThatThrownBy(
                        () ->
                                station.records()
                                        .change(
                                                LEADER,
                                                Closure.class,
                                                sealed.id(),
                                                sealed.version(),
                                                other))
                .hasMessage("SYS-404");
    }
}

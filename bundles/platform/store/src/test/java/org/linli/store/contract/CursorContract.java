package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.query.Query;
import org.linli.query.Slice;

/** Where a page begins, as somebody may have typed it. */
public abstract class CursorContract extends StoreContract {

    @BeforeAll
    void fiveResidents() {
        for (int i = 0; i < 5; i++) {
            station.records()
                    .create(
                            SYSTEM,
                            SampleStation.resident("7100000000000000" + (10 + i), "甲")
                                    .set(Resident::born, LocalDate.of(1980, 1, 1).plusDays(i))
                                    .record());
        }
    }

    @Test
    void a_cursor_that_is_none_begins_at_the_beginning() {
        assertThat(station.list(Query.of(Resident.class).from("no cursor")).rows()).hasSize(5);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "@updatedAt, =abc",
        "@updatedAt, ''",
        "@updatedAt, =",
        "@number, =abc",
        "@number, !",
        "@number, =-1x",
        "@number, =R-99999999999999999999",
        "born, =2026-13-01",
        "born, !2026-01-01",
    })
    void a_forged_cursor_begins_at_the_beginning_as_well(String sort, String value) {
        String plain = ">01ARZ3NDEKTSV4RRFFQ69G5FAV" + sort + value;
        String forged =
                Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        for (boolean down : List.of(true, false)) {
            Query<Resident> query = Query.of(Resident.class).sortedBy(sort, down).from(forged);

            assertThat(station.records().continues(SYSTEM, query)).isFalse();
            assertThat(station.list(query).rows()).hasSize(5);
            Slice<Resident> first = station.list(query.limit(3));
            assertThat(station.records().continues(SYSTEM, query.from(first.next()))).isTrue();
        }
    }
}

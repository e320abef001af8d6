package org.linli.duty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.record.Place;
import org.linli.record.RecordId;

/** Rows that are to stay are recognised, and any difference is. */
class DutyTableTest {
    private static final RecordId RECORD = new RecordId("01J00000000000000000000001");
    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    @Test
    void what_is_in_the_table_reads_as_what_was_planned() throws SQLException {
        List<PlannedDuty> duties =
                List.of(
                        duty("D1", DUE, null, null),
                        duty("D2", DUE, LocalTime.of(9, 5), null),
                        duty("D3", DUE, null, DUE.minusDays(1)));
        Place place = new Place("321003001", null, "09");
        Place other = new Place("321003001", "321003001005", "09");

        try (MemoryTable table = new MemoryTable()) {
            DutyTable.insert(table.connection(), "sample-case", RECORD, place, duties);

            assertThat(DutyTable.rows(table.connection(), "sample"))
                    .isEqualTo(
                            Map.of(
                                    RECORD.text(),
                                    DutyTable.rows("sample-case", RECORD, place, duties)));
            assertThat(DutyTable.rows(table.connection(), "another")).isEmpty();
        }
        assertThat(DutyTable.rows("sample-case", RECORD, other, duties))
                .isNotEqualTo(DutyTable.rows("sample-case", RECORD, place, duties));
        assertThat(
                        DutyTable.rows(
                                "sample-case",
                                RECORD,
                                place,
                                List.of(duty("D1", DUE.plusDays(1), null, null))))
                .doesNotContainAnyElementsOf(DutyTable.rows("sample-case", RECORD, place, duties));
    }

    private static PlannedDuty duty(
            String rule, LocalDate due, @Nullable LocalTime at, @Nullable LocalDate done) {
        return new PlannedDuty(
                "sample",
                rule,
                due.minusDays(10),
                due,
                at,
                at != null,
                Role.BEAT_OFFICER,
                due,
                due.plusDays(3),
                at,
                done,
                done == null ? null : LocalTime.of(23, 59),
                done == null ? null : "01J00000000000000000000002");
    }
}

package org.linli.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.Query;
import org.linli.store.StoreUnavailableException;
import org.linli.store.contract.Quarter;
import org.linli.store.contract.SampleStation;

class DerbyEngineTest {
    @TempDir Path data;

    @Test
    void a_node_that_was_stopped_starts_again_in_the_same_process() {
        for (int start = 1; start <= 2; start++) {
            try (SampleStation station = SampleStation.open(data, DerbyEngine.open(data))) {
                station.quarter("苑" + start, "02");
                assertThat(station.list(Query.of(Quarter.class)).rows()).hasSize(start);
            }
            DerbyEngine.end();
        }
    }

    @Test
    void what_was_opened_for_reading_alone_is_opened_once_more_when_it_can_be_written()
            throws IOException, SQLException {
        DerbyEngine engine = DerbyEngine.open(data);
        engine.close();
        // As where there is no room for this file, Derby then takes the database to be read-only.
        Path lock = data.resolve("database/db.lck");
        Files.deleteIfExists(lock);
        Files.createDirectory(lock);
        assertThatThrownBy(() -> engine.writing(() -> true))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("can only be read");
        try (Connection reader = engine.connections().getConnection()) {
            reader.setReadOnly(true);
            assertThat(reader.isReadOnly()).isTrue();
        }

        Files.delete(lock);

        try (Connection writer = engine.writing(() -> true)) {
            assertThat(writer.isReadOnly()).isFalse();
        }
        engine.close();
        DerbyEngine.end();
    }

    @Test
    void derbys_own_log_keeps_nothing_of_failed_statements_and_their_values() {
        DerbyEngine.open(data).close();
        DerbyEngine.end();
        assertThat(System.getProperty("derby.stream.error.logSeverityLevel")).isEqualTo("60000");
    }

    @Test
    void what_lost_or_lost_its_connection_is_tried_again_and_nothing_else() {
        assertThat(new DerbyDialect().maySucceedAgain(new SQLException("gone", "08003"))).isTrue();
        assertThat(new DerbyDialect().maySucceedAgain(new SQLException("no pool"))).isFalse();
        assertThat(new DerbyDialect().maySucceedAgain(new SQLException("lost", "40001"))).isTrue();
    }

    @Test
    void what_is_asked_of_a_closed_store_does_not_open_it_again() {
        SampleStation station = SampleStation.open(data, DerbyEngine.open(data));
        station.close();
        assertThatThrownBy(() -> station.quarter("苑", "02"))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(data.resolve("database").resolve("db.lck")).doesNotExist();
    }

    @Test
    void a_time_is_read_as_it_was_written() {
        for (String time :
                new String[] {
                    "2026-03-05T08:00", "1986-05-04T02:30:01", "2026-03-05T08:00:00.120"
                }) {
            LocalDateTime written = LocalDateTime.parse(time);
            assertThat(DerbyTime.read(DerbyTime.text(written))).isEqualTo(written);
        }
        assertThat(DerbyTime.read("2026-03-05 08:00:00.0"))
                .isEqualTo(LocalDateTime.of(2026, 3, 5, 8, 0));
    }
}

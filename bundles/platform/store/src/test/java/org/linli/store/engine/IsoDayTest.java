package org.linli.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "1900-01-01", "9999-12-31", "0001-01-01"})
    void a_day_is_read_as_it_is_told(String told) {
        assertThat(IsoDay.read(told)).isEqualTo(LocalDate.parse(told));
    }

    @Test
    void what_is_no_day_is_not_read_as_one() {
        assertThatThrownBy(() -> IsoDay.read("2026-02-30")).isInstanceOf(DateTimeException.class);
    }
}

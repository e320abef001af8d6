package org.linli.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-06-30",
        "2025-12-31, 2025-12-31",
        "2026-01-01, 2025-12-31",
        "2024-12-31, 2024-12-31"
    })
    void its_last_day_is_today_while_it_runs(LocalDate today, LocalDate last) {
        assertThat(Period.year(2025).lastBy(today)).isEqualTo(last);
    }
}

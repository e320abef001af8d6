package org.linli.store.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerbyTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-05 08:07:06.0, 2026-03-05T08:07:06",
        "1986-05-04 00:00:59.12, 1986-05-04T00:00:59.120",
        "2026-11-28 23:59:00.000001, 2026-11-28T23:59:00.000001",
        "2026-11-28 23:59:00.123456789, 2026-11-28T23:59:00.123456789",
        "2026-03-05 08:07:06, 2026-03-05T08:07:06"
    })
    void a_moment_is_read_as_derby_tells_it(String told, LocalDateTime moment) {
        assertThat(DerbyTime.read(told)).isEqualTo(moment);
        assertThat(DerbyTime.read(DerbyTime.text(moment))).isEqualTo(moment);
    }
}

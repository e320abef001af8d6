package org.linli.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"47, 50, 83.8, 97.9", "0, 20, 0.0, 16.1", "20, 20, 83.9, 100.0", "1, 2, 9.5, 90.5"})
    void a_sample_tells_bounds(long part, long sample, String low, String high) {
        Interval interval = Interval.of(part, sample);

        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
    }

    @Test
    void nothing_is_told_by_no_sample() {
        assertThatThrownBy(() -> Interval.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.linli.web.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.web.field.TypedDate.Lean;

class TypedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0305, 2026-03-05",
        "3.5, 2026-03-05",
        "3-5, 2026-03-05",
        "3/5, 2026-03-05",
        "3月5日, 2026-03-05",
        "2026-3-5, 2026-03-05",
        "2026年3月5日, 2026-03-05",
        "20260305, 2026-03-05",
        "2026.03.05, 2026-03-05",
        "２０２６－３－５, 2026-03-05",
        "今天, 2026-03-05",
        "昨天, 2026-03-04",
        "tomorrow, 2026-03-06",
        "12.31, 2026-12-31",
        "305, 2026-03-05",
        "2024-2-29, 2024-02-29"
    })
    void people_type_days_in_many_ways(String typed, LocalDate day) {
        assertThat(TypedDate.read(typed, TODAY, Lean.THIS_YEAR)).contains(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2.30", "2026-2-29", "1301", "0", "soon", "2026", "3.5.", "99999999", "0000-01-01"})
    void what_is_no_day_is_none(String typed) {
        assertThat(TypedDate.read(typed, TODAY, Lean.THIS_YEAR)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "12.31, PAST, 2025-12-31", "3.5, PAST, 2026-03-05", "3.6, PAST, 2025-03-06",
        "3.4, FUTURE, 2027-03-04", "3.5, FUTURE, 2026-03-05", "2026-12-31, PAST, 2026-12-31"
    })
    void a_day_without_a_year_leans_the_way_of_its_field(String typed, Lean lean, LocalDate day) {
        assertThat(TypedDate.read(typed, TODAY, lean)).contains(day);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "3.5 14:30, 2026-03-05T14:30", "2026-03-05T09:05, 2026-03-05T09:05",
        "昨天 8点05分, 2026-03-04T08:05", "2026-03-05 09:30, 2026-03-05T09:30"
    })
    void a_time_of_the_clock_follows_the_day(String typed, LocalDateTime time) {
        assertThat(TypedDate.readTime(typed, TODAY, Lean.THIS_YEAR)).contains(time);
    }

    @Property
    void anything_typed_is_a_day_or_none_and_never_a_failure(@ForAll String typed) {
        Optional<LocalDate> day = TypedDate.read(typed, TODAY, Lean.PAST);
        TypedDate.readTime(typed, TODAY, Lean.PAST);
        assertThat(day).isNotNull();
    }
}

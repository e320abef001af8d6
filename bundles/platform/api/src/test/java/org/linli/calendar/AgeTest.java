package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2009-04-12, 2025-04-12, 15",
        "2009-04-12, 2025-04-13, 16",
        "2010-08-31, 2024-08-31, 13",
        "2010-08-31, 2024-09-01, 14",
        "2012-02-29, 2026-02-28, 13",
        "2012-02-29, 2026-03-01, 14",
        "2012-02-29, 2028-02-29, 15",
        "2012-02-29, 2028-03-01, 16",
        "2008-05-16, 2025-03-02, 16",
        "2008-05-16, 2026-05-16, 17",
        "2008-05-16, 2026-05-17, 18",
        "2009-12-31, 2010-12-31, 0",
        "2009-12-31, 2011-01-01, 1",
        "2026-03-02, 2026-03-02, 0",
    })
    void a_year_is_full_on_the_day_after_the_birthday(LocalDate born, LocalDate day, int age) {
        assertThat(Age.on(born, day)).isEqualTo(age);
    }

    @Test
    void the_day_on_which_somebody_comes_of_age_is_known_beforehand() {
        assertThat(Age.reachedOn(LocalDate.of(2008, 5, 16), 18))
                .isEqualTo(LocalDate.of(2026, 5, 17));
        assertThat(Age.reachedOn(LocalDate.of(2012, 2, 29), 14))
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void nobody_has_an_age_before_birth() {
        LocalDate born = LocalDate.of(2026, 3, 2);

        assertThat(Age.on(born, born.minusDays(1))).isNegative();
        assertThat(Age.on(born, born.minusYears(100))).isNegative();
    }

    @Property
    void an_age_changes_exactly_on_the_day_it_is_reached(
            @ForAll @IntRange(min = 0, max = 40_000) int offset,
            @ForAll @IntRange(min = 1, max = 110) int years) {
        LocalDate born = LocalDate.of(1900, 1, 1).plusDays(offset);
        LocalDate reached = Age.reachedOn(born, years);

        assertThat(Age.on(born, reached)).isEqualTo(years);
        assertThat(Age.on(born, reached.minusDays(1))).isEqualTo(years - 1);
    }
}

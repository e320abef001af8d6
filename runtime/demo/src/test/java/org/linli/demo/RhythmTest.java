package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_rhythm_begun_on_the_31st_comes_back_to_the_31st() {
        Rhythm rhythm = new Rhythm(LocalDate.of(2026, 1, 31), Period.ofMonths(1));

        assertThat(rhythm.opens(1)).isEqualTo("2026-02-28");
        assertThat(rhythm.opens(2)).isEqualTo("2026-03-31");
        assertThat(rhythm.ends(1)).isEqualTo("2026-03-30");
    }

    @Property
    void windows_can_be_made_to_end_on_any_day(
            @ForAll @IntRange(max = 1500) int daysAhead,
            @ForAll @IntRange(min = 1, max = 3) int months) {
        LocalDate end = MONDAY.plusDays(daysAhead);
        Period every = Period.ofMonths(months);

        LocalDate anchor = Rhythm.anchorFor(every, end, end.minusMonths(8));

        Rhythm rhythm = new Rhythm(anchor, every);
        int window = 0;
        while (rhythm.ends(window).isBefore(end)) {
            window++;
        }
        assertThat(rhythm.ends(window)).isEqualTo(end);
        assertThat(anchor).isBeforeOrEqualTo(end.minusMonths(8)).isAfter(end.minusMonths(16));
    }
}

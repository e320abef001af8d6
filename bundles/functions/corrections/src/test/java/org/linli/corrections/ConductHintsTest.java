package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.corrections.ConductHints.Hint;
import org.linli.duty.DutyTerm;
import org.linli.standin.Shelf;

class ConductHintsTest {
    private final Shelf shelf = new Shelf("2026-01-05");

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2025-10-09, 2025-10-09, ",
        "2025-10-09, 2025-10-10, ADMONITION",
        "2025-10-09, 2025-10-19, ADMONITION",
        "2025-10-09, 2025-10-20, WARNING",
        "2025-10-09, 2025-11-09, WARNING",
        "2025-10-09, 2025-11-10, REVOCATION",
        "2025-06-01, 2025-06-11, ADMONITION",
        "2025-06-01, 2025-06-12, WARNING",
        "2025-06-01, 2025-07-01, WARNING",
        "2025-06-01, 2025-07-02, REVOCATION",
    })
    void lateness_gives_a_ground_by_days_and_by_a_month(
            LocalDate last, LocalDate day, Hint expected) {
        assertThat(ConductHints.forLateness(last, day, shelf).orElse(null)).isEqualTo(expected);
    }

    @Test
    void the_district_may_set_other_days_for_what_begins_from_then_on() {
        shelf.put(
                new DutyTerm(
                        "corrections.HINT-WARNING",
                        15,
                        DutyTerm.TermUnit.CAL_DAY,
                        LocalDate.parse("2025-10-01"),
                        "示例〔2025〕1号"));
        LocalDate last = LocalDate.parse("2025-10-09");
        assertThat(ConductHints.forLateness(last, last.plusDays(15), shelf))
                .hasValue(Hint.ADMONITION);
        assertThat(ConductHints.forLateness(last, last.plusDays(16), shelf)).hasValue(Hint.WARNING);
        LocalDate earlier = LocalDate.parse("2025-09-30");
        assertThat(ConductHints.forLateness(earlier, earlier.plusDays(11), shelf))
                .hasValue(Hint.WARNING);
    }

    @Test
    void what_did_not_help_twice_gives_the_next_ground() {
        assertThat(ConductHints.forRepetition(1, 1)).isEmpty();
        assertThat(ConductHints.forRepetition(2, 0)).hasValue(Hint.WARNING);
        assertThat(ConductHints.forRepetition(2, 2)).hasValue(Hint.REVOCATION);
    }

    @Test
    void every_hint_has_its_words_in_both_languages() {
        var labels = new Labelled(org.linli.language.Labels.of(ConductHints.class));
        for (String about : new String[] {"late", "lost"}) {
            for (Hint hint : Hint.values()) {
                labels.has("remark." + about + "." + hint);
            }
        }
        labels.has("remark.again.WARNING");
        labels.has("remark.again.REVOCATION");
    }

    private record Labelled(org.linli.language.Labels labels) {
        void has(String key) {
            assertThat(labels.has(key)).as(key).isTrue();
        }
    }
}

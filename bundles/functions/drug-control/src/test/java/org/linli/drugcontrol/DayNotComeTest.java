package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.standin.Counted;

/** Of a day that has not come nobody can say what will have been done by then. */
class DayNotComeTest {
    private static final Period YEAR = Period.year(2025);

    private final Files here = new Files("2025-03-11");

    @Test
    void who_may_still_report_has_not_stayed_away() {
        Stored<DrugCase> of =
                here.desk.enter(
                        here.ordered(here.person(Files.SUBJECT_N).ref(), "2025-03-10").record());
        assertThat(figure("G3", YEAR)).as("until 25 March").isEqualTo("0/0");
        here.shelf.goTo("2025-03-25");
        assertThat(figure("G3", YEAR)).isEqualTo("0/1");

        here.shelf.goTo("2025-03-12");
        here.report(of, "2025-03-12");
        assertThat(figure("G3", YEAR)).as("who came before his last day").isEqualTo("1/1");
    }

    @Test
    void three_clean_years_are_over_when_they_are() {
        here.executing(Files.SUBJECT_N, "2025-03-10");
        here.shelf.goTo("2028-03-09");
        assertThat(figure("G10", Period.year(2028))).isEqualTo("0/0");
        here.shelf.goTo("2028-03-10");
        assertThat(figure("G10", Period.year(2028))).isEqualTo("1/1");
    }

    private String figure(String code, Period period) {
        Indicator indicator =
                Files.DRUG_CONTROL.indicators().stream()
                        .filter(i -> i.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return Counted.on(here.shelf, indicator.numerator(), period)
                + "/"
                + Counted.on(here.shelf, indicator.denominator(), period);
    }
}

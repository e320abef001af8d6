package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.calendar.WorkCalendar;
import org.linli.indicator.Period;
import org.linli.record.Values;
import org.linli.registry.Organisation.OpenStatus;
import org.linli.standin.Counted;

class RegistryFiguresTest {

    /** REG-IND-10 asks for no residence reported more than a month before the period. */
    @Test
    void the_days_to_verify_are_less_than_a_month_in_every_year_with_its_holidays() {
        WorkCalendar calendar = WorkCalendar.shipped();
        LocalDate.of(2023, 1, 1)
                .datesUntil(LocalDate.of(2040, 12, 1))
                .forEach(
                        day -> {
                            LocalDate due = RegistryFigures.VERIFY_WITHIN.due(day, calendar).day();
                            assertThat(due.minusMonths(1)).isBeforeOrEqualTo(day);
                        });
    }

    /**
     * Premises are looked at every twelve months; the ledger tells no day, so that it is the first.
     */
    @Test
    void premises_are_stale_after_twelve_months() {
        Neighbourhood here = new Neighbourhood();
        here.shelf.put(shop(OpenStatus.OPEN, null));
        here.shelf.put(shop(OpenStatus.PAUSED, "2026-06-30"));
        here.shelf.put(shop(OpenStatus.CLOSED, "2020-01-01"));

        assertThat(stale(here, "2027-03-02")).isEqualTo("0/2");
        assertThat(stale(here, "2027-03-03")).isEqualTo("1/2");
        assertThat(stale(here, "2027-07-01")).isEqualTo("2/2");
    }

    private static String stale(Neighbourhood here, String day) {
        return Counted.rate(
                here.shelf,
                Counted.indicator(Neighbourhood.REGISTRY, "REG-IND-11-PREMISES"),
                new Period(LocalDate.parse(day), LocalDate.parse(day)));
    }

    private static Organisation shop(OpenStatus status, @Nullable String verifiedOn) {
        return Values.of(Organisation.class)
                .set(Organisation::name, "示例小店")
                .set(Organisation::openStatus, status)
                .set(
                        Organisation::verifiedOn,
                        verifiedOn == null ? null : LocalDate.parse(verifiedOn))
                .record();
    }
}

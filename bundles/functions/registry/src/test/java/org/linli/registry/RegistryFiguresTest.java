package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.calendar.WorkCalendar;

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
}

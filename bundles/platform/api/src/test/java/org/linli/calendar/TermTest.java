package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {
    private static final WorkCalendar CALENDAR = WorkCalendar.shipped();

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2026-02-12, WORK_DAY 3 NONE, 2026-02-24",
        "2026-09-30, WORK_DAY 3 NONE, 2026-10-10",
        "2026-04-30, WORK_DAY 5 NONE, 2026-05-11",
        "2026-05-08, WORK_DAY 1 NONE, 2026-05-09",
        "2026-01-20, CAL_DAY 30 ROLL_FWD, 2026-02-24",
        "2026-01-20, CAL_DAY 30 NONE, 2026-02-19",
    })
    void the_examples_of_the_cross_cutting_rules_hold(LocalDate event, String term, LocalDate due) {
        assertThat(Term.parse(term).due(event, CALENDAR)).isEqualTo(new Due(due, null, false));
    }

    @ParameterizedTest(name = "scenario {0}: {2} after {1} is {3}")
    @CsvSource({
        "1, 2025-03-11, CAL_DAY 5 ROLL_FWD, 2025-03-17",
        "1, 2025-03-11, CAL_DAY 10 ROLL_FWD, 2025-03-21",
        "1, 2025-03-11, TERM 2 YEAR, 2027-03-10",
        "1, 2027-03-10, BEFORE 30, 2027-02-08",
        "1, 2027-03-10, ONDATE, 2027-03-10",
        "2, 2025-09-25, CAL_DAY 10 NONE, 2025-10-05",
        "2, 2025-09-25, CAL_DAY 10 ROLL_FWD, 2025-10-09",
        "2, 2025-10-09, CAL_DAY 10 NONE, 2025-10-19",
        "2, 2025-10-09, MONTH 1 NONE, 2025-11-09",
        "3, 2025-05-09, TERM 7 DAY, 2025-05-15",
        "3, 2025-06-10, TERM 23 DAY, 2025-07-02",
        "3, 2025-06-10, TERM 24 DAY, 2025-07-03",
        "3, 2025-05-09, BEFORE 3, 2025-05-06",
        "4, 2025-01-31, MONTH 3 NONE, 2025-04-30",
        "4, 2025-01-31, MONTH 6 NONE, 2025-07-31",
        "4, 2025-01-31, MONTH 9 NONE, 2025-10-31",
        "4, 2025-01-31, MONTH 12 NONE, 2026-01-31",
        "5, 2025-06-01, CAL_DAY 10 NONE, 2025-06-11",
        "5, 2025-06-01, MONTH 1 NONE, 2025-07-01",
        "5, 2025-07-03, CAL_DAY 30 NONE, 2025-08-02",
        "5, 2025-07-03, CAL_DAY 30 ROLL_FWD, 2025-08-04",
        "5, 2025-07-05, CAL_DAY 30 NONE, 2025-08-04",
        "6, 2025-04-25, CAL_DAY 5 ROLL_FWD, 2025-04-30",
        "6, 2025-04-28, CAL_DAY 7 ROLL_FWD, 2025-05-06",
        "6, 2025-04-30, CAL_DAY 5 ROLL_FWD, 2025-05-06",
        "7, 2025-06-20, TERM 1 YEAR, 2026-06-19",
        "7, 2026-06-19, CAL_DAY 3 ROLL_FWD, 2026-06-22",
        "9, 2025-09-26, WORK_DAY 10 NONE, 2025-10-16",
        "9, 2025-09-26, WORK_DAY 5 NONE, 2025-10-10",
        "9, 2025-08-01, TERM 3 MONTH, 2025-10-31",
        "9, 2025-05-20, TERM 6 MONTH, 2025-11-19",
    })
    void the_acceptance_scenarios_of_corrections_hold(
            int scenario, LocalDate event, String term, LocalDate due) {
        assertThat(Term.parse(term).due(event, CALENDAR))
                .as("scenario %d", scenario)
                .isEqualTo(new Due(due, null, false));
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2025-04-18, CAL_DAY 15 ROLL_FWD, 2025-05-06",
        "2025-09-22, CAL_DAY 15 ROLL_FWD, 2025-10-09",
        "2025-04-02, CAL_DAY 3 ROLL_FWD, 2025-04-07",
        "2025-09-26, WORK_DAY 2 NONE, 2025-09-29",
        "2025-04-01, MONTH 1 ROLL_FWD, 2025-05-06",
        "2025-09-01, TERM 3 YEAR, 2028-08-31",
        "2028-08-31, BEFORE 30, 2028-08-01",
        "2026-09-18, WORK_DAY 10 NONE, 2026-10-09",
    })
    void examples_of_other_functions_hold(LocalDate event, String term, LocalDate due) {
        assertThat(Term.parse(term).due(event, CALENDAR).day()).isEqualTo(due);
    }

    @Test
    void hours_run_through_nights_and_holidays_to_the_minute() {
        LocalDateTime asked = LocalDateTime.of(2025, 7, 3, 10, 0, 59);

        assertThat(Term.hours(48).due(asked, CALENDAR))
                .isEqualTo(new Due(LocalDate.of(2025, 7, 5), LocalTime.of(10, 0), false));
        assertThat(Term.parse("HOUR 0.5").due(LocalDateTime.of(2026, 10, 3, 23, 45), CALENDAR))
                .isEqualTo(new Due(LocalDate.of(2026, 10, 4), LocalTime.of(0, 15), false));
    }

    @Test
    void hours_cannot_start_on_a_day_alone() {
        assertThat(Term.hours(48).startsAtMinute()).isTrue();
        assertThat(Term.workingDays(3).startsAtMinute()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.hours(48).due(LocalDate.of(2025, 7, 3), CALENDAR));
    }

    @Test
    void a_term_of_days_takes_the_day_of_an_event_and_forgets_its_hour() {
        assertThat(Term.workingDays(1).due(LocalDateTime.of(2026, 5, 8, 23, 59), CALENDAR).day())
                .isEqualTo(LocalDate.of(2026, 5, 9));
    }

    @Test
    void only_a_due_day_that_leans_on_an_unpublished_year_is_provisional() {
        LocalDate eve = LocalDate.of(2026, 12, 30);

        assertThat(Term.workingDays(1).due(eve, CALENDAR).provisional()).isFalse();
        assertThat(Term.workingDays(2).due(eve, CALENDAR).provisional()).isTrue();
        assertThat(Term.calendarDays(10).due(eve, CALENDAR).provisional())
                .as("its reminder leans on the year")
                .isTrue();
        assertThat(Term.months(1).due(eve, CALENDAR).provisional()).isFalse();
        assertThat(Term.calendarDays(10).rolledForward().due(eve, CALENDAR).provisional()).isTrue();
        assertThat(Term.inclusive(Period.ofYears(2)).due(eve, CALENDAR).provisional()).isFalse();
        // The person leaves on 9 March 2028; the subdistrict is told within 7 days (drug control).
        assertThat(Term.calendarDays(7).rolledForward().due(LocalDate.of(2028, 3, 9), CALENDAR))
                .isEqualTo(new Due(LocalDate.of(2028, 3, 16), null, true));
    }

    @Test
    void a_month_without_that_day_ends_on_its_last() {
        assertThat(Term.months(1).due(LocalDate.of(2024, 1, 31), CALENDAR).day())
                .isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Term.years(1).due(LocalDate.of(2024, 2, 29), CALENDAR).day())
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WORK_DAY 3 NONE",
                "CAL_DAY 10 ROLL_FWD",
                "CAL_DAY 5 NONE",
                "MONTH 2 ROLL_FWD",
                "YEAR 1 NONE",
                "HOUR 48",
                "HOUR 0.5",
                "HOUR 0.1",
                "HOUR 0.25",
                "MINUTE 10",
                "TERM 2 YEAR",
                "TERM 3 YEAR 6 MONTH 15 DAY",
                "BEFORE 30",
                "IMM",
                "ONDATE",
            })
    void the_stored_form_reads_back(String text) {
        assertThat(Term.parse(text)).hasToString(text);
    }

    @Test
    void the_forms_of_the_rule_tables_say_the_same() {
        assertThat(Term.parse("WORK_DAY 3 ROLL_FWD")).isEqualTo(Term.workingDays(3));
        assertThat(Term.parse("WORK_DAY 3")).isEqualTo(Term.workingDays(3));
        assertThat(Term.parse("CAL_DAY 5 ROLL_NONE")).isEqualTo(Term.calendarDays(5));
        assertThat(Term.parse("CAL_DAY 5")).isEqualTo(Term.calendarDays(5));
        assertThat(Term.parse("HOUR 24 NONE")).isEqualTo(Term.hours(24));
        assertThat(Term.parse("IMM")).isSameAs(Term.sameDay());
        assertThat(Term.parse("ONDATE")).isSameAs(Term.onDate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "WORK_DAY", "WORK_DAY x NONE", "WORK_DAY 0 NONE", "WORK_DAY 3 BACK", "DAY 3",
                "HOUR 0", "HOUR 0.001", "HOUR 2 ROLL_FWD", "TERM 3", "TERM 3 WEEK", "TERM -1 DAY",
                "BEFORE -3", "IMM 1", "CAL_DAY 3 NONE NONE", "MONTH 2.5 NONE",
            })
    void what_is_no_term_is_refused_with_the_text(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.parse(text))
                .withMessage("not a term: " + text);
    }

    @Property
    void any_term_reads_back_from_its_stored_form(
            @ForAll @IntRange(min = 1, max = 5_000) int amount) {
        for (Term term :
                new Term[] {
                    Term.hours(amount),
                    Term.minutes(amount),
                    Term.workingDays(amount),
                    Term.calendarDays(amount).rolledForward(),
                    Term.months(amount),
                    Term.years(amount).rolledForward(),
                    Term.inclusive(Period.of(amount, amount, amount)),
                    Term.daysBefore(amount),
                }) {
            assertThat(Term.parse(term.toString())).isEqualTo(term);
        }
    }

    @Property
    void a_rolled_period_ends_on_a_working_day_and_never_before_the_raw_one(
            @ForAll @IntRange(min = 0, max = 6_000) int offset,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        LocalDate event = LocalDate.of(2023, 1, 1).plusDays(offset);
        LocalDate raw = Term.calendarDays(days).due(event, CALENDAR).day();

        LocalDate rolled = Term.calendarDays(days).rolledForward().due(event, CALENDAR).day();

        assertThat(CALENDAR.isWorkingDay(rolled)).isTrue();
        assertThat(rolled).isAfterOrEqualTo(raw);
        assertThat(raw.datesUntil(rolled)).noneMatch(CALENDAR::isWorkingDay);
    }
}

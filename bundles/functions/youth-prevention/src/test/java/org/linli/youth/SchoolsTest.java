package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.function.DutyRule;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff;
import org.linli.youth.School.SchoolKind;
import org.linli.youth.SchoolCheck.SchoolFinding;

/** Scenario 7 and the bad input about schools (youth prevention, sections 9 and 10). */
class SchoolsTest {
    private static final List<String> HOURS = List.of("4", "4", "6", "4.5", "3.5", "4", "5", "4");

    private final YouthCases here = new YouthCases("2026-03-02");

    @Test
    void seven_of_eight_schools_have_a_vice_principal_and_reach_four_hours() {
        List<Stored<School>> schools = new ArrayList<>();
        for (int i = 0; i < HOURS.size(); i++) {
            schools.add(here.school("示例第" + (i + 1) + "小学", SchoolKind.PRIMARY));
            here.desk.enter(here.lesson(schools.get(i), "2025-10-15", HOURS.get(i)));
        }
        here.school("示例一幼", SchoolKind.KINDERGARTEN);
        here.school("示例二幼", SchoolKind.KINDERGARTEN);
        for (int i = 0; i < 7; i++) {
            Staff who = Values.of(here.officer.value()).set(Staff::badgeNo, "09910" + i).record();
            here.desk.enter(here.appointment(here.shelf.put(who), schools.get(i), "2025-09-01"));
        }
        Period year = new Period(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-08-31"));

        assertThat(here.numerator("Y7", year)).isEqualTo(7);
        assertThat(here.denominator("Y7", year)).as("kindergartens do not count").isEqualTo(8);
        assertThat(here.numerator("Y8", year)).isEqualTo(7);
        assertThat(here.denominator("Y8", year)).isEqualTo(8);
    }

    @Test
    void an_appointment_is_for_three_years_and_is_renewed_a_month_before_its_end() {
        Stored<School> school = here.school("示例一中", SchoolKind.MIDDLE);

        VicePrincipal appointed =
                here.desk.enter(here.appointment(here.officer, school, "2025-09-01")).value();

        assertThat(appointed.termEnd()).isEqualTo("2028-08-31");
        assertThat(here.due("D17", appointed)).isEqualTo("2028-08-01");
    }

    @Test
    void nobody_serves_a_third_school_and_no_term_ends_before_it_begins() {
        for (int i = 1; i <= 2; i++) {
            Stored<School> school = here.school("示例" + i + "小", SchoolKind.PRIMARY);
            here.desk.enter(here.appointment(here.officer, school, "2025-09-01"));
        }
        Stored<School> third = here.school("示例三小", SchoolKind.PRIMARY);
        VicePrincipal again = here.appointment(here.officer, third, "2025-10-01");
        VicePrincipal backwards =
                Values.of(here.appointment(here.woman, third, "2025-10-01"))
                        .set(VicePrincipal::termEnd, LocalDate.parse("2025-09-30"))
                        .record();

        assertThatThrownBy(() -> here.desk.enter(again)).hasMessage("YTH-V09");
        assertThatThrownBy(() -> here.desk.enter(backwards)).hasMessage("VAL-051");
        assertThat(here.desk.enter(here.appointment(here.officer, third, "2028-09-01")).version())
                .as("when the other terms are over")
                .isEqualTo(1);
    }

    @Test
    void an_appointment_that_is_entered_late_makes_no_third_school_either() {
        Stored<School> first = here.school("示例一小", SchoolKind.PRIMARY);
        Stored<School> second = here.school("示例二小", SchoolKind.PRIMARY);
        Stored<School> third = here.school("示例三小", SchoolKind.PRIMARY);
        here.desk.enter(here.appointment(here.officer, first, "2025-09-01"));
        here.desk.enter(here.appointment(here.officer, second, "2025-10-01"));

        assertThatThrownBy(
                        () -> here.desk.enter(here.appointment(here.officer, third, "2025-06-01")))
                .hasMessage("YTH-V09");
        here.desk.enter(here.appointment(here.officer, third, "2022-09-01"));
        assertThat(here.desk.enter(here.appointment(here.officer, first, "2026-06-01")).version())
                .as("appointed again at the same school")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.4", "8.5"})
    void a_lesson_lasts_from_half_an_hour_to_eight(String hours) {
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);

        assertThatThrownBy(() -> here.desk.enter(here.lesson(school, "2025-10-15", hours)))
                .hasMessage("YTH-V08");
    }

    @Test
    void the_lesson_that_reaches_four_hours_fulfils_the_year() {
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);

        assertThat(here.desk.enter(here.lesson(school, "2025-06-01", "3")).value().completesYear())
                .isFalse();
        assertThat(here.desk.enter(here.lesson(school, "2025-09-02", "3")).value().completesYear())
                .as("a new school year")
                .isFalse();
        assertThat(here.desk.enter(here.lesson(school, "2025-10-15", "1")).value().completesYear())
                .isTrue();
        assertThat(here.desk.enter(here.lesson(school, "2025-11-15", "2")).value().completesYear())
                .as("once a year")
                .isFalse();
    }

    @Test
    void hours_that_are_missing_are_told_before_the_holidays() {
        DutyRule<School> lessons = YouthCases.rule("D16");
        assertThat(
                        lessons.levelOneAt()
                                .due(LocalDate.parse("2026-08-31"), here.shelf.calendar())
                                .day())
                .isEqualTo("2026-06-30");
    }

    @Test
    void the_answer_to_a_letter_is_due_on_the_first_working_day_behind_the_month() {
        here.shelf.goTo("2025-04-01");
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);
        LocalDate day = LocalDate.parse("2025-04-01");

        SchoolCheck sent =
                here.desk
                        .enter(new SchoolCheck(school.ref(), day, List.of(), day, null, null))
                        .value();

        assertThat(sent.replyDue()).isEqualTo("2025-05-06");
        assertThat(here.due("D12", sent)).isEqualTo("2025-05-06");
        assertThat(YouthCases.rule("D12").settable())
                .as("the letter tells the day, and the law the month")
                .isFalse();
        SchoolCheck answered = new SchoolCheck(school.ref(), day, List.of(), null, null, day);
        assertThatThrownBy(() -> here.desk.enter(answered)).hasMessage("VAL-001");
    }

    @Test
    void findings_count_on_the_day_they_were_to_be_fixed() {
        Stored<School> school = here.school("示例一小", SchoolKind.PRIMARY);
        LocalDate checked = LocalDate.parse("2026-01-05");
        SchoolFinding inTime = new SchoolFinding("门禁失灵", day("2026-01-20"), day("2026-01-20"));
        SchoolFinding late = new SchoolFinding("监控盲区", day("2026-01-20"), day("2026-01-21"));
        SchoolFinding later = new SchoolFinding("围墙破损", day("2026-03-20"), null);
        here.desk.enter(check(school, checked, inTime, late, later));
        Period january = new Period(day("2026-01-01"), day("2026-01-31"));

        assertThat(here.numerator("Y13", january)).isEqualTo(1);
        assertThat(here.denominator("Y13", january)).isEqualTo(2);
        SchoolFinding sameDay = new SchoolFinding("门禁失灵", checked, null);
        assertThatThrownBy(() -> here.desk.enter(check(school, checked, sameDay)))
                .hasMessage("YTH-V23");
        SchoolFinding before = new SchoolFinding("门禁失灵", day("2026-01-20"), day("2026-01-04"));
        assertThatThrownBy(() -> here.desk.enter(check(school, checked, before)))
                .hasMessage("VAL-051");
    }

    @Test
    void no_minor_is_recognised_in_public_material() {
        Publicity open = new Publicity(day("2026-03-01"), "文昌广场", "防诈骗", 120, false);
        Publicity shown = new Publicity(day("2026-03-01"), "文昌广场", "防诈骗", 120, true);

        assertThat(here.desk.enter(open).version()).isEqualTo(1);
        assertThatThrownBy(() -> here.desk.enter(shown)).hasMessage("YTH-V12");
    }

    private static SchoolCheck check(
            Stored<School> school, LocalDate day, SchoolFinding... findings) {
        return new SchoolCheck(school.ref(), day, List.of(findings), null, null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

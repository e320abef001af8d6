package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.drugcontrol.TestProfile.INT_28;
import static org.linli.drugcontrol.TestProfile.STD_22;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.calendar.Window;
import org.linli.drugcontrol.DrugCase.HeldProfile;
import org.linli.drugcontrol.DrugCase.PlanStatus;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.DrugCase.SuspensionKind;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.duty.DutyTerms;
import org.linli.function.DutyRule;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.standin.Counted;

/** A test profile holds from its day: windows that had begun keep number, days and status. */
class ProfileHistoryTest {
    private static final String REPORTED = "2025-03-10";

    private Files here = new Files("2025-12-31");
    private Stored<DrugCase> of;

    @Test
    void the_profile_of_the_report_holds_from_the_day_of_the_report() {
        reported(STD_22);

        assertThat(now().profiles()).containsExactly(held(STD_22, REPORTED));
        assertThat(now().windows()).hasSize(22);
    }

    @Test
    void who_is_tested_less_from_june_on_ends_the_fortnight_and_goes_on_where_the_year_stands() {
        reported(INT_28);
        change(STD_22, "2025-06-20");

        assertThat(now().testProfile()).isEqualTo(STD_22);
        assertThat(now().windows())
                .as("seven fortnights, the rest of the fourth month, and what the plan has left")
                .hasSize(7 + 1 + 18);
        assertThat(days(6, 10))
                .containsExactly(
                        "6 2025-05-25 2025-06-09",
                        "7 2025-06-10 2025-06-24",
                        "8 2025-06-25 2025-07-09",
                        "9 2025-07-10 2025-08-09",
                        "10 2025-08-10 2025-09-09");
        assertThat(now().windows().getLast())
                .as("every third month in the third year, up to the end of the term")
                .isEqualTo(planned(26, "2027-12-10", "2028-03-09"));
    }

    @Test
    void who_is_tested_more_from_june_on_is_so_after_the_month_that_runs() {
        reported(STD_22);
        change(INT_28, "2025-06-20");

        assertThat(days(3, 7))
                .as("nobody is called to a test within days of the change")
                .containsExactly(
                        "3 2025-05-10 2025-06-09",
                        "4 2025-06-10 2025-07-09",
                        "5 2025-07-10 2025-07-24",
                        "6 2025-07-25 2025-08-09",
                        "7 2025-08-10 2025-08-24");
    }

    @Test
    void what_was_kept_or_missed_before_stays_so_and_the_rate_with_it() {
        reported(INT_28);
        for (String day : List.of("2025-03-12", "2025-04-02", "2025-06-12", "2025-07-01")) {
            here.desk.enter(here.test(of, day).record());
        }
        here.desk.enter(missed(3, "2025-05-05"));
        List<PlannedWindow> before = now().windows().subList(0, 7);
        assertThat(rate()).as("of 18 that closed by December").isEqualTo("4/15");

        change(STD_22, "2025-06-20");
        assertThat(now().windows().subList(0, 7)).isEqualTo(before);
        assertThat(now().windows().get(2).status()).isEqualTo(PlanStatus.MISSED);
        assertThat(now().windows().get(7).status()).as("1 July").isEqualTo(PlanStatus.DONE);
        assertThat(rate()).as("eight by 9 July, then five months").isEqualTo("4/13");
    }

    @Test
    void a_number_that_something_was_stated_of_goes_to_no_other_window() {
        reported(INT_28);
        here.desk.enter(here.refusal(of, 7, "2025-06-15"));
        Stored<TestWindow> later = here.desk.enter(here.refusal(of, 11, "2025-08-15"));

        assertRefused("DRG-V46", "profiles", () -> change(STD_22, "2025-06-20"));
        here.desk.withdraw(later);
        change(STD_22, "2025-06-20");
        assertThat(now().windows().get(6))
                .isEqualTo(planned(7, "2025-06-10", "2025-06-24", PlanStatus.REFUSED));
        assertThat(now().refusals()).isEqualTo(1);
    }

    @Test
    void a_window_that_something_was_stated_of_is_not_cut() {
        reported(STD_22);
        here.desk.enter(here.refusal(of, 4, "2025-07-09"));

        assertRefused("DRG-V46", "profiles", () -> change(INT_28, "2025-05-20"));
        change(INT_28, "2025-06-20");
        assertThat(now().windows().get(3))
                .isEqualTo(planned(4, "2025-06-10", "2025-07-09", PlanStatus.REFUSED));
    }

    @Test
    void a_detention_moves_the_windows_of_both_profiles() {
        reported(STD_22);
        change(INT_28, "2025-06-20");
        of = here.desk.step(now(of), "suspend", detained("2025-06-05", null));
        of = here.desk.step(now(of), "resume", detained("2025-06-05", "2025-06-20"));

        assertThat(days(3, 5))
                .containsExactly(
                        "3 2025-05-10 2025-06-24",
                        "4 2025-06-25 2025-07-09",
                        "5 2025-07-10 2025-07-24");
        assertThat(now().windows().getLast().closes()).isEqualTo(now().termEnd());
    }

    @Test
    void the_duty_of_testing_has_the_windows_of_the_case() {
        reported(INT_28);
        here.desk.enter(
                Values.of(here.refusal(of, 2, "2025-04-20"))
                        .set(TestWindow::status, WindowStatus.MISSED_EXCUSED)
                        .record());
        change(STD_22, "2025-06-20");

        DutyRule<DrugCase> tests = here.rule("D5");
        List<Window> owed =
                tests
                        .windowsFor(now(), now().reportedOn(), DutyTerms.DEFAULTS)
                        .until(TestPlan.lastDay(now()))
                        .stream()
                        .toList();
        assertThat(owed.stream().map(w -> w.number() + " " + w.first() + " " + w.last()))
                .containsExactlyElementsOf(days(1, 26));
        assertThat(owed.stream().filter(w -> tests.except().test(now(), w)).map(Window::number))
                .containsExactly(2);
    }

    @Test
    void a_change_comes_after_the_one_before_and_is_one() {
        reported(INT_28);
        change(STD_22, "2025-06-20");

        assertRefused("DRG-V42", "profiles[2].heldFrom", () -> change(INT_28, "2025-06-20"));
        assertRefused("DRG-V43", "profiles[2].testProfile", () -> change(STD_22, "2025-07-01"));
        assertRefused(
                "DRG-V41",
                "profiles[0].heldFrom",
                () -> step(List.of(held(INT_28, "2025-03-01"), held(STD_22, "2025-06-20"))));
        assertRefused(
                "DRG-V45",
                "testProfile",
                () -> edit(Values.of(now()).set(DrugCase::testProfile, INT_28)));
    }

    @Test
    void before_the_report_there_is_no_profile_with_a_day() {
        Values<DrugCase> ordered = here.ordered(here.person(Files.SUBJECT_C).ref(), REPORTED);

        assertRefused(
                "DRG-V40",
                "profiles",
                () ->
                        here.desk.enter(
                                ordered.set(DrugCase::profiles, List.of(held(STD_22, REPORTED)))
                                        .record()));
    }

    @Test
    void of_an_ended_measure_no_profile_begins_after_its_end() {
        reported(STD_22);
        here.as(Role.REGISTRY_CLERK);
        of =
                here.desk.step(
                        now(of),
                        "decease",
                        Map.of("closedOn", LocalDate.parse("2025-06-01"), "closingPaper", "证明"));

        assertRefused(
                "DRG-V44",
                "profiles",
                () ->
                        edit(
                                Values.of(now())
                                        .set(
                                                DrugCase::profiles,
                                                List.of(
                                                        held(STD_22, REPORTED),
                                                        held(INT_28, "2025-06-20")))));
    }

    @Test
    void a_wrong_line_is_put_right_where_it_stands() {
        reported(STD_22);
        edit(Values.of(now()).set(DrugCase::profiles, List.of(held(INT_28, REPORTED))));

        assertThat(now().testProfile()).isEqualTo(INT_28);
        assertThat(now().windows()).hasSize(28);
    }

    @Test
    void a_report_that_is_put_right_moves_the_first_profile_and_what_was_stated() {
        reported(INT_28);
        here.desk.enter(here.refusal(of, 2, "2025-04-01"));
        change(STD_22, "2025-06-20");
        edit(Values.of(now()).set(DrugCase::reportedOn, LocalDate.parse("2025-03-12")));

        assertThat(now().profiles())
                .containsExactly(held(INT_28, "2025-03-12"), held(STD_22, "2025-06-20"));
        assertThat(now().windows().get(1).status()).isEqualTo(PlanStatus.REFUSED);
    }

    @Test
    void a_profile_told_without_a_day_of_a_case_that_knew_none_holds_from_today() {
        of =
                here.shelf.put(
                        here.ordered(here.person(Files.SUBJECT_C).ref(), REPORTED)
                                .set(DrugCase::reportedOn, LocalDate.parse(REPORTED))
                                .set(DrugCase::termEnd, LocalDate.parse("2028-03-09"))
                                .set(DrugCase::state, DrugCase.CaseState.EXECUTING)
                                .record());
        assertThat(TestPlan.windows(now())).hasSize(22);
        edit(Values.of(now()).set(DrugCase::testProfile, INT_28));

        assertThat(now().profiles())
                .containsExactly(held(STD_22, REPORTED), held(INT_28, "2025-12-31"));
        assertThat(now().windows().subList(0, 10))
                .isEqualTo(TestPlan.windows(with(List.of())).subList(0, 10));
    }

    /** Whatever the changes: numbers rise, each day of the term is in one window. */
    @Property(tries = 100)
    void no_day_asks_for_two_tests_and_none_is_without_one_to_come(
            @ForAll @Size(max = 5) Map<@IntRange(min = 1, max = 290) Integer, TestProfile> told) {
        LocalDate report = LocalDate.parse(REPORTED);
        reported(STD_22);
        List<HeldProfile> lines = new ArrayList<>(List.of(held(STD_22, REPORTED)));
        List<PlannedWindow> before = now().windows();
        for (Map.Entry<Integer, TestProfile> next : new TreeMap<>(told).entrySet()) {
            LocalDate day = report.plusDays(next.getKey());
            if (lines.getLast().testProfile() == next.getValue()) {
                continue;
            }
            lines.add(new HeldProfile(next.getValue(), day, null));
            step(lines);
            List<PlannedWindow> after = now().windows();
            List<PlannedWindow> over =
                    before.stream().filter(w -> w.closes().isBefore(day)).toList();
            assertThat(after.subList(0, over.size())).as("what was over stays").isEqualTo(over);
            assertThat(after.get(over.size()).opens())
                    .as("and what had begun begins as it did")
                    .isEqualTo(before.get(over.size()).opens());
            before = after;
        }
        LocalDate next = report;
        for (int i = 0; i < before.size(); i++) {
            assertThat(before.get(i).sequence()).isEqualTo(i + 1);
            assertThat(before.get(i).opens()).isEqualTo(next);
            assertThat(before.get(i).closes()).isAfterOrEqualTo(next);
            next = before.get(i).closes().plusDays(1);
        }
        assertThat(next).as("to the end of the term").isEqualTo("2028-03-10");
    }

    private void reported(TestProfile first) {
        here = new Files("2025-12-31");
        of =
                here.report(
                        here.desk.enter(
                                here.ordered(here.person(Files.SUBJECT_C).ref(), REPORTED)
                                        .set(DrugCase::testProfile, first)
                                        .record()),
                        REPORTED);
        here.as(Role.BEAT_OFFICER);
    }

    private DrugCase now() {
        return here.now(of).value();
    }

    private Stored<DrugCase> now(Stored<DrugCase> of) {
        return here.now(of);
    }

    private DrugCase with(List<HeldProfile> profiles) {
        return Values.of(now())
                .set(DrugCase::profiles, profiles)
                .set(DrugCase::testProfile, STD_22)
                .record();
    }

    private void change(TestProfile next, String from) {
        step(Stream.concat(now().profiles().stream(), Stream.of(held(next, from))).toList());
    }

    private void step(List<HeldProfile> profiles) {
        here.desk.step(now(of), "changeProfile", Map.of("profiles", profiles));
    }

    private void edit(Values<DrugCase> told) {
        here.desk.change(now(of), told.record());
    }

    private TestWindow missed(int number, String day) {
        return Values.of(here.refusal(of, number, day))
                .set(TestWindow::status, WindowStatus.MISSED)
                .record();
    }

    private static Map<String, Object> detained(String from, String to) {
        return Map.of(
                "suspensions",
                List.of(
                        new Suspension(
                                SuspensionKind.DETENTION,
                                LocalDate.parse(from),
                                to == null ? null : LocalDate.parse(to))));
    }

    private List<String> days(int first, int last) {
        return now().windows().subList(first - 1, last).stream()
                .map(w -> w.sequence() + " " + w.opens() + " " + w.closes())
                .toList();
    }

    private String rate() {
        return Counted.rate(
                here.shelf, Counted.indicator(Files.DRUG_CONTROL, "G5"), Period.year(2025));
    }

    private static PlannedWindow planned(int number, String opens, String closes) {
        return planned(number, opens, closes, PlanStatus.PENDING);
    }

    private static PlannedWindow planned(
            int number, String opens, String closes, PlanStatus status) {
        return new PlannedWindow(number, LocalDate.parse(opens), LocalDate.parse(closes), status);
    }

    private static HeldProfile held(TestProfile profile, String from) {
        return new HeldProfile(profile, LocalDate.parse(from), null);
    }

    private static void assertRefused(String code, String field, Runnable entry) {
        assertThatThrownBy(entry::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.each())
                                        .anySatisfy(
                                                one -> {
                                                    assertThat(one.code()).isEqualTo(code);
                                                    assertThat(one.field()).isEqualTo(field);
                                                }));
    }
}

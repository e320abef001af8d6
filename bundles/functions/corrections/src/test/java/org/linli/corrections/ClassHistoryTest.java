package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.corrections.ManagementClass.GENERAL;
import static org.linli.corrections.ManagementClass.LENIENT;
import static org.linli.corrections.ManagementClass.STRICT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Window;
import org.linli.corrections.CorrectionCase.AdmissionMode;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionCase.HeldClass;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.corrections.PeriodicReport.ReportMode;
import org.linli.duty.DutyTerms;
import org.linli.function.DutyRule;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.standin.Counted;

/** A class of supervision holds from its day, and what was owed before it stays as it was owed. */
class ClassHistoryTest {
    private static final LocalDate REPORTED = LocalDate.parse("2025-03-18");

    private Cases here = new Cases("2025-12-31");
    private Stored<CorrectionCase> of;

    @Test
    void the_class_of_the_report_holds_from_the_day_of_the_report() {
        reported(STRICT);

        assertThat(of.value().classes()).containsExactly(held(STRICT, "2025-03-18"));
        assertThat(dues("D7-STRICT")).startsWith("2025-03-24", "2025-03-31");
        assertThat(dues("D7-LENIENT")).isEmpty();
    }

    @Test
    void who_is_lenient_since_june_owed_weekly_reports_in_may_and_none_of_two_months() {
        reported(STRICT);
        change(LENIENT, "2025-06-10");

        assertThat(of.value().managementClass()).isEqualTo(LENIENT);
        assertThat(dues("D7-STRICT"))
                .as("the week of the change is broken off")
                .hasSize(12)
                .endsWith("2025-06-02", "2025-06-09");
        assertThat(dues("D7-LENIENT")).containsExactly("2025-08-09", "2025-10-09", "2025-12-09");
        assertThat(dues("D8-STRICT")).containsExactly("2025-04-17", "2025-05-17");
    }

    @Test
    void a_class_that_comes_back_begins_anew() {
        reported(GENERAL);
        change(STRICT, "2025-05-01");
        change(GENERAL, "2025-05-10");

        assertThat(dues("D7-GENERAL"))
                .startsWith("2025-04-17", "2025-06-09", "2025-07-09")
                .doesNotContain("2025-05-17");
        assertThat(dues("D7-STRICT")).containsExactly("2025-05-07");
    }

    @Test
    void the_rate_of_visits_counts_the_windows_of_the_class_that_held() {
        reported(STRICT);
        assertThat(visits()).as("monthly").isEqualTo("0/9");
        change(LENIENT, "2025-06-10");
        assertThat(visits()).as("17 April and 17 May; then none are laid down").isEqualTo("0/2");
        change(GENERAL, "2025-09-01");
        assertThat(visits()).as("and 30 November").isEqualTo("0/3");
    }

    @Test
    void a_report_lies_in_the_window_that_held_on_its_day() {
        reported(STRICT);
        Stored<PeriodicReport> may = report("2025-05-15");
        Stored<PeriodicReport> june = report("2025-06-12");
        assertThat(june.value().windowStart()).isEqualTo("2025-06-10");
        change(LENIENT, "2025-06-09");

        assertThat(window(may)).isEqualTo("2025-05-13 2025-05-19");
        assertThat(window(june)).as("told afterwards").isEqualTo("2025-06-09 2025-08-08");
    }

    @Test
    void a_report_in_the_week_that_was_broken_off_lies_in_none() {
        reported(STRICT);
        Stored<PeriodicReport> june = report("2025-06-10");
        change(LENIENT, "2025-06-12");

        assertThat(window(june)).isEqualTo("null null");
    }

    @Test
    void a_change_comes_after_the_one_before_and_is_one() {
        reported(STRICT);
        change(LENIENT, "2025-06-10");

        assertRefused("COR-V33", "classes[2].heldFrom", () -> change(GENERAL, "2025-06-10"));
        assertRefused("COR-V33", "classes[2].heldFrom", () -> change(GENERAL, "2025-05-01"));
        assertRefused("COR-V34", "classes[2].managementClass", () -> change(LENIENT, "2025-07-01"));
        assertRefused("COR-V33", "classes[2].heldFrom", () -> change(STRICT, "2025-03-01"));
        assertRefused(
                "COR-V32",
                "classes[0].heldFrom",
                () -> step(List.of(held(STRICT, "2025-03-01"), held(LENIENT, "2025-06-10"))));
    }

    @Test
    void before_the_report_there_is_no_class_with_a_day() {
        Values<CorrectionCase> told =
                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-03-11")
                        .set(CorrectionCase::classes, List.of(held(STRICT, "2025-03-18")));

        assertRefused("COR-V36", "classes", () -> here.desk.enter(told.record()));
    }

    @Test
    void a_class_is_not_changed_without_its_day_and_a_wrong_line_is_put_right() {
        reported(STRICT);
        assertRefused(
                "COR-V35",
                "managementClass",
                () -> edit(Values.of(of.value()).set(CorrectionCase::managementClass, LENIENT)));

        edit(
                Values.of(of.value())
                        .set(CorrectionCase::classes, List.of(held(GENERAL, "2025-03-18"))));
        assertThat(of.value().managementClass()).isEqualTo(GENERAL);
        assertThat(dues("D7-STRICT")).isEmpty();
    }

    @Test
    void a_day_of_report_that_is_put_right_moves_the_first_class() {
        reported(STRICT);
        change(LENIENT, "2025-06-10");
        edit(Values.of(of.value()).set(CorrectionCase::reportDate, LocalDate.parse("2025-03-20")));

        assertThat(of.value().classes())
                .containsExactly(held(STRICT, "2025-03-20"), held(LENIENT, "2025-06-10"));
        assertThat(dues("D7-STRICT")).startsWith("2025-03-26");
    }

    @Test
    void of_an_ended_case_no_class_changes_after_its_end() {
        reported(STRICT);
        of =
                here.desk.step(
                        of,
                        "decease",
                        Map.of("closedOn", LocalDate.parse("2025-06-01"), "closingPaper", "证明"));

        assertRefused(
                "COR-V28",
                "classes",
                () ->
                        edit(
                                Values.of(of.value())
                                        .set(
                                                CorrectionCase::classes,
                                                List.of(
                                                        held(STRICT, "2025-03-18"),
                                                        held(LENIENT, "2025-06-10")))));
    }

    @Test
    void an_end_that_is_told_late_is_told_all_the_same() {
        reported(STRICT);
        change(LENIENT, "2025-06-10");
        of =
                here.desk.step(
                        of,
                        "decease",
                        Map.of("closedOn", LocalDate.parse("2025-06-01"), "closingPaper", "证明"));

        assertThat(of.value().state()).isEqualTo(CaseState.DECEASED);
        assertThat(visits()).as("17 April and 17 May").isEqualTo("0/2");
    }

    @Test
    void a_case_kept_before_days_were_told_is_of_its_class_since_the_report() {
        keptBefore();
        assertThat(dues("D7-STRICT")).startsWith("2025-03-24");
        assertThat(visits()).isEqualTo("0/9");

        step(List.of(held(LENIENT, "2025-06-10")));
        assertThat(of.value().classes())
                .containsExactly(held(STRICT, "2025-03-18"), held(LENIENT, "2025-06-10"));
        assertThat(of.value().managementClass()).isEqualTo(LENIENT);
    }

    @Test
    void such_a_case_learns_its_first_day_with_the_next_entry() {
        keptBefore();
        edit(Values.of(of.value()).set(CorrectionCase::justiceContact, "马示例"));

        assertThat(of.value().classes()).containsExactly(held(STRICT, "2025-03-18"));
    }

    @Test
    void a_class_told_there_without_a_day_holds_from_today_and_rewrites_nothing() {
        keptBefore();
        edit(Values.of(of.value()).set(CorrectionCase::managementClass, LENIENT));

        assertThat(of.value().classes())
                .containsExactly(held(STRICT, "2025-03-18"), held(LENIENT, "2025-12-31"));
    }

    /** Whatever the changes, each day is asked for once at most, and every window by its class. */
    @Property(tries = 200)
    void every_day_is_owed_by_the_class_that_held_on_it_and_by_no_other(
            @ForAll @Size(max = 5)
                    Map<@IntRange(min = 1, max = 280) Integer, ManagementClass> told) {
        List<HeldClass> classes = new ArrayList<>(List.of(new HeldClass(STRICT, REPORTED, null)));
        new TreeMap<>(told)
                .forEach(
                        (days, next) -> {
                            if (classes.getLast().managementClass() != next) {
                                classes.add(new HeldClass(next, REPORTED.plusDays(days), null));
                            }
                        });
        reported(STRICT);
        if (classes.size() > 1) {
            step(classes);
        }
        List<Window> all = new ArrayList<>();
        for (ManagementClass managed : ManagementClass.values()) {
            List<Window> windows = windows(managed.reportDuty(), of.value());
            assertThat(windows)
                    .as("by the class that held")
                    .allSatisfy(w -> assertThat(on(w.first(), classes)).isEqualTo(managed))
                    .as("the rule and the figure are of one mind")
                    .isEqualTo(
                            managed.reports(of.value(), here.shelf).stream()
                                    .flatMap(w -> ended(w.stream()))
                                    .toList());
            all.addAll(windows);
        }
        all.sort(Comparator.comparing(Window::first));
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).first()).isAfter(all.get(i - 1).last());
        }
        assertThat(all.stream().filter(w -> on(w.first(), classes) != on(w.last(), classes)))
                .as("none spans a change")
                .isEmpty();
        Stored<CorrectionCase> again =
                here.desk.change(
                        of,
                        Values.of(of.value()).set(CorrectionCase::justiceContact, "马示例").record());
        assertThat(again.value().classes()).as("the same when built anew").isEqualTo(classes);
    }

    private static ManagementClass on(LocalDate day, List<HeldClass> classes) {
        return classes.stream()
                .filter(held -> !held.heldFrom().isAfter(day))
                .reduce((one, next) -> next)
                .orElseThrow()
                .managementClass();
    }

    private void reported(ManagementClass first) {
        here = new Cases("2025-12-31");
        of =
                here.admit(
                        here.desk.enter(
                                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-03-11")
                                        .record()),
                        "2025-03-18",
                        first);
    }

    private void change(ManagementClass next, String from) {
        step(Stream.concat(of.value().classes().stream(), Stream.of(held(next, from))).toList());
    }

    private void step(List<HeldClass> classes) {
        of = here.desk.step(of, "changeClass", Map.of("classes", classes));
    }

    private void edit(Values<CorrectionCase> told) {
        of = here.desk.change(of, told.record());
    }

    /** As a release without days left it. */
    private void keptBefore() {
        of =
                here.shelf.put(
                        here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-03-11")
                                .set(CorrectionCase::reportDate, REPORTED)
                                .set(CorrectionCase::admissionMode, AdmissionMode.SELF_REPORTED)
                                .set(CorrectionCase::managementClass, STRICT)
                                .set(CorrectionCase::state, CaseState.ACTIVE)
                                .record());
        assertThat(of.value().classes()).isEmpty();
    }

    private Stored<PeriodicReport> report(String day) {
        return here.desk.enter(
                Values.of(PeriodicReport.class)
                        .set(PeriodicReport::correctionCase, of.ref())
                        .set(PeriodicReport::kind, ReportKind.REGULAR)
                        .set(PeriodicReport::receivedOn, LocalDate.parse(day))
                        .set(PeriodicReport::mode, ReportMode.IN_PERSON)
                        .set(PeriodicReport::content, "近况")
                        .record());
    }

    private String window(Stored<PeriodicReport> report) {
        PeriodicReport now =
                here.shelf.find(PeriodicReport.class, report.ref()).orElseThrow().value();
        return now.windowStart() + " " + now.windowEnd();
    }

    private List<String> dues(String code) {
        return windows(code, of.value()).stream().map(w -> w.last().toString()).toList();
    }

    /** Those of a rule that are over by today, as the duties of the station have them. */
    private List<Window> windows(String code, CorrectionCase told) {
        DutyRule<CorrectionCase> rule = here.rule(code);
        LocalDate anchor = Objects.requireNonNull(rule.trigger().apply(told, here.shelf));
        return Stream.ofNullable(rule.windowsFor(told, anchor, DutyTerms.DEFAULTS))
                .flatMap(w -> ended(w.stream()))
                .toList();
    }

    private Stream<Window> ended(Stream<Window> windows) {
        return windows.takeWhile(w -> !w.last().isAfter(here.shelf.today()));
    }

    private String visits() {
        Indicator rate = Counted.indicator(Cases.CORRECTIONS, "C5");
        return Counted.rate(here.shelf, rate, Period.year(2025));
    }

    private static HeldClass held(ManagementClass of, String from) {
        return new HeldClass(of, LocalDate.parse(from), null);
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

package org.linli.duty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.duty.Duty;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.duty.ledger.SampleFunction.Case;
import org.linli.duty.ledger.SampleFunction.Guest;
import org.linli.duty.ledger.SampleFunction.Report;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;

class DutyPlanTest {
    private static final FunctionModel SAMPLE = FunctionModel.of(new SampleFunction());

    @Test
    void a_period_that_ends_in_a_holiday_is_due_on_the_first_working_day_after() {
        ListedLookup day = new ListedLookup("2025-10-01", "2025-01-01");
        Stored<Case> late = day.keep(1, new Case(on("2025-09-25"), null, null, true));
        assertThat(plan(day, "report-in", late))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.dueOn()).isEqualTo("2025-10-09");
                            assertThat(d.levelTwoOn()).isEqualTo("2025-10-11");
                            assertThat(d.doneOn()).isNull();
                        });
    }

    @Test
    void what_cannot_be_caught_up_with_at_its_end_is_told_before_it() {
        ListedLookup day = new ListedLookup("2025-02-01", "2025-01-01");
        Stored<Case> open = day.keep(1, new Case(on("2025-01-02"), on("2025-01-10"), null, true));
        assertThat(plan(day, "monthly", open))
                .extracting(PlannedDuty::dueOn, PlannedDuty::toldOn)
                .containsExactly(tuple(on("2025-02-09"), on("2025-02-02")));
        assertThat(plan(day, "report-in", open))
                .allSatisfy(d -> assertThat(d.toldOn()).isEqualTo(d.dueOn()));
    }

    @Test
    void what_begins_after_the_district_has_set_a_period_has_that_one() {
        ListedLookup day = new ListedLookup("2025-10-20", "2025-01-01");
        day.set(term("sample.report-in", 5));
        Stored<Case> before = day.keep(1, new Case(on("2025-10-09"), null, null, true));
        assertThat(plan(day, "report-in", before).getFirst().dueOn()).isEqualTo("2025-10-20");

        Stored<Case> after = day.keep(2, new Case(on("2025-10-10"), null, null, true));
        assertThat(plan(day, "report-in", after).getFirst().dueOn()).isEqualTo("2025-10-15");
    }

    @Test
    void what_the_law_sets_stays() {
        ListedLookup day = new ListedLookup("2025-10-20", "2025-01-01");
        day.set(term("sample.by-law", 99));
        Stored<Case> one = day.keep(1, new Case(on("2025-10-10"), null, null, true));
        assertThat(plan(day, "by-law", one).getFirst().dueOn()).isEqualTo("2025-10-13");
    }

    @Test
    void a_window_that_has_begun_stays_and_the_next_has_what_the_district_set() {
        ListedLookup day = new ListedLookup("2025-11-20", "2025-09-20");
        day.set(term("sample.monthly", 14));
        Stored<Case> kept = day.keep(1, new Case(null, on("2025-07-18"), null, true));
        assertThat(plan(day, "monthly", kept))
                .extracting(PlannedDuty::opensOn, PlannedDuty::dueOn)
                .containsExactly(
                        pair("2025-09-18", "2025-10-17"),
                        pair("2025-10-18", "2025-10-31"),
                        pair("2025-11-01", "2025-11-14"),
                        pair("2025-11-15", "2025-11-28"));
    }

    @Test
    void only_a_rhythm_that_is_the_same_for_all_and_not_the_laws_is_the_districts() {
        ListedLookup day = new ListedLookup("2025-11-20", "2025-10-20");
        day.set(term("sample.monthly-by-law", 14), term("sample.as-agreed", 14));
        Stored<Case> kept = day.keep(1, new Case(null, on("2025-07-18"), null, true));
        for (String code : List.of("monthly-by-law", "as-agreed")) {
            assertThat(rule(code).settable()).as(code).isFalse();
            assertThat(plan(day, code, kept))
                    .extracting(PlannedDuty::dueOn)
                    .containsExactly(on("2025-11-17"), on("2025-12-17"));
        }
        assertThat(rule("monthly").units()).containsOnly(TermUnit.CAL_DAY, TermUnit.MONTH);
    }

    @Test
    void the_leader_is_told_when_the_next_window_of_the_rhythm_is_over_too() {
        ListedLookup day = new ListedLookup("2025-10-19", "2025-09-18");
        Stored<Case> kept = day.keep(1, new Case(null, on("2025-07-31"), null, true));
        assertThat(plan(day, "leader-waits", kept))
                .extracting(PlannedDuty::dueOn, PlannedDuty::levelTwoOn)
                .containsExactly(
                        pair("2025-09-29", "2025-10-29"), pair("2025-10-30", "2025-11-30"));
        day.set(term("sample.leader-waits", 14));
        assertThat(plan(day, "leader-waits", kept))
                .extracting(PlannedDuty::dueOn, PlannedDuty::levelTwoOn)
                .containsExactly(
                        pair("2025-09-29", "2025-10-29"), pair("2025-10-30", "2025-11-13"));
        assertThat(plan(day, "leader-waits", day.keep(2, new Case(null, null, null, false))))
                .isEmpty();
    }

    @Test
    void a_day_in_the_record_itself_closes_its_duty() {
        ListedLookup day = new ListedLookup("2025-03-20", "2025-01-01");
        Stored<Case> kept = day.keep(1, new Case(on("2025-03-11"), on("2025-03-18"), null, true));
        assertThat(plan(day, "report-in", kept))
                .singleElement()
                .satisfies(d -> assertThat(d.doneOn()).isEqualTo("2025-03-18"));
    }

    @Test
    void what_fell_due_before_the_cut_over_day_is_history() {
        ListedLookup day = new ListedLookup("2025-10-01", "2025-03-22");
        Stored<Case> old = day.keep(1, new Case(on("2025-03-11"), null, null, true));
        assertThat(plan(day, "report-in", old)).isEmpty();
        ListedLookup dayBefore = new ListedLookup("2025-10-01", "2025-03-21");
        assertThat(plan(dayBefore, "report-in", old)).hasSize(1);
    }

    @Test
    void a_case_that_is_closed_owes_nothing_more() {
        ListedLookup day = new ListedLookup("2025-10-01", "2025-01-01");
        Stored<Case> closed = day.keep(1, new Case(on("2025-09-25"), null, null, false));
        assertThat(plan(day, "report-in", closed)).isEmpty();
        assertThat(plan(day, "monthly", closed)).isEmpty();
    }

    @Test
    void every_window_that_has_begun_is_a_duty_and_none_before_the_cut_over() {
        ListedLookup day = new ListedLookup("2025-06-20", "2025-04-20");
        Stored<Case> kept = day.keep(1, new Case(on("2025-01-10"), on("2025-01-18"), null, true));
        day.keep(2, new Report(kept.ref(), on("2025-05-02"), true));
        assertThat(plan(day, "monthly", kept))
                .extracting(PlannedDuty::opensOn, PlannedDuty::dueOn, PlannedDuty::doneOn)
                .containsExactly(
                        row("2025-04-18", "2025-05-17", "2025-05-02"),
                        row("2025-05-18", "2025-06-17", null),
                        row("2025-06-18", "2025-07-17", null));
    }

    @Test
    void the_next_report_closes_a_missed_window_late_and_its_own_in_time() {
        ListedLookup day = new ListedLookup("2025-06-25", "2025-05-01");
        Stored<Case> kept = day.keep(1, new Case(on("2025-01-10"), on("2025-01-18"), null, true));
        Stored<Report> report = day.keep(2, new Report(kept.ref(), on("2025-06-20"), true));
        assertThat(plan(day, "monthly", kept))
                .allSatisfy(
                        d -> {
                            assertThat(d.doneOn()).isEqualTo("2025-06-20");
                            assertThat(d.doneBy()).isEqualTo(report.id().text());
                        })
                .extracting(PlannedDuty::dueOn)
                .containsExactly(on("2025-05-17"), on("2025-06-17"), on("2025-07-17"));
    }

    @Test
    void a_report_that_does_not_count_closes_nothing() {
        ListedLookup day = new ListedLookup("2025-02-10", "2025-01-01");
        Stored<Case> kept = day.keep(1, new Case(on("2025-01-10"), on("2025-01-18"), null, true));
        day.keep(2, new Report(kept.ref(), on("2025-02-01"), false));
        assertThat(plan(day, "monthly", kept))
                .singleElement()
                .satisfies(d -> assertThat(d.doneOn()).isNull());
    }

    @Test
    void no_window_opens_after_the_end() {
        ListedLookup day = new ListedLookup("2025-12-01", "2025-01-01");
        Stored<Case> kept =
                day.keep(1, new Case(on("2025-01-10"), on("2025-01-18"), on("2025-03-17"), true));
        assertThat(plan(day, "monthly", kept))
                .extracting(PlannedDuty::dueOn)
                .containsExactly(on("2025-02-17"), on("2025-03-17"));
    }

    @Test
    void a_cancelled_window_is_no_duty() {
        ListedLookup day = new ListedLookup("2024-11-20", "2024-01-01");
        Stored<Case> kept = day.keep(1, new Case(null, on("2024-08-18"), null, true));
        assertThat(plan(day, "monthly", kept))
                .extracting(PlannedDuty::dueOn)
                .as("without the window from 18 September to 17 October")
                .containsExactly(on("2024-09-17"), on("2024-11-17"), on("2024-12-17"));
    }

    @Test
    void a_rule_that_needs_what_the_paper_did_not_tell_waits_for_it() {
        ListedLookup day = new ListedLookup("2025-12-01", "2025-01-01");
        Case unknownEnd = new Case(null, null, null, true);
        assertThat(plan(day, "careless", day.keep(1, unknownEnd, Set.of("endsOn"), null)))
                .isEmpty();
        Stored<Case> complete = day.keep(2, unknownEnd);
        assertThatThrownBy(() -> plan(day, "careless", complete))
                .as("a fault in the rule of a complete record is not hidden")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void hours_end_at_their_minute_and_the_leader_is_told_four_hours_later() {
        ListedLookup day = new ListedLookup("2026-10-02", "2025-01-01");
        Stored<Guest> guest =
                day.keep(1, new Guest(at("2026-10-01T21:30"), at("2026-10-02T21:31"), null));
        assertThat(guestPlan(day, "told", guest))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.dueOn()).isEqualTo("2026-10-02");
                            assertThat(d.dueAt()).isEqualTo("21:30");
                            assertThat(d.levelTwoOn()).isEqualTo("2026-10-03");
                            assertThat(d.levelTwoAt()).isEqualTo("01:30");
                            assertThat(d.doneOn()).isEqualTo("2026-10-02");
                            assertThat(d.doneAt()).isEqualTo("21:31");
                        });
    }

    @Test
    void what_is_owed_at_once_lasts_its_day_and_the_leader_is_told_by_the_hour() {
        ListedLookup day = new ListedLookup("2026-10-02", "2025-01-01");
        Stored<Guest> guest = day.keep(1, new Guest(at("2026-10-01T23:10"), null, null));
        assertThat(guestPlan(day, "fetched", guest))
                .extracting(
                        PlannedDuty::dueOn,
                        PlannedDuty::dueAt,
                        PlannedDuty::levelTwoOn,
                        PlannedDuty::levelTwoAt)
                .containsExactly(
                        tuple(
                                on("2026-10-01"),
                                null,
                                on("2026-10-02"),
                                java.time.LocalTime.of(1, 10)));
        assertThat(guestPlan(day, "noon", guest))
                .extracting(PlannedDuty::levelTwoOn, PlannedDuty::levelTwoAt)
                .containsExactly(tuple(on("2026-10-01"), java.time.LocalTime.NOON));
    }

    @Test
    void gaps_and_unverified_steps_are_duties_of_the_platform() {
        ListedLookup day = new ListedLookup("2026-03-05", "2025-01-01");
        Stored<Case> kept =
                day.keep(1, new Case(null, null, null, true), Set.of("effectiveOn"), "RC");
        assertThat(new DutyPlan(day).ofEnvelope(definition(), kept))
                .extracting(PlannedDuty::rule, d -> d.owner().code(), PlannedDuty::dueOn)
                .containsExactly(
                        tuple(Duty.GAPS, "BO", on("2026-06-05")),
                        tuple(Duty.VERIFY, "RC", on("2026-03-09")));
    }

    private static DutyTerm term(String rule, int days) {
        return new DutyTerm(rule, days, TermUnit.CAL_DAY, on("2025-10-10"), "扬公邗〔2025〕8号");
    }

    private static org.assertj.core.groups.Tuple pair(String one, String other) {
        return org.assertj.core.groups.Tuple.tuple(on(one), on(other));
    }

    private static List<PlannedDuty> plan(ListedLookup day, String code, Stored<Case> record) {
        return new DutyPlan(day).of(rule(code), record);
    }

    @SuppressWarnings("unchecked") // all rules of the sample are about cases
    private static DutyRule<Case> rule(String code) {
        return (DutyRule<Case>)
                SAMPLE.duties().stream()
                        .filter(d -> d.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static RecordDefinition<Case> definition() {
        return (RecordDefinition<Case>) SAMPLE.record("sample-case").orElseThrow();
    }

    @SuppressWarnings("unchecked") // the caller names a rule about guests
    private static List<PlannedDuty> guestPlan(ListedLookup day, String code, Stored<Guest> guest) {
        DutyRule<Guest> rule =
                (DutyRule<Guest>)
                        SAMPLE.duties().stream()
                                .filter(d -> d.code().equals(code))
                                .findFirst()
                                .orElseThrow();
        return new DutyPlan(day).of(rule, guest);
    }

    private static LocalDateTime at(String minute) {
        return LocalDateTime.parse(minute);
    }

    private static LocalDate on(String day) {
        return LocalDate.parse(day);
    }

    private static org.assertj.core.groups.Tuple row(
            String opens, String due, @Nullable String done) {
        return tuple(on(opens), on(due), done == null ? null : on(done));
    }
}

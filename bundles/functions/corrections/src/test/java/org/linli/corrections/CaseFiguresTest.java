package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.standin.Counted;

class CaseFiguresTest {
    private static final Period YEAR = Period.year(2013);

    private final Cases here = new Cases("2014-01-01");
    private int persons;

    @Test
    void the_year_2013_closes_with_132_in_register() {
        opening(118 - 44 - 5 - 1 - 1);
        ended(44, CaseState.DISCHARGED);
        ended(5, CaseState.TRANSFERRED_OUT);
        ended(1, CaseState.RECALLED);
        ended(1, CaseState.DECEASED);
        for (int i = 0; i < 61; i++) {
            put("2013-06-03", null, i < 2 ? CaseState.OUT_OF_CONTACT : CaseState.ACTIVE);
        }
        for (int i = 0; i < 4; i++) {
            movedHere("2013-06-03");
        }

        long opening = Counted.on(here.shelf, indicator("C1").numerator(), Period.year(2012));
        long left = 44 + 5 + 1 + 1;
        assertThat(opening).isEqualTo(118);
        assertThat(numerator("C1"))
                .isEqualTo(132)
                .as("opening and admitted without those who left")
                .isEqualTo(
                        opening + numerator("C2-ADMITTED") + numerator("C2-TRANSFERRED-IN") - left);
        assertThat(numerator("C2-ADMITTED")).isEqualTo(61);
        assertThat(numerator("C2-TRANSFERRED-IN")).isEqualTo(4);
        assertThat(numerator("C2-DISCHARGED")).isEqualTo(44);
        assertThat(numerator("C2-TRANSFERRED")).isEqualTo(5);
        assertThat(numerator("C2-RECALLED")).isEqualTo(1);
        assertThat(numerator("C2-DECEASED")).isEqualTo(1);
        assertThat(denominator("C8")).as("supervised on at least one day").isEqualTo(183);
        assertThat(numerator("C8")).isZero();
        assertThat(numerator("C9")).isEqualTo(1);
    }

    @Test
    void a_case_that_ended_on_the_last_day_is_not_in_register_that_night() {
        put("2013-01-02", "2013-12-31", CaseState.DISCHARGED);

        assertThat(numerator("C1")).isZero();
        assertThat(denominator("C8")).isEqualTo(1);
    }

    @Test
    void who_reported_by_the_due_day_was_in_time() {
        due("2013-05-10", "2013-05-10");
        due("2013-05-10", "2013-05-11");
        due("2013-05-10", null);

        assertThat(numerator("C3")).isEqualTo(1);
        assertThat(denominator("C3")).isEqualTo(3);
    }

    @Test
    void who_was_held_on_the_due_day_could_not_report() {
        due("2013-05-10", null);
        here.shelf.put(
                Values.of(RestrictionNotice.class)
                        .set(
                                RestrictionNotice::correctionCase,
                                here.shelf.all(CorrectionCase.class).getFirst().ref())
                        .set(RestrictionNotice::decidedOn, LocalDate.parse("2013-05-02"))
                        .set(RestrictionNotice::until, LocalDate.parse("2013-05-16"))
                        .record());

        assertThat(denominator("C3")).isZero();
    }

    @Test
    void nobody_is_late_before_the_day_has_come() {
        here.shelf.goTo("2013-05-15");
        due("2013-05-16", null);
        due("2013-05-10", null, "2013-05-06");
        assertThat(denominator("C3")).isEqualTo(1);
        assertThat(numerator("C7")).as("ten days are not over").isZero();

        here.shelf.goTo("2013-05-21");
        assertThat(denominator("C3")).isEqualTo(2);
        assertThat(numerator("C7")).isEqualTo(1);
    }

    @Test
    void a_window_that_still_runs_asks_for_no_visit_yet() {
        here.shelf.goTo("2013-07-13");
        put("2013-01-15", null, CaseState.ACTIVE);

        assertThat(denominator("C5")).isEqualTo(1);
    }

    @Test
    void who_was_never_found_and_then_recalled_is_out_of_contact_no_more() {
        Stored<CorrectionCase> of = put("2012-01-15", "2012-09-01", CaseState.RECALLED);
        here.shelf.put(
                Values.of(OutOfContact.class)
                        .set(OutOfContact::correctionCase, of.ref())
                        .set(OutOfContact::noticedOn, LocalDate.parse("2012-07-01"))
                        .record());

        assertThat(numerator("C6")).isZero();
    }

    @Test
    void a_person_with_two_cases_is_one_person() {
        due("2013-05-10", "2013-05-10");
        persons--;
        due("2013-06-10", "2013-06-10");
        for (Stored<CorrectionCase> one : here.shelf.all(CorrectionCase.class)) {
            here.shelf.put(
                    Values.of(OutOfContact.class)
                            .set(OutOfContact::correctionCase, one.ref())
                            .set(OutOfContact::noticedOn, LocalDate.parse("2013-07-01"))
                            .record());
        }

        assertThat(numerator("C3")).isEqualTo(1);
        assertThat(denominator("C3")).isEqualTo(1);
        assertThat(numerator("C6")).as("both out of contact").isEqualTo(1);
        assertThat(denominator("C6")).isEqualTo(1);
    }

    @Test
    void only_windows_that_ended_in_the_period_ask_for_a_visit() {
        Stored<CorrectionCase> of = put("2013-01-15", null, CaseState.ACTIVE);
        visit(of, "2013-03-01");
        visit(of, "2013-12-20");

        // Windows of three months end on 14 April, 14 July and 14 October; the fourth in January.
        assertThat(denominator("C5")).isEqualTo(3);
        assertThat(numerator("C5")).isEqualTo(1);
    }

    @Test
    void windows_of_visits_are_counted_as_the_district_has_set_them() {
        put("2013-01-15", null, CaseState.ACTIVE);
        here.shelf.put(
                new DutyTerm(
                        "corrections.D8-GENERAL",
                        2,
                        TermUnit.MONTH,
                        LocalDate.parse("2013-04-01"),
                        "扬公邗〔2013〕8号"));

        // They end on 14 April, and then on 14 June, August, October and December.
        assertThat(denominator("C5")).isEqualTo(5);
    }

    @Test
    void who_is_pardoned_leaves_the_register_too() {
        put("2012-06-01", "2013-08-01", CaseState.PARDONED);

        assertThat(numerator("C2-DISCHARGED")).isEqualTo(1);
    }

    @Test
    void a_group_is_asked_for_of_those_alone_who_are_active() {
        Stored<CorrectionCase> lost = put("2013-01-15", null, CaseState.OUT_OF_CONTACT);
        here.shelf.put(here.spell(lost, "2013-11-01", "2013-12-01"));
        Stored<CorrectionCase> proposed = put("2013-01-15", null, CaseState.REVOCATION_PENDING);
        here.shelf.put(
                here.decision(proposed, ConductKind.REVOKE_SUSPENSION, "2013-12-02").record());
        put("2013-01-15", null, CaseState.ACTIVE);

        assertThat(denominator("C4")).isEqualTo(1);
        assertThat(Counted.on(here.shelf, indicator("C4").denominator(), november()))
                .as("in November nothing had happened yet")
                .isEqualTo(3);
    }

    @Test
    void a_state_that_no_day_tells_counts_today() {
        here.shelf.goTo("2013-12-20");
        put("2013-01-15", null, CaseState.OUT_OF_CONTACT);
        put("2013-01-15", null, CaseState.ACTIVE);

        assertThat(denominator("C4")).isEqualTo(1);
    }

    private static Period november() {
        return new Period(LocalDate.parse("2013-11-01"), LocalDate.parse("2013-11-30"));
    }

    private void movedHere(String reported) {
        here.shelf.put(
                blank().set(CorrectionCase::reportDate, LocalDate.parse(reported))
                        .set(CorrectionCase::transferredFrom, "示例省示例市示例区")
                        .set(CorrectionCase::state, CaseState.ACTIVE)
                        .record());
    }

    private void opening(int count) {
        for (int i = 0; i < count; i++) {
            put("2012-06-01", null, i == 0 ? CaseState.REVOCATION_PENDING : CaseState.ACTIVE);
        }
    }

    private void ended(int count, CaseState state) {
        for (int i = 0; i < count; i++) {
            put("2012-06-01", "2013-08-01", state);
        }
    }

    private Stored<CorrectionCase> put(String reported, String closed, CaseState state) {
        return here.shelf.put(
                blank().set(CorrectionCase::reportDate, LocalDate.parse(reported))
                        .set(
                                CorrectionCase::closedOn,
                                closed == null ? null : LocalDate.parse(closed))
                        .set(CorrectionCase::state, state)
                        .record());
    }

    private void due(String due, String reported) {
        due(due, reported, null);
    }

    private void due(String due, String reported, String papers) {
        here.shelf.put(
                blank().set(CorrectionCase::reportDueDate, LocalDate.parse(due))
                        .set(
                                CorrectionCase::papersReceivedOn,
                                Optional.ofNullable(papers).map(LocalDate::parse).orElse(null))
                        .set(
                                CorrectionCase::reportDate,
                                Optional.ofNullable(reported).map(LocalDate::parse).orElse(null))
                        .set(CorrectionCase::state, CaseState.ACTIVE)
                        .record());
    }

    private Values<CorrectionCase> blank() {
        Ref<Person> subject = Ref.to("%026d".formatted(++persons));
        return Values.of(CorrectionCase.class)
                .set(CorrectionCase::subject, subject)
                .set(CorrectionCase::managementClass, ManagementClass.GENERAL)
                .set(CorrectionCase::termStart, LocalDate.parse("2012-06-01"))
                .set(CorrectionCase::termEnd, LocalDate.parse("2015-05-31"));
    }

    private void visit(Stored<CorrectionCase> of, String day) {
        here.shelf.put(
                Values.of(Visit.class)
                        .set(Visit::correctionCase, of.ref())
                        .set(Visit::visitDate, LocalDate.parse(day))
                        .record());
    }

    private long numerator(String code) {
        return Counted.on(here.shelf, indicator(code).numerator(), YEAR);
    }

    private long denominator(String code) {
        return Counted.on(here.shelf, indicator(code).denominator(), YEAR);
    }

    private static Indicator indicator(String code) {
        return Counted.indicator(Cases.CORRECTIONS, code);
    }
}

package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.ConductDecision.ProposalOutcome;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionGroup.GroupMember;
import org.linli.corrections.CorrectionGroup.GroupRole;
import org.linli.corrections.CorrectionPlan.PlanMeasure;
import org.linli.corrections.PoliceAssist.AssistKind;
import org.linli.corrections.Visit.VisitOutcome;
import org.linli.corrections.Visit.VisitPlace;
import org.linli.function.DutyRule;
import org.linli.function.Printout;
import org.linli.identity.Sex;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;

/** What one event asks for next: a letter after a call, a search after a day that passed. */
class WhatFollowsTest {
    private final Cases here = new Cases("2025-10-09");

    @Test
    void who_has_not_reported_is_searched_for_from_the_next_day() {
        Stored<CorrectionCase> of = notified();
        DutyRule<CorrectionCase> search = here.rule("D3-SEARCH");
        assertThat(search.trigger().apply(of.value(), here.shelf)).as("the last day").isNull();

        here.shelf.goTo("2025-10-10");
        assertThat(here.due("D3-SEARCH", of.value())).isEqualTo("2025-10-10");
        here.shelf.goTo("2025-12-01");
        assertThat(here.due("D3-SEARCH", of.value())).isEqualTo("2025-10-10");

        CorrectionCase came = here.admit(of, "2025-12-01", ManagementClass.STRICT).value();
        assertThat(search.trigger().apply(came, here.shelf)).isNull();
    }

    @Test
    void nobody_is_given_a_group_or_a_plan_before_he_reports() {
        Stored<CorrectionCase> of = notified();
        CorrectionPlan plan =
                new CorrectionPlan(
                        of.ref(),
                        1,
                        day("2025-10-08"),
                        "示例",
                        "示例",
                        List.of(PlanMeasure.FAMILY),
                        day("2026-01-08"),
                        null);
        CorrectionGroup group =
                new CorrectionGroup(
                        of.ref(),
                        day("2025-10-08"),
                        "卷宗1",
                        List.of(
                                member(People.RESIDENT_E, GroupRole.JUSTICE),
                                member(People.PARENT_Q, GroupRole.FAMILY),
                                member(People.TENANT_B, GroupRole.VOLUNTEER)),
                        List.of());

        assertThatThrownBy(() -> here.desk.enter(group)).hasMessage("REG-C-03");
        assertThatThrownBy(() -> here.desk.enter(plan)).hasMessage("REG-C-03");
        here.admit(of, "2025-10-08", ManagementClass.STRICT);
        assertThat(here.desk.enter(group).complete()).isTrue();
        assertThat(here.desk.enter(plan).complete()).isTrue();
    }

    private GroupMember member(String number, GroupRole role) {
        Stored<Person> person = here.person(number);
        return new GroupMember(person.ref(), null, role, false, day("2025-10-08"), null);
    }

    @Test
    void papers_of_a_move_are_sent_after_it_was_decided() {
        here.shelf.goTo("2025-11-20");
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        Values<PlaceChange> move =
                Values.of(PlaceChange.class)
                        .set(PlaceChange::correctionCase, of.ref())
                        .set(PlaceChange::appliedOn, day("2025-10-09"))
                        .set(PlaceChange::newPlace, "示例省另县")
                        .set(PlaceChange::papersSentOn, day("2025-10-20"))
                        .set(PlaceChange::arrivedOn, day("2025-10-25"));

        assertThatThrownBy(() -> here.desk.enter(move.record())).hasMessage("VAL-001");
        move.set(PlaceChange::decidedOn, day("2025-10-17"));
        Stored<PlaceChange> moved = here.desk.enter(move.record());
        assertThat(here.due("D15-RECEIPT", moved.value()))
                .as("the fifth day is a Saturday")
                .isEqualTo("2025-10-27");
    }

    @Test
    void after_a_call_the_letter_follows_within_a_working_day() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        Stored<PoliceAssist> called =
                here.desk.enter(
                        Values.of(PoliceAssist.class)
                                .set(PoliceAssist::correctionCase, of.ref())
                                .set(PoliceAssist::kind, AssistKind.ON_SITE)
                                .set(
                                        PoliceAssist::requestedOn,
                                        LocalDateTime.parse("2025-09-30T22:00"))
                                .record());
        assertThat(called.complete()).isTrue();
        assertThat(here.due("ASSIST-LETTER", called.value()))
                .as("the holidays lie between")
                .isEqualTo("2025-10-09");
        assertThat(called.value().letterDay()).isNull();

        PoliceAssist withLetter =
                Values.of(called.value()).set(PoliceAssist::requestPaper, "函1号").record();
        assertThat(withLetter.letterDay()).as("it came with the request").isEqualTo("2025-09-30");
        PoliceAssist later =
                Values.of(withLetter).set(PoliceAssist::letterOn, day("2025-10-09")).record();
        assertThat(later.letterDay()).isEqualTo("2025-10-09");
        PoliceAssist before =
                Values.of(withLetter).set(PoliceAssist::letterOn, day("2025-09-29")).record();
        assertThatThrownBy(() -> here.desk.change(called, before)).hasMessage("VAL-051");
    }

    @Test
    void a_door_that_stayed_closed_is_remarked_until_somebody_is_met() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        visit(of, "2025-10-07", VisitOutcome.NOT_FOUND);
        assertThat(ConductHints.ofCase(of, here.shelf)).contains("remark.not-found");

        visit(of, "2025-10-08", VisitOutcome.MET);
        assertThat(ConductHints.ofCase(of, here.shelf)).doesNotContain("remark.not-found");
    }

    private void visit(Stored<CorrectionCase> of, String day, VisitOutcome outcome) {
        here.desk.enter(
                Values.of(Visit.class)
                        .set(Visit::correctionCase, of.ref())
                        .set(Visit::visitDate, day(day))
                        .set(Visit::officer, here.officer.ref())
                        .set(Visit::others, List.of(here.staff("0" + day, Sex.MALE).ref()))
                        .set(Visit::place, VisitPlace.HOME)
                        .set(Visit::outcome, outcome)
                        .set(Visit::findings, "走访家庭")
                        .record());
    }

    @Test
    void a_minors_case_is_sealed_after_a_pardon_too_and_never_posted() {
        here.shelf.goTo("2026-06-22");
        CorrectionCase minor =
                here.notified(here.person(Cases.SUBJECT_D).ref(), "2025-06-20")
                        .set(CorrectionCase::offenceDate, day("2025-03-02"))
                        .set(CorrectionCase::correctionTerm, "1Y")
                        .set(CorrectionCase::termEnd, day("2026-06-19"))
                        .record();
        Stored<CorrectionCase> of =
                here.admit(here.desk.enter(minor), "2025-06-23", ManagementClass.GENERAL);

        CorrectionCase pardoned =
                here.desk
                        .step(
                                of,
                                "pardon",
                                Map.of("closedOn", day("2026-06-18"), "closingPaper", "赦1号"))
                        .value();

        assertThat(pardoned.state()).isEqualTo(CaseState.PARDONED);
        assertThat(here.<CorrectionCase>rule("D26").active().test(pardoned)).isTrue();
        assertThat(pardoned.sealsOn()).as("the third day is a Sunday").isEqualTo("2026-06-22");
        Printout wall =
                Cases.CORRECTIONS
                        .record("correction-case")
                        .orElseThrow()
                        .printout("wall")
                        .orElseThrow();
        assertThat(wall.fits().test(pardoned)).isFalse();
        assertThat(
                        wall.fits()
                                .test(
                                        here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18")
                                                .value()))
                .isTrue();
    }

    @Test
    void periods_that_no_law_sets_are_the_districts() {
        assertThat(here.rule("D13").settable()).isTrue();
        assertThat(here.rule("D18").settable()).isTrue();
        for (String recurring :
                List.of(
                        "D7-STRICT",
                        "D7-GENERAL",
                        "D7-LENIENT",
                        "D8-STRICT",
                        "D8-GENERAL",
                        "D9",
                        "D10")) {
            assertThat(here.rule(recurring).settable()).as(recurring).isTrue();
        }
        assertThat(here.rule("D1").settable()).isFalse();
    }

    @Test
    void probation_runs_from_the_day_the_judgment_takes_effect() {
        Values<CorrectionCase> told =
                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-09-25")
                        .set(CorrectionCase::termStart, day("2025-10-01"))
                        .set(CorrectionCase::termEnd, day("2027-09-30"));

        assertThatThrownBy(() -> here.desk.enter(told.record())).hasMessage("REG-C-04");
        told.set(CorrectionCase::transferredFrom, "示例省另县");
        assertThat(here.desk.enter(told.record()).complete())
                .as("who moved here began elsewhere, under another paper")
                .isTrue();
    }

    @Test
    void an_answer_has_its_day_and_a_day_its_answer() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        Values<ConductDecision> proposal =
                here.decision(of, ConductKind.REVOKE_SUSPENSION, "2025-10-01")
                        .set(ConductDecision::outcomeOn, day("2025-10-08"));

        assertThatThrownBy(() -> here.desk.enter(proposal.record())).hasMessage("VAL-001");
        proposal.set(ConductDecision::outcome, ProposalOutcome.REFUSED);
        assertThat(here.desk.enter(proposal.record()).complete()).isTrue();
    }

    private Stored<CorrectionCase> notified() {
        return here.desk.enter(
                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-09-25").record());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.access.Role.BEAT_OFFICER;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.ConductDecision.ProposalOutcome;
import org.linli.corrections.CorrectionCase.AdmissionMode;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.function.Lifecycle;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;

/** A suspended sentence from 11 March 2025 to 10 March 2027. */
class CaseLifecycleTest {
    private final Cases here = new Cases("2026-09-01");
    private Stored<CorrectionCase> active;

    @BeforeEach
    void admitted() {
        active = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
    }

    @Test
    void whoever_enters_is_not_the_one_who_verifies() {
        assertThat(step("admit").verifiedBy()).isEqualTo(Role.REGISTRY_CLERK);
        assertThat(step("recall").verifiedBy()).isEqualTo(Role.STATION_LEADER);
        assertThat(step("pardon").verifiedBy()).isEqualTo(Role.REGISTRY_CLERK);
        assertThat(step("decease").verifiedBy()).isEqualTo(Role.REGISTRY_CLERK);
    }

    @Test
    void a_report_needs_all_that_supervision_rests_on() {
        Stored<CorrectionCase> notified =
                here.desk.enter(
                        here.notified(here.person(Cases.SUBJECT_B).ref(), "2025-03-11").record());

        assertThatThrownBy(() -> here.desk.step(notified, "admit", Map.of()))
                .satisfies(
                        thrown ->
                                assertThat(((Refusal) thrown).each())
                                        .extracting(Refusal::field)
                                        .containsExactly(
                                                "reportDate", "admissionMode", "managementClass"));
    }

    @Test
    void nobody_is_discharged_before_the_last_day() {
        here.shelf.goTo("2027-03-09");
        assertThatThrownBy(() -> discharge(active))
                .hasMessage("COR-S01")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("termEnd", "2027-03-10"));

        here.shelf.goTo("2027-03-10");
        assertThat(discharge(active).value().state()).isEqualTo(CaseState.DISCHARGED);
    }

    @Test
    void the_day_of_the_report_is_told_by_the_step() {
        CorrectionCase early =
                here.notified(here.person(Cases.SUBJECT_B).ref(), "2025-03-11")
                        .set(CorrectionCase::reportDate, LocalDate.parse("2025-03-18"))
                        .record();

        assertThatThrownBy(() -> here.desk.enter(early)).hasMessage("SYS-415");
    }

    @Test
    void nobody_is_discharged_without_an_appraisal() {
        here.shelf.goTo("2027-03-10");

        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        active,
                                        "discharge",
                                        Map.of("closedOn", here.shelf.today())))
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("appraisedOn");
    }

    @Test
    void nobody_is_discharged_while_a_proposal_is_open() {
        here.shelf.goTo("2027-03-10");
        here.desk.enter(
                here.decision(active, ConductKind.REVOKE_SUSPENSION, "2027-03-01").record());

        assertThatThrownBy(() -> discharge(active)).hasMessage("COR-S02");
    }

    @Test
    void nobody_is_discharged_while_out_of_contact() {
        here.shelf.goTo("2027-03-10");
        here.desk.enter(here.spell(active, "2027-03-01", "2027-03-02"));
        Stored<CorrectionCase> lost = here.desk.step(active, "loseContact", Map.of());

        assertThatThrownBy(() -> discharge(lost)).hasMessage("COR-S03");
    }

    @Test
    void a_loss_of_contact_rests_on_a_search() {
        assertThatThrownBy(() -> here.desk.step(active, "loseContact", Map.of()))
                .hasMessage("COR-S07");
        Stored<OutOfContact> spell =
                here.desk.enter(here.spell(active, "2026-08-01", "2026-08-20"));
        Stored<CorrectionCase> lost = here.desk.step(active, "loseContact", Map.of());
        assertThatThrownBy(() -> here.desk.step(lost, "resumeContact", Map.of()))
                .hasMessage("COR-S03");

        here.desk.change(
                spell,
                Values.of(spell.value())
                        .set(OutOfContact::foundOn, LocalDate.parse("2026-08-25"))
                        .set(OutOfContact::result, "训诫")
                        .record());
        assertThat(here.desk.step(lost, "resumeContact", Map.of()).value().isActive()).isTrue();
    }

    @Test
    void a_revocation_rests_on_a_proposal_and_its_outcome() {
        assertThatThrownBy(() -> here.desk.step(active, "propose", Map.of())).hasMessage("COR-S08");
        Stored<ConductDecision> proposal =
                here.desk.enter(
                        here.decision(active, ConductKind.REVOKE_SUSPENSION, "2026-08-20")
                                .record());
        Stored<CorrectionCase> pending = here.desk.step(active, "propose", Map.of());
        Map<String, Object> end =
                Map.of("closedOn", here.shelf.today(), "closingPaper", "（2026）示刑更1号");
        assertThatThrownBy(() -> here.desk.step(pending, "recall", end)).hasMessage("COR-S09");
        assertThatThrownBy(() -> here.desk.step(pending, "dropProposal", Map.of()))
                .hasMessage("COR-S11");

        here.desk.change(
                proposal,
                Values.of(proposal.value())
                        .set(ConductDecision::outcome, ProposalOutcome.ORDERED)
                        .set(ConductDecision::outcomeOn, LocalDate.parse("2026-08-31"))
                        .record());
        assertThatThrownBy(() -> here.desk.step(pending, "dropProposal", Map.of()))
                .as("what a court ordered is not dropped")
                .hasMessage("COR-S12");
        assertThat(here.desk.step(pending, "recall", end).value().state())
                .isEqualTo(CaseState.RECALLED);
    }

    @Test
    void who_had_not_reported_when_he_was_to_be_recalled_reports_when_the_court_refuses() {
        Stored<CorrectionCase> waiting =
                here.desk.enter(
                        here.notified(here.person(Cases.SUBJECT_F).ref(), "2026-08-03").record());
        Stored<ConductDecision> proposal =
                here.desk.enter(
                        here.decision(waiting, ConductKind.REVOKE_SUSPENSION, "2026-08-20")
                                .record());
        Stored<CorrectionCase> pending = here.desk.step(waiting, "propose", Map.of());
        here.desk.change(
                proposal,
                Values.of(proposal.value())
                        .set(ConductDecision::outcome, ProposalOutcome.REFUSED)
                        .set(ConductDecision::outcomeOn, LocalDate.parse("2026-08-31"))
                        .record());
        assertThatThrownBy(() -> here.desk.step(pending, "dropProposal", Map.of()))
                .hasMessage("VAL-001");

        Map<String, Object> report =
                Map.of(
                        "reportDate",
                        LocalDate.parse("2026-08-31"),
                        "admissionMode",
                        AdmissionMode.SELF_REPORTED,
                        "managementClass",
                        ManagementClass.STRICT);
        assertThat(step("dropProposal").asks()).containsAll(report.keySet());
        assertThat(here.desk.step(pending, "dropProposal", report).value().isActive()).isTrue();
    }

    @Test
    void a_warning_is_brought_in_by_the_justice_office_with_its_paper() {
        ConductDecision warning = here.decision(active, ConductKind.WARNING, "2026-08-20").record();
        ConductDecision withoutPaper =
                Values.of(warning).set(ConductDecision::document, null).record();

        assertThatThrownBy(() -> here.desk.enter(withoutPaper)).hasMessage("COR-S04");
        assertThatThrownBy(() -> here.as(BEAT_OFFICER).desk.enter(warning)).hasMessage("COR-S04");
        assertThat(here.as(CaseRoles.JUSTICE_STAFF).desk.enter(warning).complete()).isTrue();
    }

    @Test
    void a_decision_fits_the_category() {
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.decision(active, ConductKind.RECALL, "2026-08-20")
                                                .record()))
                .hasMessage("COR-V22");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.decision(
                                                        active,
                                                        ConductKind.COMMENDATION,
                                                        "2025-09-17")
                                                .record()))
                .hasMessage("COR-V23");
    }

    @Test
    void a_closed_case_stays_closed() {
        here.shelf.goTo("2027-03-10");
        Stored<CorrectionCase> closed = discharge(active);

        assertThatThrownBy(() -> here.admit(closed, "2025-03-18", ManagementClass.STRICT))
                .hasMessage("COR-S05");
        assertThatThrownBy(() -> here.desk.step(closed, "propose", Map.of())).hasMessage("COR-S05");
    }

    @Test
    void a_move_that_nobody_named_is_refused_as_such() {
        assertThatThrownBy(() -> here.admit(active, "2025-03-18", ManagementClass.STRICT))
                .hasMessage("SYS-410");
    }

    private Stored<CorrectionCase> discharge(Stored<CorrectionCase> of) {
        return here.desk.step(
                of,
                "discharge",
                Map.of(
                        "appraisedOn", LocalDate.parse("2027-02-08"),
                        "closedOn", here.shelf.today()));
    }

    private static Lifecycle.Step<?> step(String name) {
        return Cases.CORRECTIONS
                .record("correction-case")
                .orElseThrow()
                .lifecycle()
                .orElseThrow()
                .step(name)
                .orElseThrow();
    }
}

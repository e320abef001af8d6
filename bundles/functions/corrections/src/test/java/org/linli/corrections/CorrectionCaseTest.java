package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.Role;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Person;

class CorrectionCaseTest {
    private final Cases here = new Cases("2025-03-20");

    @Test
    void a_normal_term_goes_from_the_effective_day_to_the_day_before_its_return() {
        CorrectionCase of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18").value();

        assertThat(here.due("D1", of)).isEqualTo("2025-03-17");
        assertThat(here.due("D2", of)).isEqualTo("2025-03-21");
        assertThat(here.due("D3", of)).isEqualTo("2025-03-21");
        assertThat(of.reportDueDate()).isEqualTo("2025-03-21");
        assertThat(of.termEnd()).isEqualTo("2027-03-10");
        assertThat(here.due("D24", of)).isEqualTo("2027-02-08");
        assertThat(here.due("D25", of)).isEqualTo("2027-03-10");
    }

    @Test
    void a_due_day_in_a_holiday_moves_to_the_first_working_day() {
        here.shelf.goTo("2025-10-20");
        CorrectionCase of =
                here.desk
                        .enter(here.notified(subject(Cases.SUBJECT_B), "2025-09-25").record())
                        .value();

        assertThat(of.reportDueDate()).isEqualTo("2025-10-09");
    }

    @Test
    void an_open_case_has_no_end_that_would_take_it_from_the_figures_and_the_station() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        CorrectionCase ended =
                Values.of(of.value())
                        .set(CorrectionCase::closedOn, LocalDate.parse("2025-03-19"))
                        .record();

        assertThatThrownBy(() -> here.desk.change(of, ended)).hasMessage("SYS-415");
    }

    @Test
    void a_wrong_number_never_becomes_a_subject() {
        assertThatThrownBy(() -> here.person("710003198503129976")).hasMessage("VAL-013");
    }

    @Test
    void a_document_takes_effect_today_at_the_latest() {
        Ref<Person> subject = subject(Cases.SUBJECT_A);
        assertThatThrownBy(() -> here.desk.enter(here.notified(subject, "2025-03-21").record()))
                .hasMessage("COR-V01");
        assertThat(here.desk.enter(here.notified(subject, "2025-03-20").record()).complete())
                .isTrue();
    }

    @Test
    void an_offence_lies_in_the_life_of_whoever_committed_it() {
        Values<CorrectionCase> typed =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::offenceDate, LocalDate.parse("1900-01-01"));

        assertThatThrownBy(() -> here.desk.enter(typed.record())).hasMessage("VAL-055");
    }

    @Test
    void an_offence_comes_before_the_document_about_it() {
        Values<CorrectionCase> typed =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::offenceDate, LocalDate.parse("2025-03-12"));

        assertThatThrownBy(() -> here.desk.enter(typed.record())).hasMessage("VAL-051");
    }

    @Test
    void nobody_reports_before_the_document_takes_effect() {
        Stored<CorrectionCase> of =
                here.desk.enter(here.notified(subject(Cases.SUBJECT_A), "2025-03-11").record());

        assertThatThrownBy(() -> here.admit(of, "2025-03-10", ManagementClass.GENERAL))
                .hasMessage("VAL-051");
    }

    @Test
    void another_end_than_the_term_tells_needs_a_document() {
        Values<CorrectionCase> typed =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::termEnd, LocalDate.parse("2027-03-11"));

        assertThatThrownBy(() -> here.desk.enter(typed.record()))
                .hasMessage("COR-V02")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("termEnd", "2027-03-10"));
        typed.set(CorrectionCase::termDocument, "（2025）示矫2号");
        assertThat(here.desk.enter(typed.record()).complete()).isTrue();
    }

    @Test
    void the_term_is_written_in_years_months_and_days() {
        Values<CorrectionCase> typed =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::correctionTerm, "两年");

        assertThatThrownBy(() -> here.desk.enter(typed.record())).hasMessage("COR-V13");
    }

    @ParameterizedTest
    @CsvSource({
        "2Y,    2025-03-11, 2027-03-10",
        "1Y,    2025-06-20, 2026-06-19",
        "8M,    2025-01-31, 2025-09-29",
        "1M15D, 2025-02-01, 2025-03-15",
        "3Y6M,  2024-02-29, 2027-08-28",
    })
    void the_first_day_of_a_term_counts(String term, LocalDate start, LocalDate end) {
        assertThat(CorrectionTerm.read(term).orElseThrow().endFrom(start)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2Y,     2年,        2 years",
        "1Y6M,   1年6个月,   1 year 6 months",
        "1M15D,  1个月15天,  1 month 15 days",
        "二年,    二年,       二年",
        "****,   ****,       ****",
    })
    void a_term_is_said_in_words(String term, String chinese, String english) {
        assertThat(CorrectionTerm.said(term, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(CorrectionTerm.said(term, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void deprivation_of_rights_is_not_entered() {
        CorrectionCase typed =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::correctionType, CorrectionType.DEPRIVATION_OF_RIGHTS)
                        .record();

        assertThatThrownBy(() -> here.desk.enter(typed)).hasMessage("COR-V03");
    }

    @Test
    void one_person_and_document_make_one_open_case() {
        Ref<Person> subject = subject(Cases.SUBJECT_A);
        Stored<CorrectionCase> first =
                here.desk.enter(here.notified(subject, "2025-03-11").record());

        assertThatThrownBy(() -> here.desk.enter(here.notified(subject, "2025-03-11").record()))
                .hasMessage("COR-V04")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("caseNumber", first.number()));
    }

    @Test
    void a_minors_case_is_told_to_nobody_who_may_not_know_of_it() {
        Ref<Person> minor = subject(Cases.SUBJECT_D);
        here.as(CaseRoles.YOUTH_OFFICER).desk.enter(minors(minor));

        Stored<CorrectionCase> second = here.as(Role.REGISTRY_CLERK).desk.enter(minors(minor));

        assertThat(second.value().juvenileRegime()).as("sealed as the first").isTrue();
        here.as(CaseRoles.YOUTH_OFFICER);
        assertThatThrownBy(() -> here.desk.enter(minors(minor))).hasMessage("COR-V04");
    }

    @Test
    void of_whom_the_term_began_under_age_the_day_of_the_offence_is_asked() {
        Ref<Person> minor = subject(Cases.SUBJECT_D);
        CorrectionCase untold =
                Values.of(minors(minor)).set(CorrectionCase::offenceDate, null).record();

        assertThatThrownBy(() -> here.desk.enter(untold))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r ->
                                assertThat(r.code() + " " + r.field())
                                        .isEqualTo("VAL-001 offenceDate"));
    }

    private CorrectionCase minors(Ref<Person> minor) {
        return here.notified(minor, "2025-03-11")
                .set(CorrectionCase::offenceDate, LocalDate.parse("2025-01-02"))
                .record();
    }

    @Test
    void medical_parole_needs_a_guarantor() {
        CorrectionCase typed =
                here.notified(subject(Cases.SUBJECT_E), "2025-03-11")
                        .set(CorrectionCase::medicalParole, true)
                        .record();

        assertThatThrownBy(() -> here.desk.enter(typed))
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("guarantor");
    }

    @Test
    void a_minor_at_the_offence_stays_under_the_rules_on_minors() {
        here.shelf.goTo("2026-06-22");
        Values<CorrectionCase> typed =
                here.notified(subject(Cases.SUBJECT_D), "2025-06-20")
                        .set(CorrectionCase::offenceDate, LocalDate.parse("2025-03-02"))
                        .set(CorrectionCase::correctionTerm, "1Y")
                        .set(CorrectionCase::termEnd, LocalDate.parse("2026-06-19"));
        Stored<CorrectionCase> of = here.desk.enter(typed.record());

        assertThat(of.value().juvenileRegime()).as("18 since 2026-05-17, and still").isTrue();
        CorrectionCase over =
                Values.of(of.value())
                        .set(CorrectionCase::closedOn, LocalDate.parse("2026-06-19"))
                        .record();
        assertThat(here.due("D26", over)).isEqualTo("2026-06-22");
    }

    @Test
    void a_minors_case_is_the_juvenile_officers_alone_and_its_sealing_falls_due_in_three_days() {
        here.shelf.goTo("2026-06-19");
        Stored<CorrectionCase> entered =
                here.desk.enter(
                        here.notified(subject(Cases.SUBJECT_D), "2025-06-20")
                                .set(CorrectionCase::offenceDate, LocalDate.parse("2025-03-02"))
                                .set(CorrectionCase::correctionTerm, "1Y")
                                .set(CorrectionCase::termEnd, LocalDate.parse("2026-06-19"))
                                .record());
        Stored<CorrectionCase> active = here.admit(entered, "2025-06-25", ManagementClass.GENERAL);
        assertThat(active.value().sealsOn()).isNull();
        assertThat(active.value().juvenileRegime()).isTrue();

        CorrectionCase over =
                here.desk
                        .step(
                                active,
                                "discharge",
                                Map.of(
                                        "appraisedOn", LocalDate.parse("2026-05-20"),
                                        "closedOn", LocalDate.parse("2026-06-19")))
                        .value();

        assertThat(over.sealsOn()).as("19 to 21 June are holidays").isEqualTo("2026-06-22");
        var sealing = Cases.CORRECTIONS.record("correction-case").orElseThrow().sealing();
        assertThat(sealing.orElseThrow().opened()).containsExactly(CaseRoles.YOUTH_OFFICER);
        assertThat(here.shelf.holds(CorrectionCase.class, entered.ref(), sealing.get().known()))
                .as("long before the case ends")
                .isTrue();
        assertThat(Cases.CORRECTIONS.record("correction-visit").orElseThrow().sealing())
                .as("its visits are sealed with it")
                .isPresent();
    }

    @Test
    void an_adults_completed_case_is_never_sealed() {
        here.shelf.goTo("2027-03-10");
        Stored<CorrectionCase> active = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");

        assertThat(
                        here.desk
                                .step(
                                        active,
                                        "discharge",
                                        Map.of(
                                                "appraisedOn", LocalDate.parse("2027-02-08"),
                                                "closedOn", LocalDate.parse("2027-03-10")))
                                .value()
                                .sealsOn())
                .isNull();
    }

    @Test
    void nobody_is_discharged_for_a_day_within_the_term() {
        here.shelf.goTo("2027-03-10");
        Stored<CorrectionCase> active = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");

        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        active,
                                        "discharge",
                                        Map.of(
                                                "appraisedOn", LocalDate.parse("2027-02-08"),
                                                "closedOn", LocalDate.parse("2027-03-09"))))
                .hasMessage("COR-S01")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("termEnd", "2027-03-10"));
    }

    @Test
    void medical_parole_is_of_those_who_serve_their_time_outside_prison() {
        CorrectionCase suspended =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::medicalParole, true)
                        .set(CorrectionCase::guarantor, subject(Cases.SUBJECT_E))
                        .record();

        assertThatThrownBy(() -> here.desk.enter(suspended)).hasMessage("COR-V26");
    }

    @Test
    void another_term_asks_for_another_end() {
        Stored<CorrectionCase> of =
                here.desk.enter(here.notified(subject(Cases.SUBJECT_A), "2025-03-11").record());

        assertThatThrownBy(
                        () ->
                                here.desk.change(
                                        of,
                                        Values.of(of.value())
                                                .set(CorrectionCase::correctionTerm, "3Y")
                                                .record()))
                .hasMessage("COR-V02");
    }

    @Test
    void a_guarantor_is_grown_up_and_another() {
        Ref<Person> subject = subject(Cases.SUBJECT_A);
        Values<CorrectionCase> parole =
                here.notified(subject, "2025-03-11")
                        .set(CorrectionCase::correctionType, CorrectionType.TEMPORARY_OUT_OF_PRISON)
                        .set(CorrectionCase::medicalParole, true);

        for (Ref<Person> wrong : List.of(subject, subject(Cases.SUBJECT_D))) {
            parole.set(CorrectionCase::guarantor, wrong);
            assertThatThrownBy(() -> here.desk.enter(parole.record())).hasMessage("COR-V24");
        }
    }

    @Test
    void prose_about_religion_is_refused() {
        CorrectionCase typed =
                here.notified(subject(Cases.SUBJECT_A), "2025-03-11")
                        .set(CorrectionCase::prohibitionOrder, "宗教信仰：佛教")
                        .record();

        assertThatThrownBy(() -> here.desk.enter(typed)).hasMessage("SYS-451");
    }

    private Ref<Person> subject(String number) {
        return here.person(number).ref();
    }
}

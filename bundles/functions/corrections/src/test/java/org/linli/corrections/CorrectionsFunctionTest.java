package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerms;
import org.linli.function.DutyRule;
import org.linli.function.Erasure;
import org.linli.function.PeriodRule;
import org.linli.function.Printout;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Sensitivity;

class CorrectionsFunctionTest {
    @Test
    void every_record_is_sensitive_and_read_by_the_case_team_alone() {
        assertThat(Cases.CORRECTIONS.records())
                .allSatisfy(
                        type -> {
                            assertThat(type.model().sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
                            assertThat(type.readers())
                                    .containsExactlyInAnyOrder(CaseRoles.caseTeam());
                        });
    }

    @Test
    void volunteers_assistants_and_administrators_read_nothing() {
        assertThat(CaseRoles.caseTeam())
                .doesNotContain(
                        CaseRoles.VOLUNTEER,
                        Role.ASSISTANT,
                        Role.CITY_IT,
                        Role.DISTRICT_SUPERVISOR);
    }

    @Test
    void a_closed_file_is_let_go_after_five_years_with_all_that_belongs_to_it() {
        assertThat(Cases.CORRECTIONS.record("correction-case").orElseThrow().erasure())
                .hasValue(new Erasure("closedOn", Term.years(5), false, null));
        assertThat(Cases.CORRECTIONS.record("correction-assessment").orElseThrow().erasure())
                .hasValue(new Erasure("returnedOn", Term.years(5), false, null));
        assertThat(Cases.CORRECTIONS.records())
                .filteredOn(type -> type.erasure().isEmpty())
                .allMatch(type -> type.isPartOf(CorrectionCase.class));
    }

    @Test
    void the_district_may_keep_what_is_closed_from_a_day_on_for_another_time() {
        RecordDefinition<?> type = Cases.CORRECTIONS.record("correction-case").orElseThrow();
        Erasure erasure = type.erasure().orElseThrow();
        DutyTerms set =
                DutyTerms.of(
                        List.of(
                                new DutyTerm(
                                        "corrections.keep.correction-case",
                                        120,
                                        DutyTerm.TermUnit.MONTH,
                                        LocalDate.parse("2026-03-01"),
                                        "示例〔2026〕1号")));

        assertThat(erasure.periodOf(type, LocalDate.parse("2026-02-28"), set))
                .isEqualTo(Term.years(5));
        assertThat(erasure.periodOf(type, LocalDate.parse("2026-03-01"), set))
                .isEqualTo(Term.months(120));
        assertThat(Cases.CORRECTIONS.periods())
                .extracting(PeriodRule::key)
                .containsExactlyInAnyOrder(
                        "corrections.LEAVE-OFFICE",
                        "corrections.LEAVE-COUNTY",
                        "corrections.HINT-WARNING",
                        "corrections.HINT-REVOCATION",
                        "corrections.keep.correction-case",
                        "corrections.keep.correction-assessment");
    }

    @Test
    void every_duty_names_its_source() {
        assertThat(Cases.CORRECTIONS.duties())
                .allSatisfy(duty -> assertThat(duty.basis()).as(duty.code()).isNotBlank())
                .extracting(DutyRule::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_kept_that_must_not_be() {
        Pattern never =
                Pattern.compile(".*(score|risk|rank|location|track|ethnic|religio|diagnos).*");
        assertThat(Cases.CORRECTIONS.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).name())
                .noneMatch(name -> never.matcher(name).matches());
    }

    @Test
    void nothing_in_the_base_register_points_here() {
        assertThat(Cases.REGISTRY.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).type().getPackageName())
                .doesNotContain(CorrectionCase.class.getPackageName());
    }

    @Test
    void every_form_of_the_domain_is_printed_and_the_wall_copy_without_the_charge() {
        assertThat(Cases.CORRECTIONS.records())
                .flatExtracting(type -> type.printouts())
                .extracting(printout -> ((Printout) printout).key())
                .containsExactlyInAnyOrder(
                        "registration",
                        "wall",
                        "handover",
                        "letter",
                        "plan",
                        "visit",
                        "approval",
                        "search",
                        "feedback");
        RecordDefinition<?> file = Cases.CORRECTIONS.record("correction-case").orElseThrow();
        assertThat(file.printout("registration").orElseThrow().fields()).contains("chargeText");
        assertThat(file.printout("wall").orElseThrow().fields()).doesNotContain("chargeText");
    }
}

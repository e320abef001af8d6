package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.calendar.Window;
import org.linli.function.DutyRule;
import org.linli.function.Erasure;
import org.linli.function.Printout;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Sensitivity;

class DrugControlFunctionTest {

    @Test
    void the_profiles_lay_down_as_many_tests_as_they_say() {
        assertThat(windows(TestProfile.STD_22)).hasSize(22);
        assertThat(windows(TestProfile.INT_28)).hasSize(28);
        assertThat(windows(TestProfile.REHAB_STD)).hasSize(22);
        assertThat(windows(TestProfile.REHAB_LIGHT_12)).hasSize(12);
        assertThat(windows(TestProfile.INT_28).get(1).first()).isEqualTo("2025-03-25");
    }

    private static List<Window> windows(TestProfile profile) {
        return profile.windows().from(java.time.LocalDate.parse("2025-03-10")).stream().toList();
    }

    @Test
    void every_form_of_the_domain_is_printed_and_the_label_names_nobody() {
        assertThat(Files.DRUG_CONTROL.records())
                .flatExtracting(type -> type.printouts())
                .extracting(printout -> ((Printout) printout).key())
                .containsExactlyInAnyOrder(
                        "order",
                        "report",
                        "agreement",
                        "members",
                        "notice",
                        "report",
                        "label",
                        "caution",
                        "proof",
                        "receipt",
                        "leave",
                        "lifting",
                        "self-check");
        Printout label = type("drug-test").printout("label").orElseThrow();
        assertThat(label.named()).isFalse();
        assertThat(label.fields()).doesNotContain("result", "substances", "testers");
        assertThat(type("breach-report").printout("proof").orElseThrow().fields())
                .as("the list of the evidence")
                .contains("evidencePapers");
    }

    @Test
    void assistants_see_appointments_without_whom_and_the_campaign_and_nothing_else() {
        assertThat(Files.DRUG_CONTROL.records())
                .filteredOn(type -> type.readers().contains(Role.ASSISTANT))
                .extracting(RecordDefinition::name)
                .containsExactlyInAnyOrder(
                        "detox-appointment", "drug-publicity", "drug-free-campaign");
        RecordDefinition<?> appointment = type("detox-appointment");
        assertThat(appointment.model().field("drugCase").sensitivity())
                .isEqualTo(Sensitivity.SENSITIVE);
        assertThat(appointment.model().field("window").sensitivity())
                .isEqualTo(Sensitivity.SENSITIVE);
    }

    @Test
    void the_committee_sees_the_campaign_of_its_community_and_enters_activities() {
        assertThat(Files.DRUG_CONTROL.records())
                .filteredOn(type -> type.readers().contains(Role.COMMITTEE_CLERK))
                .extracting(RecordDefinition::name)
                .containsExactlyInAnyOrder("drug-publicity", "drug-free-campaign");
        assertThat(type("drug-publicity").creators()).contains(Role.COMMITTEE_CLERK);
        assertThat(type("drug-free-campaign").creators()).doesNotContain(Role.COMMITTEE_CLERK);
    }

    @Test
    void administrators_and_supervisors_read_no_case() {
        assertThat(type("drug-case").readers())
                .doesNotContain(
                        Role.CITY_IT, Role.DISTRICT_SUPERVISOR, Role.DUTY_DESK, Role.AREA_LEAD);
    }

    @Test
    void what_names_somebody_needs_a_purpose_and_follows_the_seal_of_its_case() {
        assertThat(Files.DRUG_CONTROL.records())
                .filteredOn(type -> type.isPartOf(DrugCase.class))
                .hasSize(13)
                .allSatisfy(
                        type -> {
                            assertThat(type.model().sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
                            assertThat(type.sealing()).isPresent();
                        });
        assertThat(type("drug-case").sealing()).isPresent();
    }

    @Test
    void tests_and_what_belongs_to_them_are_let_go_three_years_after_the_term_of_their_case() {
        assertThat(Files.DRUG_CONTROL.records())
                .filteredOn(type -> type.erasure().isPresent())
                .allSatisfy(
                        type ->
                                assertThat(type.erasure().orElseThrow())
                                        .isEqualTo(
                                                new Erasure(
                                                        "testsKeptFrom",
                                                        Term.years(3),
                                                        false,
                                                        DrugCase.class)))
                .extracting(RecordDefinition::name)
                .containsExactlyInAnyOrder("drug-test", "test-window", "detox-appointment");
    }

    @Test
    void every_duty_names_its_source() {
        assertThat(Files.DRUG_CONTROL.duties())
                .allSatisfy(duty -> assertThat(duty.basis()).as(duty.code()).isNotBlank())
                .extracting(DutyRule::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_leader_hears_after_hours_of_what_is_owed_at_once() {
        assertThat(Files.DRUG_CONTROL.duties())
                .filteredOn(duty -> Term.sameDay().equals(duty.term()))
                .allSatisfy(
                        duty ->
                                assertThat(
                                                duty.levelTwoAtOnce()
                                                        || duty.levelTwoAfter()
                                                                .equals(Term.hours(4)))
                                        .as(duty.code())
                                        .isTrue());
    }

    @Test
    void nothing_is_kept_that_must_not_be() {
        Pattern never =
                Pattern.compile(
                        ".*(score|risk|rank|location|track|ethnic|religio|infect|hiv|hepat|dna).*");
        assertThat(Files.DRUG_CONTROL.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).name().toLowerCase(java.util.Locale.ROOT))
                .noneMatch(name -> never.matcher(name).matches());
    }

    @Test
    void nothing_in_the_base_register_points_here() {
        assertThat(Files.REGISTRY.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).type().getPackageName())
                .doesNotContain(DrugCase.class.getPackageName());
    }

    private static RecordDefinition<?> type(String name) {
        return Files.DRUG_CONTROL.record(name).orElseThrow();
    }
}

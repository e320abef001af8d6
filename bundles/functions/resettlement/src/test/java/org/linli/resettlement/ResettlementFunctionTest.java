package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.function.DutyRule;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Sensitivity;

class ResettlementFunctionTest {
    @Test
    void files_are_sensitive_and_read_by_the_case_team() {
        assertThat(Helps.RESETTLEMENT.records())
                .filteredOn(type -> !isOfVolunteers(type.name()))
                .allSatisfy(
                        type -> {
                            assertThat(type.model().sensitivity()).isEqualTo(Sensitivity.SENSITIVE);
                            assertThat(type.readers()).contains(HelpRoles.caseTeam());
                        });
    }

    @Test
    void a_social_worker_reads_referrals_alone() {
        assertThat(Helps.RESETTLEMENT.records())
                .filteredOn(type -> type.readers().contains(HelpRoles.SOCIAL_WORKER))
                .singleElement()
                .satisfies(type -> assertThat(type.type()).isEqualTo(Referral.class));
    }

    @Test
    void volunteers_assistants_and_administrators_read_nothing() {
        assertThat(Helps.RESETTLEMENT.records())
                .allSatisfy(
                        type ->
                                assertThat(type.readers())
                                        .doesNotContain(
                                                HelpRoles.VOLUNTEER,
                                                Role.ASSISTANT,
                                                Role.CITY_IT,
                                                Role.DISTRICT_SUPERVISOR,
                                                Role.RESIDENT));
    }

    @Test
    void every_duty_names_its_source() {
        assertThat(Helps.RESETTLEMENT.duties())
                .allSatisfy(duty -> assertThat(duty.basis()).as(duty.code()).isNotBlank())
                .extracting(DutyRule::code)
                .doesNotHaveDuplicates();
    }

    /** RES-S06: where there is nothing to enter, nothing can be entered. */
    @Test
    void nothing_is_kept_that_punishes_rates_or_tracks() {
        Pattern never =
                Pattern.compile(
                        ".*(penalt|warn|admonish|punish|sanction|mandator|score|risk|rank|rating"
                                + "|location|track|ethnic|religio|diagnos).*");
        assertThat(Helps.RESETTLEMENT.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).name().toLowerCase(Locale.ROOT))
                .noneMatch(name -> never.matcher(name).matches());
        assertThat(Helps.RESETTLEMENT.records())
                .map(RecordDefinition::name)
                .noneMatch(name -> never.matcher(name).matches());
    }

    @Test
    void charge_and_sentence_stand_in_the_notice_and_a_later_judgment_alone() {
        assertThat(Helps.RESETTLEMENT.records())
                .filteredOn(
                        type ->
                                type.model().fields().stream()
                                        .anyMatch(
                                                f ->
                                                        f.name().equals("charge")
                                                                || f.name().equals("sentence")
                                                                || f.name().equals("institution")))
                .extracting(RecordDefinition::name)
                .containsExactlyInAnyOrder("release-notice", "reoffence-notice");
    }

    private static boolean isOfVolunteers(String type) {
        return type.equals("volunteer-team") || type.equals("help-volunteer");
    }
}

package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.duty.DutyTerm;
import org.linli.function.DutyRule;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Unit;
import org.linli.record.Field;
import org.linli.standin.Counted;
import org.linli.standin.Shelf;

class MigrantFunctionTest {
    @Test
    void every_duty_names_its_source() {
        assertThat(Migrants.MIGRANTS.duties())
                .allSatisfy(duty -> assertThat(duty.basis()).as(duty.code()).isNotBlank())
                .extracting(DutyRule::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_absence_of_thirty_days_or_as_the_district_says_does_not_end_the_time_of_residence() {
        Shelf shelf = new Shelf("2026-03-02");
        LocalDate left = LocalDate.parse("2026-01-01");
        assertThat(RegistrationRules.leftNotLongBefore(left, left.plusDays(30), shelf)).isTrue();
        assertThat(RegistrationRules.leftNotLongBefore(left, left.plusDays(31), shelf)).isFalse();
        shelf.put(
                new DutyTerm(
                        "migrant-services.GAP", 60, DutyTerm.TermUnit.CAL_DAY, left, "示例〔2026〕2号"));
        assertThat(RegistrationRules.leftNotLongBefore(left, left.plusDays(60), shelf)).isTrue();
        assertThat(RegistrationRules.leftNotLongBefore(left, left.plusDays(61), shelf)).isFalse();
    }

    @Test
    void what_is_over_is_kept_as_long_as_the_rules_say() {
        assertThat(Migrants.MIGRANTS.records())
                .filteredOn(type -> type.erasure().isPresent())
                .extracting(
                        type -> type.name(),
                        type -> type.erasure().orElseThrow().day(),
                        type -> type.erasure().orElseThrow().period().toString())
                .containsExactlyInAnyOrder(
                        tuple("residence-registration", "leftOn", "YEAR 3 NONE"),
                        tuple("building-visit", "visitedOn", "YEAR 5 NONE"),
                        tuple("residence-permit", "endedOn", "YEAR 10 NONE"),
                        tuple("lease", "endReportedOn", "YEAR 3 NONE"),
                        tuple("rental-check", "closedOn", "YEAR 5 NONE"),
                        tuple("overseas-stay", "leftOn", "YEAR 10 NONE"),
                        tuple("enrolment", "heldOn", "YEAR 1 NONE"));
    }

    @Test
    void nothing_is_kept_that_must_not_be() {
        Pattern never =
                Pattern.compile(
                        ".*(score|risk|rank|track|ethnic|religio|party|finger|income|rent[A-Z]*amount|birthcontrol|opinion).*",
                        Pattern.CASE_INSENSITIVE);
        assertThat(Migrants.MIGRANTS.records())
                .flatExtracting(type -> type.model().fields())
                .map(field -> ((Field) field).name())
                .noneMatch(name -> never.matcher(name).matches());
    }

    @Test
    void the_committee_reads_courses_and_nobody_s_papers() {
        assertThat(Migrants.MIGRANTS.records())
                .filteredOn(type -> type.readers().contains(Role.COMMITTEE_CLERK))
                .extracting(type -> type.name())
                .containsExactly("service-activity");
        assertThat(Migrants.MIGRANTS.records())
                .noneMatch(type -> type.readers().contains(Role.CITY_IT));
    }

    @Test
    void scenario_8_the_count_is_never_shown_without_its_truth() {
        assertThat(indicator("MIG-IND-01").beside()).isEqualTo("MIG-IND-03");
        assertThat(indicator("MIG-IND-03").unit()).isEqualTo(Unit.SAMPLED);
        assertThat(Migrants.MIGRANTS.headline()).startsWith("MIG-IND-01", "MIG-IND-03");
    }

    private static Indicator indicator(String code) {
        return Counted.indicator(Migrants.MIGRANTS, code);
    }
}

package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.record.Sensitivity;

class RegistryFunctionTest {
    private static final FunctionModel REGISTRY = Neighbourhood.REGISTRY;

    @Test
    void every_visible_word_stands_in_both_languages() {
        // Building the model throws if one is missing; derived states are no fields and asked here.
        for (Enum<?>[] states : List.<Enum<?>[]>of(Separation.values(), PopulationKind.values())) {
            assertThat(Arrays.stream(states).map(FunctionModel::codeKey))
                    .allMatch(REGISTRY.labels()::has);
        }
    }

    @Test
    void a_committee_clerk_sees_doors_and_no_people() {
        assertThat(REGISTRY.records())
                .filteredOn(type -> type.readers().contains(Role.COMMITTEE_CLERK))
                .extracting(RecordDefinition::name)
                .doesNotContain("person", "household", "residence", "organisation")
                .contains("quarter", "building", "address");
    }

    @Test
    void an_identity_number_is_masked_for_everybody() {
        assertThat(REGISTRY.record("person").orElseThrow().model().field("idNumber").sensitivity())
                .isEqualTo(Sensitivity.SENSITIVE);
    }

    @Test
    void nothing_is_kept_that_must_not_be() {
        assertThat(REGISTRY.record("person").orElseThrow().model().fields())
                .extracting(field -> field.name().toLowerCase(java.util.Locale.ROOT))
                .noneMatch(
                        name ->
                                name.matches(
                                        ".*(ethnic|religio|marri|educat|health|crim|score|level|photo|face).*"));
    }

    @Test
    void five_figures_lead() {
        assertThat(REGISTRY.headline())
                .hasSize(5)
                .allMatch(
                        code ->
                                REGISTRY.indicators().stream()
                                        .anyMatch(i -> i.code().equals(code)));
    }
}

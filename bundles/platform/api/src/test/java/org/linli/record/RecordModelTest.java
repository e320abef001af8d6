package org.linli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordModelTest {
    record Visit(@Required LocalDate on, @Nullable String outcome) {}

    @RecordType(name = "plan")
    record Plan(String title, List<Visit> visits) {}

    @RecordType(name = "step")
    record Step(
            Ref<Plan> of,
            List<Ref<Plan>> others,
            @Derived @Nullable Ref<Step> before,
            @Derived @Indexed @Nullable Ref<Step> first,
            String title) {}

    @Test
    void what_points_to_a_record_is_found_by_references_that_are_typed_or_asked_for() {
        assertThat(RecordModel.of(Step.class).fields().stream().filter(Field::leads))
                .extracting(Field::name)
                .containsExactly("of", "first");
    }

    /** A list of fifty cases took thousands of parts apart by reflection, for half a second. */
    @Test
    void a_type_and_its_parts_are_taken_apart_once() {
        assertThat(RecordModel.of(Plan.class)).isSameAs(RecordModel.of(Plan.class));
        assertThat(RecordModel.fieldsOf(Visit.class)).isSameAs(RecordModel.fieldsOf(Visit.class));
    }

    @Test
    void a_part_is_made_of_what_is_there() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        assertThat(RecordModel.createPart(Visit.class, Map.of("on", day)))
                .isEqualTo(new Visit(day, null));
        assertThat(RecordModel.of(Plan.class).create(Map.of("title", "a")))
                .isEqualTo(new Plan("a", List.of()));
    }

    @Test
    void a_part_is_no_record_type_however_often_it_is_asked() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> RecordModel.of(Visit.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("@RecordType");
        }
    }
}

package org.linli.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.record.RecordModel;
import org.linli.record.RecordType;
import org.linli.record.Required;

class LifecycleTest {

    @RecordType(name = "lamp", number = "L")
    record Lamp(@Nullable LocalDate off, @Required Light light) {}

    enum Light {
        ON,
        OFF
    }

    private final Lifecycle.Builder<Lamp, Light> lamp =
            new RecordDefinition.Builder<>("lamps", RecordModel.of(Lamp.class))
                    .lifecycle(Lamp::light);

    @Test
    void a_step_of_the_clock_needs_nobody() {
        lamp.step("expire").from(Light.ON).to(Light.OFF).byItself((l, lookup) -> l.off() != null);

        Lifecycle.Step<Lamp> step = lamp.build().step("expire").orElseThrow();

        assertThat(step.roles()).isEmpty();
        assertThat(step.itself()).isNotNull();
    }

    @Test
    void a_step_that_neither_people_nor_the_clock_take_is_none() {
        lamp.step("expire").from(Light.ON).to(Light.OFF);

        assertThatThrownBy(lamp::build).hasMessageContaining("byItself");
    }

    @Test
    void the_clock_answers_no_form() {
        lamp.step("expire")
                .from(Light.ON)
                .to(Light.OFF)
                .byItself((l, lookup) -> true)
                .demands(Lamp::off);

        assertThatThrownBy(lamp::build).hasMessageContaining("nobody answers");
    }

    @Test
    void people_may_take_it_too_and_fill_the_form() {
        lamp.step("expire")
                .from(Light.ON)
                .to(Light.OFF)
                .by(Role.BEAT_OFFICER)
                .byItself((l, lookup) -> l.off() != null)
                .asks(Lamp::off);

        assertThat(lamp.build().step("expire")).isPresent();
    }
}

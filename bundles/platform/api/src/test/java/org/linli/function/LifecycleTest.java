package org.linli.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.record.RecordModel;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.store.Lookup;

class LifecycleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @RecordType(name = "lamp", number = "L")
    record Lamp(@Nullable LocalDate off, @Nullable String by, @Required Light light) {}

    enum Light {
        ON,
        OFF
    }

    private final RecordDefinition.Builder<Lamp> lamps =
            new RecordDefinition.Builder<>("lamps", RecordModel.of(Lamp.class));
    private final Lifecycle.Builder<Lamp, Light> lamp = lamps.lifecycle(Lamp::light);

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

    @Test
    void what_only_closing_steps_ask_for_is_told_by_them() {
        lamp.closes("L-1", Light.OFF);
        lamp.step("expire").from(Light.ON).to(Light.OFF).by(Role.BEAT_OFFICER).demands(Lamp::off);

        assertThat(refused(new Lamp(TODAY, null, Light.ON))).containsExactly("SYS-415 off");
        assertThat(refused(new Lamp(TODAY, null, Light.OFF))).isEmpty();
    }

    @Test
    void what_another_step_asks_for_too_or_may_be_told_earlier_is_free() {
        lamp.closes("L-1", Light.OFF).earlier(Lamp::by);
        lamp.step("dim").from(Light.ON).to(Light.ON).by(Role.BEAT_OFFICER).asks(Lamp::off);
        lamp.step("expire")
                .from(Light.ON)
                .to(Light.OFF)
                .by(Role.BEAT_OFFICER)
                .demands(Lamp::off, Lamp::by);

        assertThat(refused(new Lamp(TODAY, "somebody", Light.ON))).isEmpty();
    }

    private List<String> refused(Lamp told) {
        RecordDefinition<Lamp> definition = lamps.build();
        Draft<Lamp> draft = new Draft<>(definition, told, null, Actor.system("321003001"));
        Problems problems = new Problems();
        Lookup nothing =
                (Lookup)
                        Proxy.newProxyInstance(
                                Lookup.class.getClassLoader(),
                                new Class<?>[] {Lookup.class},
                                (proxy, method, asked) -> {
                                    throw new AssertionError(method);
                                });
        definition.checks().forEach(check -> check.check(draft, nothing, problems));
        return problems.found().stream().map(p -> p.code() + " " + p.field()).toList();
    }
}

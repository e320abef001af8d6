package org.linli.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.record.Channel;

class SealingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Sealing sealing = Sealing.from("closedOn", Set.of(new Role("YO")));

    @Test
    void the_console_brings_in_what_is_sealed_for_a_clerk() {
        Actor console = Actor.console("321003001", Locale.SIMPLIFIED_CHINESE).by(Channel.IMPORT);

        assertThat(sealing.sealedFor(console, TODAY)).isNull();
        assertThat(sealing.sealedFor(holding(Role.REGISTRY_CLERK), TODAY)).isNotNull();
        assertThat(sealing.sealedFor(holding(Role.CITY_IT), TODAY)).isNotNull();
        assertThat(sealing.sealedFor(holding(new Role("YO")), TODAY)).isNull();
    }

    private static Actor holding(Role role) {
        return new Actor(
                "somebody",
                "somebody",
                null,
                Set.of(role),
                Jurisdiction.wholeStation("321003001"),
                Channel.IMPORT,
                null,
                Locale.SIMPLIFIED_CHINESE,
                "counter");
    }
}

package org.linli.access.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final MutableClock clock = new MutableClock();
    private final Sessions sessions =
            new Sessions(clock, Duration.ofMinutes(15), Duration.ofHours(12));

    @Test
    void a_session_ends_after_fifteen_idle_minutes() {
        String token = sessions.begin("chen.wei", "counter", false);
        clock.pass(Duration.ofMinutes(14));
        assertThat(sessions.use(token)).isPresent();
        clock.pass(Duration.ofMinutes(15));
        assertThat(sessions.use(token)).isEmpty();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        String token = sessions.begin("chen.wei", "counter", false);
        for (int i = 0; i < 71; i++) {
            clock.pass(Duration.ofMinutes(10));
            assertThat(sessions.use(token)).isPresent();
        }
        clock.pass(Duration.ofMinutes(10));
        assertThat(sessions.use(token)).isEmpty();
    }

    @Test
    void signing_out_ends_one_session_and_a_new_password_by_another_all() {
        String one = sessions.begin("chen.wei", "counter", false);
        String two = sessions.begin("chen.wei", "room", false);
        sessions.end(one);
        assertThat(sessions.use(one)).isEmpty();
        assertThat(sessions.use(two)).isPresent();
        sessions.endAllOf("chen.wei");
        assertThat(sessions.use(two)).isEmpty();
    }

    @Test
    void a_token_that_was_never_given_out_opens_nothing() {
        sessions.begin("chen.wei", "counter", false);
        assertThat(sessions.use("")).isEmpty();
        assertThat(sessions.use(Secrets.fresh())).isEmpty();
    }

    @Test
    void every_session_has_a_form_secret_of_its_own() {
        String one = sessions.begin("chen.wei", "counter", false);
        String two = sessions.begin("chen.wei", "counter", false);
        assertThat(sessions.use(one).orElseThrow().formSecret())
                .isNotEqualTo(sessions.use(two).orElseThrow().formSecret());
    }
}

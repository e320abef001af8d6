package org.linli.access.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private final MutableClock clock = new MutableClock();
    private final Lockout lockout = new Lockout(clock, 5, Duration.ofMinutes(10));

    @Test
    void five_failures_in_ten_minutes_lock_and_ten_quiet_minutes_unlock() {
        for (int i = 0; i < 5; i++) {
            assertThat(lockout.locked("chen.wei")).isFalse();
            lockout.failed("chen.wei");
        }
        assertThat(lockout.locked("chen.wei")).isTrue();
        assertThat(lockout.locked("another")).isFalse();
        clock.pass(Duration.ofMinutes(10));
        assertThat(lockout.locked("chen.wei")).isFalse();
    }

    @Test
    void failures_spread_over_a_longer_time_do_not_lock() {
        for (int i = 0; i < 20; i++) {
            lockout.failed("chen.wei");
            clock.pass(Duration.ofMinutes(3));
            assertThat(lockout.locked("chen.wei")).isFalse();
        }
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        for (int i = 0; i < 4; i++) {
            lockout.failed("chen.wei");
        }
        lockout.succeeded("chen.wei");
        lockout.failed("chen.wei");
        assertThat(lockout.locked("chen.wei")).isFalse();
    }
}

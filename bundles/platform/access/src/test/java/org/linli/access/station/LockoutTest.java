package org.linli.access.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private final MutableClock clock = new MutableClock();
    private final Paper paper = new Paper();
    private Lockout lockout = started();

    private Lockout started() {
        return new Lockout(clock, 5, Duration.ofMinutes(10), paper);
    }

    private void fails(String account) {
        assertThat(lockout.tries(account, true)).isTrue();
        lockout.failed(account);
    }

    @Test
    void five_failures_in_ten_minutes_lock_and_ten_quiet_minutes_unlock() {
        for (int i = 0; i < 5; i++) {
            assertThat(lockout.locked("chen.wei")).isFalse();
            fails("chen.wei");
        }
        assertThat(lockout.locked("chen.wei")).isTrue();
        assertThat(lockout.tries("chen.wei", true)).isFalse();
        assertThat(lockout.locked("another")).isFalse();
        clock.pass(Duration.ofMinutes(10));
        assertThat(lockout.tries("chen.wei", true)).isTrue();
    }

    @Test
    void failures_spread_over_a_longer_time_do_not_lock() {
        for (int i = 0; i < 20; i++) {
            fails("chen.wei");
            clock.pass(Duration.ofMinutes(3));
            assertThat(lockout.locked("chen.wei")).isFalse();
        }
        assertThat(paper.failures.get("chen.wei")).as("older ones are not kept").hasSizeLessThan(5);
    }

    @Test
    void a_right_password_forgets_the_wrong_ones() {
        for (int i = 0; i < 4; i++) {
            fails("chen.wei");
        }
        assertThat(lockout.tries("chen.wei", true)).isTrue();
        lockout.succeeded("chen.wei");
        fails("chen.wei");
        assertThat(lockout.locked("chen.wei")).isFalse();
        assertThat(paper.failures.get("chen.wei")).hasSize(1);
    }

    @Test
    void a_restart_does_not_begin_the_count_anew() {
        for (int i = 0; i < 4; i++) {
            fails("chen.wei");
        }
        lockout = started();
        fails("chen.wei");
        lockout = started();
        assertThat(lockout.tries("chen.wei", true)).isFalse();
        clock.pass(Duration.ofMinutes(10));
        lockout = started();
        assertThat(lockout.tries("chen.wei", true)).isTrue();
    }

    @Test
    void of_many_tries_at_once_no_more_than_five_are_looked_at() {
        long looked = 0;
        for (int i = 0; i < 100; i++) {
            looked += lockout.tries("chen.wei", true) ? 1 : 0;
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void names_of_nobody_are_locked_alike_and_never_kept() {
        for (int i = 0; i < 5; i++) {
            assertThat(lockout.tries("nobody", false)).isTrue();
        }
        assertThat(lockout.tries("nobody", false)).isFalse();
        assertThat(paper.failures).isEmpty();
    }

    @Test
    void a_crowd_of_strange_names_unlocks_no_account() {
        for (int i = 0; i < 5; i++) {
            fails("chen.wei");
        }
        for (int i = 0; i < 20_000; i++) {
            lockout.tries("stranger" + i, false);
        }
        assertThat(lockout.locked("chen.wei")).isTrue();
    }

    /** What the table keeps. */
    private static final class Paper implements Lockout.Kept {
        private final Map<String, List<Instant>> failures = new HashMap<>();

        @Override
        public Map<String, List<Instant>> since(Instant from) {
            Map<String, List<Instant>> since = new HashMap<>();
            failures.forEach(
                    (name, times) ->
                            since.put(name, times.stream().filter(t -> t.isAfter(from)).toList()));
            return since;
        }

        @Override
        public void add(String account, Instant at, Instant from) {
            failures.values().forEach(times -> times.removeIf(t -> !t.isAfter(from)));
            failures.computeIfAbsent(account, a -> new ArrayList<>()).add(at);
        }

        @Override
        public void clear(String account) {
            failures.remove(account);
        }
    }
}

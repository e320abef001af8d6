package org.linli.access.station;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failed sign-ins: five within ten minutes lock an account until ten minutes after the last.
 *
 * @see "domain rules, cross-cutting, section 12"
 */
final class Lockout {
    private static final int MOST_NAMES = 10_000;

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int most;
    private final Duration window;

    Lockout(Clock clock, int most, Duration window) {
        this.clock = clock;
        this.most = most;
        this.window = window;
    }

    boolean locked(String account) {
        Deque<Instant> recent = failures.get(account);
        return recent != null && recentOf(recent) >= most;
    }

    void failed(String account) {
        if (failures.size() > MOST_NAMES) {
            failures.values().removeIf(f -> recentOf(f) == 0);
        }
        Deque<Instant> recent = failures.computeIfAbsent(account, a -> new ArrayDeque<>());
        synchronized (recent) {
            recent.addLast(clock.instant());
        }
    }

    void succeeded(String account) {
        failures.remove(account);
    }

    private int recentOf(Deque<Instant> times) {
        Instant from = clock.instant().minus(window);
        synchronized (times) {
            while (!times.isEmpty() && !times.peekFirst().isAfter(from)) {
                times.removeFirst();
            }
            return times.size();
        }
    }
}

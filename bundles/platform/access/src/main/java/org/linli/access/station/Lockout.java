package org.linli.access.station;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts failed sign-ins: five within ten minutes lock an account until ten minutes after the last.
 *
 * <p>A try counts from its beginning until it has succeeded, so that whoever sends a hundred at
 * once has no more than five looked at. Failures of accounts are kept, so that a restart does not
 * begin the count anew. Names that are no accounts are counted alike, so that nobody learns which
 * are; but they are only remembered, and so many that strangers cannot fill the memory.
 *
 * @see "domain rules, cross-cutting, section 12"
 */
final class Lockout {
    private static final int MOST_STRANGERS = 10_000;

    private final Map<String, Deque<Instant>> accounts = new HashMap<>();
    private final Map<String, Deque<Instant>> strangers = new HashMap<>();
    private final Clock clock;
    private final int most;
    private final Duration window;
    private final Kept kept;

    /** Where failures outlive the node. */
    interface Kept {

        /** Failures after a moment, by account, oldest first. */
        Map<String, List<Instant>> since(Instant from);

        /**
         * @param from earlier failures are needed no longer
         */
        void add(String account, Instant at, Instant from);

        void clear(String account);
    }

    Lockout(Clock clock, int most, Duration window, Kept kept) {
        this.clock = clock;
        this.most = most;
        this.window = window;
        this.kept = kept;
        kept.since(from()).forEach((name, times) -> accounts.put(name, new ArrayDeque<>(times)));
    }

    synchronized boolean locked(String account) {
        return recent(accounts, account) >= most;
    }

    /**
     * Begins a try.
     *
     * @param known whether there is such an account
     * @return false if it is locked: then the password is not to be looked at
     */
    synchronized boolean tries(String name, boolean known) {
        Map<String, Deque<Instant>> counted = known ? accounts : strangers;
        if (recent(counted, name) >= most) {
            return false;
        }
        if (strangers.size() >= MOST_STRANGERS) {
            strangers.clear();
        }
        counted.computeIfAbsent(name, n -> new ArrayDeque<>()).addLast(clock.instant());
        return true;
    }

    /** The try of an account has failed, which outlives the node. */
    void failed(String account) {
        kept.add(account, clock.instant(), from());
    }

    /** The tries before are forgotten. */
    void succeeded(String account) {
        Deque<Instant> counted;
        synchronized (this) {
            counted = accounts.remove(account);
        }
        boolean failedBefore = counted != null && counted.size() > 1;
        if (failedBefore) {
            kept.clear(account);
        }
    }

    private Instant from() {
        return clock.instant().minus(window);
    }

    private int recent(Map<String, Deque<Instant>> counted, String name) {
        Deque<Instant> times = counted.get(name);
        if (times == null) {
            return 0;
        }
        Instant from = from();
        while (!times.isEmpty() && !times.peekFirst().isAfter(from)) {
            times.removeFirst();
        }
        return times.size();
    }
}

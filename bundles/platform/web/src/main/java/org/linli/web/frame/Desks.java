package org.linli.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.web.http.Parameters;

/**
 * The desks of all who are signed in, and the forms of those whose session ended while they typed:
 * these wait for the same account to come back.
 */
public final class Desks {
    private static final Duration DESK_STAYS = Duration.ofHours(12);
    private static final Duration FORM_WAITS = Duration.ofHours(2);
    private static final int MOST = 1_000;

    /** Kept forms take no more than some twenty megabytes, whoever sends what. */
    private static final int MOST_KEPT = 200;

    private static final int MOST_CHARACTERS = 100_000;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Place> desks = new HashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Place(Desk desk, Instant used) {}

    private record Kept(Parameters form, Instant at) {}

    public Desks(Clock clock) {
        this.clock = clock;
    }

    public Desk of(String token, String account) {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (desks.size() > MOST / 2) {
                desks.values().removeIf(p -> p.used.plus(DESK_STAYS).isBefore(now));
            }
            Place place = desks.get(token);
            Desk desk =
                    place != null && place.desk.account().equals(account)
                            ? place.desk
                            : new Desk(account, clock);
            desks.put(token, new Place(desk, now));
            return desk;
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody sat here with the token, though his session may have ended since. */
    public boolean knows(String token) {
        lock.lock();
        try {
            return desks.containsKey(token);
        } finally {
            lock.unlock();
        }
    }

    public void clear(String token) {
        lock.lock();
        try {
            desks.remove(token);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Keeps what was typed into a form whose session has ended; only its own account gets it back.
     */
    public void keep(String token, String path, Parameters form) {
        lock.lock();
        try {
            Place place = desks.get(token);
            if (place == null) {
                return;
            }
            Instant now = clock.instant();
            kept.values().removeIf(k -> k.at.plus(FORM_WAITS).isBefore(now));
            if (kept.size() < MOST_KEPT && form.characters() <= MOST_CHARACTERS) {
                kept.put(place.desk.account() + " " + path, new Kept(form, now));
            }
        } finally {
            lock.unlock();
        }
    }

    /** What the account had typed at this address, handed back once. */
    public Optional<Parameters> takeBack(String account, String path) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.remove(account + " " + path)).map(Kept::form);
        } finally {
            lock.unlock();
        }
    }
}

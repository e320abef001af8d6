package org.linli.access.station;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in, by the digest of the token; ended by idling, by age, or by the account. */
final class Sessions {
    private static final int MOST = 10_000;

    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    Sessions(Clock clock, Duration idle, Duration longest) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /**
     * @param mustChoose whether its holder must choose a password first
     */
    record Session(
            String account,
            String terminal,
            String formSecret,
            boolean mustChoose,
            Instant began,
            Instant lastUsed) {

        Session usedAt(Instant now) {
            return new Session(account, terminal, formSecret, mustChoose, began, now);
        }

        Session chosen() {
            return new Session(account, terminal, formSecret, false, began, lastUsed);
        }
    }

    String begin(String account, String terminal, boolean mustChoose) {
        Instant now = clock.instant();
        open.values().removeIf(s -> ended(s, now));
        if (open.size() >= MOST) {
            throw new IllegalStateException("too many sessions");
        }
        String token = Secrets.fresh();
        open.put(
                Secrets.digest(token),
                new Session(account, terminal, Secrets.fresh(), mustChoose, now, now));
        return token;
    }

    /** The live session; asking counts as use. */
    Optional<Session> use(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(
                open.computeIfPresent(
                        Secrets.digest(token), (k, s) -> ended(s, now) ? null : s.usedAt(now)));
    }

    void end(String token) {
        open.remove(Secrets.digest(token));
    }

    void endAllOf(String account) {
        open.values().removeIf(s -> s.account().equals(account));
    }

    void passwordChosen(String account) {
        open.replaceAll((k, s) -> s.account().equals(account) ? s.chosen() : s);
    }

    private boolean ended(Session session, Instant now) {
        return !now.isBefore(session.lastUsed().plus(idle))
                || !now.isBefore(session.began().plus(longest));
    }
}

package org.linli.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Purpose;
import org.linli.web.http.Parameters;

/**
 * What lies on a person's desk while he is signed in: the purposes he stated and the forms he was
 * handed. In memory only: a restart clears the desks, and costs nobody more than a repeated answer.
 */
public final class Desk {
    /** How long a stated purpose holds. */
    public static final Duration PURPOSE_HOLDS = Duration.ofMinutes(15);

    private static final int FORMS = 60;

    private final String account;
    private final Clock clock;
    private final Map<String, Stated> purposes = new ConcurrentHashMap<>();
    private final ReentrantLock formsLock = new ReentrantLock();
    private final Map<String, Form> forms =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
                    return size() > FORMS;
                }
            };

    private volatile String told = "";

    private record Stated(Purpose purpose, Instant until) {}

    /** A form handed out: what stood in it, and where its sending led to. */
    private static final class Form {
        private final Parameters before;
        private final ReentrantLock sending = new ReentrantLock();
        private @Nullable String sentTo;

        Form(Parameters before) {
            this.before = before;
        }
    }

    Desk(String account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    /** A desk that is cleared at the end of one request, as for a program. */
    public static Desk forOneRequest(String account, Clock clock) {
        return new Desk(account, clock);
    }

    public String account() {
        return account;
    }

    public void state(String type, Purpose purpose) {
        purposes.put(type, new Stated(purpose, clock.instant().plus(PURPOSE_HOLDS)));
    }

    public @Nullable Purpose purposeOf(String type) {
        Stated stated = purposes.get(type);
        return stated == null || clock.instant().isAfter(stated.until) ? null : stated.purpose;
    }

    /** Leaves a sentence for the next page: what was done. */
    public void tell(String sentence) {
        told = sentence;
    }

    /** The sentence left by the page before, once. */
    public String hear() {
        String sentence = told;
        told = "";
        return sentence;
    }

    /** Hands out a form. */
    public void hand(String token, Parameters before) {
        formsLock.lock();
        try {
            forms.putIfAbsent(token, new Form(before));
        } finally {
            formsLock.unlock();
        }
    }

    /** What stood in the form when it was handed out. */
    public Optional<Parameters> before(String token) {
        formsLock.lock();
        try {
            return Optional.ofNullable(forms.get(token)).map(f -> f.before);
        } finally {
            formsLock.unlock();
        }
    }

    /**
     * Takes a form in once. A second press of the button waits for the first and goes where that
     * went; a refused sending may be sent again.
     *
     * @return where to go
     */
    public String once(String token, Supplier<String> work) {
        Form form;
        formsLock.lock();
        try {
            form = forms.computeIfAbsent(token, t -> new Form(Parameters.none()));
        } finally {
            formsLock.unlock();
        }
        form.sending.lock();
        try {
            if (form.sentTo == null) {
                form.sentTo = work.get();
            }
            return form.sentTo;
        } finally {
            form.sending.unlock();
        }
    }
}

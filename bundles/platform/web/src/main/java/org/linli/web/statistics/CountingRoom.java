package org.linli.web.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Jurisdiction;
import org.linli.function.Indicator;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.indicator.Period;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Visit;

/**
 * Counts figures for the pages, one after the other beside the work of the station: some look at
 * every record there is, and nobody at a counter shall wait for them. What was counted holds for
 * ten minutes; pages say as of when their figures are.
 */
public final class CountingRoom implements AutoCloseable {
    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final int MOST = 2_000;
    private static final int WAITING = 300;
    private static final long WAIT_SECONDS = 120;

    private final Clock clock;
    private final Map<Key, Task> tasks = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor counter =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().name("linli-figures").daemon().factory());

    /**
     * @param outside whether few are told as few: what the leader was told is not for the district
     * @param reads nor is what the case team is told for others, where few are told as few
     */
    private record Key(
            Jurisdiction reader,
            boolean outside,
            boolean reads,
            String what,
            Indicator indicator,
            Period period,
            Area area) {}

    private record Task(Instant at, CompletableFuture<Object> result) {}

    public CountingRoom(Clock clock) {
        this.clock = clock;
        counter.allowCoreThreadTimeOut(true);
    }

    /**
     * @param patient waits for what is not counted yet, for a page that no script completes
     */
    Reading reading(Visit visit, boolean patient) {
        return new Reading(visit, patient);
    }

    @Override
    public void close() {
        counter.shutdownNow();
    }

    /** What one page asks for; an answer is null as long as it is not counted. */
    final class Reading {
        private final Visit visit;
        private final boolean patient;
        private Instant oldest = clock.instant();
        private boolean complete = true;

        Reading(Visit visit, boolean patient) {
            this.visit = visit;
            this.patient = patient;
        }

        /** When the oldest figure of the page was counted. */
        Instant asOf() {
            return oldest;
        }

        /** Whether everything asked for so far was there. */
        boolean complete() {
            return complete;
        }

        @Nullable Figure figure(Indicator indicator, Period period, Area area) {
            return (Figure)
                    ask(
                            key("figure", indicator, period, area),
                            () ->
                                    visit.platform()
                                            .figures()
                                            .figure(
                                                    visit.actor(),
                                                    indicator.function(),
                                                    indicator.code(),
                                                    period,
                                                    area));
        }

        @SuppressWarnings("unchecked") // what was put under this word is what comes back
        @Nullable List<Figure> monthly(Indicator indicator, Period period, Area area) {
            return (List<Figure>)
                    ask(
                            key("monthly", indicator, period, area),
                            () ->
                                    visit.platform()
                                            .figures()
                                            .monthly(
                                                    visit.actor(),
                                                    indicator.function(),
                                                    indicator.code(),
                                                    period,
                                                    area));
        }

        @SuppressWarnings("unchecked") // likewise
        @Nullable Map<Area, Figure> by(
                Indicator indicator, Period period, Area whole, Area.Kind parts) {
            return (Map<Area, Figure>)
                    ask(
                            key("by " + parts, indicator, period, whole),
                            () ->
                                    visit.platform()
                                            .figures()
                                            .by(
                                                    visit.actor(),
                                                    indicator.function(),
                                                    indicator.code(),
                                                    period,
                                                    whole,
                                                    parts));
        }

        private Key key(String what, Indicator indicator, Period period, Area area) {
            return new Key(
                    visit.actor().jurisdiction(),
                    visit.platform().access().isOutside(visit.actor()),
                    reads(indicator),
                    what,
                    indicator,
                    period,
                    area);
        }

        private boolean reads(Indicator indicator) {
            var counted = visit.platform().functions().record(indicator.numerator().type());
            return visit.platform().access().mayRead(visit.actor(), counted);
        }

        private @Nullable Object ask(Key key, Supplier<Object> count) {
            Task task = task(key, count);
            Object value = task == null ? null : value(key, task);
            if (value == null) {
                complete = false;
            } else if (task != null && task.at.isBefore(oldest)) {
                oldest = task.at;
            }
            return value;
        }

        private @Nullable Object value(Key key, Task task) {
            try {
                return patient
                        ? task.result.get(WAIT_SECONDS, TimeUnit.SECONDS)
                        : task.result.getNow(null);
            } catch (TimeoutException late) {
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException | CompletionException failed) {
                tasks.remove(key, task);
                if (failed.getCause() instanceof Refusal refused) {
                    throw refused;
                }
                throw new IllegalStateException("a figure could not be counted", failed.getCause());
            }
        }
    }

    /** The count under way or done; null if too many wait already. */
    private @Nullable Task task(Key key, Supplier<Object> count) {
        Instant now = clock.instant();
        if (tasks.size() > MOST) {
            tasks.values().removeIf(t -> t.at.plus(HOLDS).isBefore(now));
        }
        Task known = tasks.get(key);
        if (known != null && (!known.result.isDone() || !known.at.plus(HOLDS).isBefore(now))) {
            return known;
        }
        Task fresh = new Task(now, new CompletableFuture<>());
        Task other = known == null ? tasks.putIfAbsent(key, fresh) : null;
        if (other != null || (known != null && !tasks.replace(key, known, fresh))) {
            return tasks.get(key);
        }
        try {
            counter.execute(() -> run(count, fresh));
            return fresh;
        } catch (RejectedExecutionException full) {
            tasks.remove(key, fresh);
            return null;
        }
    }

    private static void run(Supplier<Object> count, Task task) {
        try {
            task.result.complete(count.get());
        } catch (RuntimeException | Error failed) {
            // Handed to whoever asked for the figure, on his own thread.
            task.result.completeExceptionally(failed);
        }
    }
}

package org.linli.feature.generation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs code of others, which may never come back. Nobody waits for it longer than so; it is left to
 * itself until the node ends. It is not interrupted: where it is just writing, the files of the
 * database and of the search index would be closed under everybody's hands.
 */
public final class Patience {
    /** An old disk under load needs seconds to make a function's tables; none has needed twenty. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private static final Duration SLICE = Duration.ofMillis(100);

    private final Duration limit;

    public Patience() {
        this(USUAL);
    }

    public Patience(Duration limit) {
        this.limit = limit;
    }

    /** It has not come back in time. */
    public static final class Late extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient FutureTask<?> task;

        private Late(Duration limit, FutureTask<?> task) {
            super(
                    "%d 秒内没有完成 / not done within %d s"
                            .formatted(limit.toSeconds(), limit.toSeconds()));
            this.task = task;
        }

        /** Whether it has not come back until now. */
        public boolean lasts() {
            return !task.isDone();
        }
    }

    /**
     * @param name of the thread, as a list of threads shows it
     * @throws Late if it was not done in time
     * @throws ExecutionException with what it threw, errors too
     */
    public <R> R await(String name, Callable<R> work) throws Late, ExecutionException {
        FutureTask<R> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        // In slices: a machine that slept, or a process that was paused, has used up one of them.
        for (long left = limit.dividedBy(SLICE); left > 0; left--) {
            try {
                return task.get(SLICE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Late(limit, task);
            }
        }
        throw new Late(limit, task);
    }
}

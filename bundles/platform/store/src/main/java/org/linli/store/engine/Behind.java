package org.linli.store.engine;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Statements whose answer nobody waits for, carried out in their order on a second thread while the
 * writer reads and checks the next row: half of an import is the database's own work, and the
 * oldest office PC has two cores.
 *
 * <p>The connection still serves one thread at a time: whoever asks it anything first awaits what
 * is behind. Used by the thread that holds the write lock.
 *
 * <p>What follows a mark is held until the mark is released: taken back before that, it was never
 * done, and nobody has waited for anything. The database learns of a mark only if somebody asks it
 * something in between.
 */
final class Behind {
    /** So few that the second thread has its share at once, so many that waking it is cheap. */
    private static final int CHUNK = 64;

    /** Bounds the memory that rows on their way take. */
    private static final int MOST_CHUNKS = 4;

    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor hand =
            new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("linli-store").factory());
    private final Deque<Future<?>> handedOver = new ArrayDeque<>();
    private List<Step> gathered = new ArrayList<>(CHUNK);

    /** What followed the first of the open marks. */
    private final List<Step> held = new ArrayList<>();

    /** Marks that the database has not learnt of, in their order. */
    private final List<Mark> open = new ArrayList<>();

    /** Holds until the transaction is taken back: no commit without what failed. */
    private @Nullable SQLException failed;

    /** A step failed: what is handed over behind it is not carried out. */
    private volatile boolean broken;

    Behind() {
        hand.allowCoreThreadTimeOut(true);
    }

    /** A statement, or several that belong together. */
    @FunctionalInterface
    interface Step {
        void run() throws SQLException;
    }

    /** A place among the steps to which they may be taken back. */
    static final class Mark {
        private final Step set;
        private final int at;
        private boolean isSet;

        private Mark(Step set, int at) {
            this.set = set;
            this.at = at;
        }
    }

    /**
     * @param set tells the database of the mark, if it must know
     */
    Mark mark(Step set) {
        Mark mark = new Mark(set, held.size());
        open.add(mark);
        return mark;
    }

    /** The mark is needed no longer; whether the database knows of it, and must be told so. */
    boolean release(Mark mark) throws SQLException {
        open.remove(mark);
        if (open.isEmpty()) {
            carryHeld();
        }
        return mark.isSet;
    }

    /**
     * Forgets what followed a mark.
     *
     * @return whether the database knows of the mark, and has to take back what it did since; then
     *     nothing is under way any more
     * @throws SQLException if an earlier step failed
     */
    boolean takeBack(Mark mark) throws SQLException {
        requireWhole();
        if (mark.isSet) {
            held.clear();
            open.clear();
            await();
            return true;
        }
        held.subList(mark.at, held.size()).clear();
        open.subList(open.indexOf(mark), open.size()).clear();
        if (open.isEmpty()) {
            carryHeld();
        }
        return false;
    }

    private void carryHeld() throws SQLException {
        for (Step step : held) {
            carry(step);
        }
        held.clear();
    }

    /** Whoever asks the database must find what was held, and it must know the marks. */
    private void settleMarks() throws SQLException {
        int done = 0;
        for (Mark mark : open) {
            for (; done < mark.at; done++) {
                carry(held.get(done));
            }
            carry(mark.set);
            mark.isSet = true;
        }
        open.clear();
        for (; done < held.size(); done++) {
            carry(held.get(done));
        }
        held.clear();
    }

    /**
     * Takes a step and returns before it is done.
     *
     * @throws SQLException if an earlier one failed
     */
    void then(Step step) throws SQLException {
        requireWhole();
        if (open.isEmpty()) {
            carry(step);
        } else {
            held.add(step);
        }
    }

    private void carry(Step step) throws SQLException {
        gathered.add(step);
        if (gathered.size() == CHUNK) {
            handOver();
        }
    }

    private Future<?> handOver() throws SQLException {
        if (handedOver.size() == MOST_CHUNKS) {
            await(handedOver.removeFirst());
        }
        List<Step> chunk = gathered;
        gathered = new ArrayList<>(CHUNK);
        Future<?> future =
                hand.submit(
                        () -> {
                            run(chunk);
                            return true;
                        });
        handedOver.add(future);
        return future;
    }

    /**
     * Takes a step that ends what was taken so far, and sees to it that it is begun.
     *
     * @return done when the step and all before it are
     * @throws SQLException if an earlier one failed
     * @throws IllegalStateException if a mark is open
     */
    Future<?> last(Step step) throws SQLException {
        requireWhole();
        if (!open.isEmpty()) {
            throw new IllegalStateException("a mark is open");
        }
        gathered.add(step);
        return handOver();
    }

    /**
     * Returns when all is done.
     *
     * @throws SQLException if anything failed since the last {@link #drop}
     */
    void await() throws SQLException {
        requireWhole();
        settleMarks();
        if (handedOver.isEmpty() && gathered.isEmpty()) {
            return;
        }
        List<Step> rest = gathered;
        gathered = new ArrayList<>(CHUNK);
        while (!handedOver.isEmpty()) {
            await(handedOver.removeFirst());
        }
        try {
            run(rest);
        } catch (SQLException | RuntimeException e) {
            failed = new SQLException("a statement carried out behind failed", e);
            throw failed;
        }
    }

    private void requireWhole() throws SQLException {
        if (failed != null) {
            throw new SQLException("an earlier statement of the transaction failed", failed);
        }
    }

    /** Forgets what is not begun, for a transaction that is taken back anyway. */
    void drop() {
        held.clear();
        open.clear();
        gathered.clear();
        while (!handedOver.isEmpty()) {
            try {
                await(handedOver.removeFirst());
            } catch (SQLException e) {
                // The whole transaction is taken back, and with it what failed.
                continue;
            }
        }
        failed = null;
        broken = false;
    }

    private void run(List<Step> steps) throws SQLException {
        if (broken) {
            throw new SQLException("an earlier statement of the transaction failed");
        }
        boolean done = false;
        try {
            Together.run(steps);
            done = true;
        } finally {
            broken = !done;
        }
    }

    private void await(Future<?> chunk) throws SQLException {
        try {
            join(chunk);
        } catch (SQLException e) {
            failed = e;
            throw e;
        }
    }

    /**
     * Returns when a step that was handed over is done.
     *
     * <p>An interrupted writer still waits: a connection in use by two threads would be worse.
     *
     * @throws SQLException if it failed, or one before it
     */
    static void join(Future<?> step) throws SQLException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    step.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new SQLException("a statement carried out behind failed", e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

package org.linli.search.index;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionModel;
import org.linli.store.Change;

/**
 * What the writers of records tell the keeper of the cards, in order. Telling never waits: when
 * more changes lie here than the keeper can be far behind, further ones are dropped and the keeper
 * is asked to read the journal instead.
 */
final class Inbox {
    private static final int MOST_WAITING = 8_000;

    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();

    /** In hand, and not yet to be found. */
    private final AtomicLong unshown = new AtomicLong();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean missed;

    /** Something to be done, weighing what it counts among the waiting. */
    sealed interface News {
        default int weight() {
            return 1;
        }
    }

    record Changed(List<Change<?>> changes) implements News {
        @Override
        public int weight() {
            return changes.size();
        }
    }

    record Enabled(FunctionModel function) implements News {}

    record Disabled(FunctionModel function) implements News {}

    /** A look through the cards of this index failed. */
    record Damaged(CardIndex index) implements News {}

    record Stopped() implements News {}

    void changed(List<Change<?>> changes) {
        if (missed || waiting.get() > MOST_WAITING) {
            missed = true;
        } else {
            put(new Changed(List.copyOf(changes)));
        }
    }

    void put(News one) {
        waiting.addAndGet(one.weight());
        news.add(one);
        begun.countDown();
    }

    /** Waits for the first news. */
    void awaitBeginning() throws InterruptedException {
        begun.await();
    }

    void stop() {
        stopped.countDown();
        put(new Stopped());
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits for the stop, not longer than told; whether it came. */
    boolean rest(long seconds) throws InterruptedException {
        return stopped.await(seconds, TimeUnit.SECONDS);
    }

    /** The next news; null if there are none for so long. */
    @Nullable News next(long milliseconds) throws InterruptedException {
        return news.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    boolean isEmpty() {
        return news.isEmpty();
    }

    /** Whether changes were dropped. */
    boolean hasMissed() {
        return missed;
    }

    /** Takes changes again; those dropped so far are already in the journal. */
    void takeAgain() {
        missed = false;
    }

    /** So much of the news is in hand; it cannot be found before it is shown. */
    void taken(long weight) {
        unshown.addAndGet(weight);
        waiting.addAndGet(-weight);
    }

    /** All that was in hand can be found. */
    void shown() {
        unshown.set(0);
    }

    /** Whether nothing waits and all can be found. */
    boolean isDone() {
        return waiting.get() == 0 && unshown.get() == 0 && !missed;
    }
}

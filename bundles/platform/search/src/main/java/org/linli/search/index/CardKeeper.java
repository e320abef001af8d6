package org.linli.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cards in step: opens the index, takes news from the inbox, and decides when what was
 * written can be found and when it is made durable.
 *
 * <p>Whatever fails, the index is closed and opened again after a while: what was not committed,
 * the journal tells once more.
 */
final class CardKeeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CardKeeper.class);
    private static final long RETRY_SECONDS = 5;
    private static final long OPENING_SECONDS = 3;

    /** One change alone is found at once; of a flood, what came in this time is shown together. */
    private static final long SHOWN_AFTER = 200;

    /** So many cards at once are no officer's save but a ledger, of which more will come. */
    private static final long FLOOD = 200;

    private static final long FLOOD_ENDS_AFTER = 600;
    private static final long SHOWN_IN_A_FLOOD_AFTER = 3_000;

    /** To show is to write a part of the index: of a flood's time it takes a twentieth at most. */
    private static final long SHOWN_AT_TIMES_ITS_COST = 20;

    private static final long COMMITTED_WHEN_IDLE_AFTER = 2_000;
    private static final long COMMITTED_IN_A_FLOOD_AFTER = 30_000;

    /** By then the functions of a starting node are all there. */
    private static final long POSTPONED_FOR = 3_000;

    private final Path folder;
    private final Inbox inbox;
    private final Functions functions;
    private final Database database;
    private final Journal journal;
    private final CountDownLatch opened = new CountDownLatch(1);

    private volatile @Nullable CardIndex index;
    private volatile boolean settled;

    CardKeeper(Path folder, Inbox inbox, Functions functions, Database database, Journal journal) {
        this.folder = folder;
        this.inbox = inbox;
        this.functions = functions;
        this.database = database;
        this.journal = journal;
    }

    /** The index; empty if it cannot be opened. Waits a little while the node starts. */
    Optional<CardIndex> index() {
        try {
            return opened.await(OPENING_SECONDS, TimeUnit.SECONDS)
                    ? Optional.ofNullable(index)
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether every record of the functions that are on has its card. */
    boolean isSettled() {
        return settled;
    }

    @Override
    public void run() {
        try {
            // Without a function there is nothing to be found, and a node that starts has other
            // work.
            inbox.awaitBeginning();
            boolean stopped = false;
            while (!stopped && !inbox.isStopped()) {
                stopped = keep() && inbox.rest(RETRY_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it failed. */
    private boolean keep() throws InterruptedException {
        try (CardIndex open = CardIndex.open(folder)) {
            index = open;
            opened.countDown();
            work(open, new Filing(open, functions, database, journal, inbox::isStopped));
            return false;
        } catch (IOException | RuntimeException e) {
            // The node works on without search, so that whatever it was ends here and is tried
            // again.
            LOG.error("The search index had to be closed and is opened again", e);
            return true;
        } finally {
            index = null;
            settled = false;
        }
    }

    private void work(CardIndex open, Filing filing) throws IOException, InterruptedException {
        filing.recogniseJournal();
        for (FunctionModel function : functions.enabled()) {
            filing.takeIn(function);
        }
        Pace pace = new Pace();
        show(open, filing, pace);
        while (!inbox.isStopped()) {
            Inbox.News next = inbox.next(pace.patience());
            if (next != null) {
                inbox.taken(next.weight());
                if (next instanceof Inbox.Damaged damaged && damaged.index() == open) {
                    return;
                }
                deal(next, filing);
                pace.written(next.weight());
            } else if (inbox.hasMissed()) {
                // First this: nobody may believe in between that all is found.
                settled = false;
                inbox.takeAgain();
                filing.catchUp();
                pace.written(FLOOD);
            } else if (pace.restedFor(POSTPONED_FOR) && filing.takeInPostponed()) {
                pace.written(FLOOD);
            }
            if (pace.isToShow(inbox.isEmpty())) {
                show(open, filing, pace);
            }
            if (pace.isToCommit(inbox.isEmpty())) {
                filing.commit();
                pace.committed();
            }
        }
        filing.commit();
    }

    private void deal(Inbox.News news, Filing filing) throws IOException {
        switch (news) {
            case Inbox.Changed changed -> filing.apply(changed.changes());
            case Inbox.Enabled enabled -> filing.takeIn(enabled.function());
            case Inbox.Disabled disabled -> filing.leave(disabled.function());
            case Inbox.Damaged damaged -> {}
            case Inbox.Stopped stopped -> {}
        }
    }

    private void show(CardIndex open, Filing filing, Pace pace) throws IOException {
        pace.showing();
        filing.settle();
        open.refresh();
        settled = !filing.postpones();
        inbox.shown();
        pace.shown();
    }

    /** A stopwatch for what is not done after every change. */
    private static final class Pace {
        private long lastWritten = now();
        private long lastShown = now();
        private long lastCommitted = now();
        private long showingBegan;
        private long showingCost;
        private long hidden;
        private boolean uncommitted;

        void written(long weight) {
            lastWritten = now();
            hidden += weight;
            uncommitted = true;
        }

        void showing() {
            showingBegan = now();
        }

        void shown() {
            lastShown = now();
            showingCost = lastShown - showingBegan;
            hidden = 0;
            uncommitted = true;
        }

        void committed() {
            lastCommitted = now();
            uncommitted = false;
        }

        boolean restedFor(long milliseconds) {
            return now() - lastWritten >= milliseconds;
        }

        boolean isToShow(boolean idle) {
            long inAFlood = Math.max(SHOWN_IN_A_FLOOD_AFTER, showingCost * SHOWN_AT_TIMES_ITS_COST);
            boolean atOnce = idle && (hidden < FLOOD || restedFor(FLOOD_ENDS_AFTER));
            return hidden > 0 && now() - lastShown >= (atOnce ? SHOWN_AFTER : inAFlood);
        }

        boolean isToCommit(boolean idle) {
            return uncommitted
                    && ((idle && restedFor(COMMITTED_WHEN_IDLE_AFTER))
                            || now() - lastCommitted >= COMMITTED_IN_A_FLOOD_AFTER);
        }

        /** How long the next news may be waited for. */
        long patience() {
            return hidden > 0 ? SHOWN_AFTER / 4 : SHOWN_AFTER * 2;
        }

        private static long now() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        }
    }
}

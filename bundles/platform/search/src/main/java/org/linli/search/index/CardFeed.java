package org.linli.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.station.Station;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.RecordObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of changes and hands them to the keeper of the cards, who works on a thread of its own: a
 * writer of records never waits for the index, and a broken index never keeps anybody from writing.
 */
@Component(
        service = {RecordObserver.class, FunctionObserver.class, CardFeed.class},
        immediate = true)
public final class CardFeed implements RecordObserver, FunctionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(CardFeed.class);
    private static final Duration LAST_WORK = Duration.ofSeconds(15);

    private final Inbox inbox = new Inbox();
    private final CardKeeper keeper;
    private final Thread thread;

    @Activate
    public CardFeed(
            @Reference Database database,
            @Reference Journal journal,
            @Reference Functions functions,
            @Reference Station.Settings settings) {
        this.keeper =
                new CardKeeper(
                        settings.station().data().resolve("search"),
                        inbox,
                        functions,
                        database,
                        journal);
        this.thread = Thread.ofPlatform().daemon().name("linli-search").start(keeper);
    }

    /** Commits and closes the index. The thread is not interrupted: that would close its files. */
    @Deactivate
    void stop() throws InterruptedException {
        inbox.stop();
        if (!thread.join(LAST_WORK)) {
            LOG.warn("The search index did not close in time; it catches up at the next start");
        }
    }

    @Override
    public void committed(List<Change<?>> changes) {
        inbox.changed(changes);
    }

    @Override
    public void enabled(FunctionModel function) {
        inbox.put(new Inbox.Enabled(function));
    }

    @Override
    public void disabled(FunctionModel function) {
        inbox.put(new Inbox.Disabled(function));
    }

    boolean isUpToDate() {
        return inbox.isDone() && keeper.isSettled();
    }

    /** Empty while there is no index to look through. */
    <R> Optional<R> look(CardIndex.Look<R> look) {
        Optional<CardIndex> index = keeper.index();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(index.get().look(look));
        } catch (IOException | AlreadyClosedException e) {
            LOG.error("The search index cannot be read", e);
            inbox.put(new Inbox.Damaged(index.get()));
            return Optional.empty();
        }
    }
}

package org.linli.store.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes round the enabled functions some minutes after the start, when people have begun to work,
 * and after every midnight of the station's clock; to one that is switched on meanwhile, at once. A
 * round that could not be ended is gone again a minute later.
 */
public abstract class NightWatch implements FunctionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    /** All watchers hear of a function, and its pages are there, before its round begins. */
    private static final long SWITCHED_ON_SECONDS = 3;

    private final Functions functions;
    private final Station station;
    private final Map<String, LocalDate> looked = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor nights;
    private volatile boolean begun;
    private volatile boolean ended;

    /**
     * @param name of its thread, which the log tells as well
     */
    protected NightWatch(String name, int firstMinutes, Functions functions, Station station) {
        this.functions = functions;
        this.station = station;
        this.nights =
                new ScheduledThreadPoolExecutor(
                        1,
                        task ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .priority(Thread.MIN_PRIORITY)
                                        .name(name)
                                        .unstarted(task),
                        new DiscardPolicy());
        nights.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        nights.scheduleWithFixedDelay(this::look, firstMinutes, 1, TimeUnit.MINUTES);
    }

    /**
     * Does what is due on one function today.
     *
     * @return whether all of it was looked at
     */
    protected abstract boolean look(FunctionModel function);

    /** Whether it is told to end, and a long round should. */
    protected final boolean ended() {
        return ended;
    }

    /** Lets a running transaction end; an interrupted thread would close the database's files. */
    public void end() {
        ended = true;
        nights.shutdown();
    }

    @Override
    public void enabled(FunctionModel function) {
        looked.remove(function.name());
        if (begun) {
            nights.schedule(() -> look(), SWITCHED_ON_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void disabled(FunctionModel function) {
        // Its records rest until it is enabled again.
    }

    /** Looks at each function that was not looked at today. */
    public void look() {
        begun = true;
        LocalDate today = station.today();
        String watch = getClass().getSimpleName();
        try {
            for (FunctionModel function : functions.enabled()) {
                if (!today.equals(looked.get(function.name())) && look(function)) {
                    looked.put(function.name(), today);
                }
            }
        } catch (StoreUnavailableException | Refusal e) {
            LOG.warn("{} wait until the store can be written again", watch, e);
        } catch (RuntimeException e) {
            // The timer must live on: the other nights wait for it.
            LOG.error("{}: the round was not ended", watch, e);
        }
    }
}

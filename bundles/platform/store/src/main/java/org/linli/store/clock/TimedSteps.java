package org.linli.store.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;
import org.linli.station.Station;
import org.linli.store.StoreUnavailableException;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.NodeDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the steps that the clock takes: once after the start, when people have begun to work, and
 * after every midnight of the station's clock.
 */
@Component(service = FunctionObserver.class, immediate = true)
public final class TimedSteps implements FunctionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(TimedSteps.class);
    private static final int FIRST_MINUTES = 2;

    private final NodeDatabase database;
    private final StoredRecords records;
    private final Functions functions;
    private final Station station;
    private final Map<String, LocalDate> looked = new ConcurrentHashMap<>();
    private final ScheduledExecutorService nights =
            Executors.newSingleThreadScheduledExecutor(
                    task ->
                            Thread.ofPlatform()
                                    .daemon()
                                    .priority(Thread.MIN_PRIORITY)
                                    .name("linli-timed-steps")
                                    .unstarted(task));
    private volatile boolean ended;

    @Activate
    public TimedSteps(
            @Reference NodeDatabase database,
            @Reference StoredRecords records,
            @Reference Functions functions) {
        this.database = database;
        this.records = records;
        this.functions = functions;
        this.station = database.station();
        nights.scheduleWithFixedDelay(this::look, FIRST_MINUTES, 1, TimeUnit.MINUTES);
    }

    /** Lets a running step end; an interrupted thread would close the database's files. */
    @Deactivate
    public void end() {
        ended = true;
        nights.shutdown();
    }

    @Override
    public void enabled(FunctionModel function) {
        looked.remove(function.name());
    }

    @Override
    public void disabled(FunctionModel function) {
        // Its records rest until it is enabled again.
    }

    /** Takes what is due today, for each function once a day. */
    public void look() {
        LocalDate today = station.today();
        try {
            for (FunctionModel function : functions.enabled()) {
                if (!today.equals(looked.get(function.name())) && take(function)) {
                    looked.put(function.name(), today);
                }
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("Steps by the clock wait until the store can be written again", e);
        } catch (RuntimeException e) {
            // The timer must live on: the other nights' steps wait for it.
            LOG.error("Steps by the clock were not all taken", e);
        }
    }

    /** Whether all were asked. */
    private boolean take(FunctionModel function) {
        for (RecordDefinition<?> definition : function.records()) {
            if (!take(definition)) {
                return false;
            }
        }
        return true;
    }

    private <T extends Record> boolean take(RecordDefinition<T> definition) {
        if (definition.lifecycle().isEmpty()) {
            return true;
        }
        Lifecycle<T> lifecycle = definition.lifecycle().get();
        for (Lifecycle.Step<T> step : lifecycle.steps()) {
            if (step.itself() != null) {
                DueRecords<T> due = new DueRecords<>(definition, lifecycle.stage(), step);
                if (!due.take(database, records, () -> !ended && keeps(definition))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean keeps(RecordDefinition<?> definition) {
        return functions.keeps(definition.type());
    }
}

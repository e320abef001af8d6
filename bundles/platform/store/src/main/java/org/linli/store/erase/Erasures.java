package org.linli.store.erase;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.linli.access.Actor;
import org.linli.function.Erasure;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Records;
import org.linli.store.StoreUnavailableException;
import org.linli.store.transaction.NodeDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what is not to be kept longer, by itself or as two persons decided on a list: some minutes
 * after the start and after every midnight of the station's clock, one transaction for each record.
 * What is missed is erased at the next look.
 */
@Component(service = FunctionObserver.class, immediate = true)
public final class Erasures implements FunctionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int FIRST_MINUTES = 3;

    private final NodeDatabase database;
    private final Functions functions;
    private final Erasing erasing;
    private final DeletionLists lists;
    private final Map<String, LocalDate> looked = new ConcurrentHashMap<>();
    private final ScheduledExecutorService nights =
            Executors.newSingleThreadScheduledExecutor(
                    task ->
                            Thread.ofPlatform()
                                    .daemon()
                                    .priority(Thread.MIN_PRIORITY)
                                    .name("linli-erasures")
                                    .unstarted(task));
    private volatile boolean ended;

    @Activate
    public Erasures(
            @Reference NodeDatabase database,
            @Reference Functions functions,
            @Reference Records records) {
        this.database = database;
        this.functions = functions;
        Actor node = Actor.system(database.station().code());
        this.erasing = new Erasing(functions, node);
        this.lists = new DeletionLists(database, functions, records, erasing, node);
        nights.scheduleWithFixedDelay(this::look, FIRST_MINUTES, 1, TimeUnit.MINUTES);
    }

    /** Lets a running erasure end; an interrupted thread would close the database's files. */
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
        // Its records rest: they are erased once it is enabled again.
    }

    /** Erases what is over by today, for each function once a day. */
    public void look() {
        LocalDate today = database.station().today();
        try {
            for (FunctionModel function : functions.enabled()) {
                if (!today.equals(looked.get(function.name()))) {
                    function.records().forEach(this::erase);
                    looked.put(function.name(), today);
                }
            }
        } catch (StoreUnavailableException | Refusal e) {
            LOG.warn("Erasing waits until the store can be written again", e);
        } catch (RuntimeException e) {
            // The timer must live on: tomorrow's periods end too.
            LOG.error("Records could not be erased", e);
        }
    }

    private <T extends Record> void erase(RecordDefinition<T> definition) {
        Erasure erasure = definition.erasure().orElse(null);
        if (erasure == null) {
            return;
        }
        int count =
                erasure.byItself()
                        ? eraseAll(definition, erasure)
                        : lists.areKept() ? lists.look(definition, erasure) : 0;
        if (count > 0) {
            LOG.info("{}: {} records erased behind their period", definition.name(), count);
        }
    }

    private <T extends Record> int eraseAll(RecordDefinition<T> definition, Erasure erasure) {
        Expired<T> expired = new Expired<>(definition, erasure);
        int count = 0;
        while (expired.hasMore() && !ended) {
            for (Stored<T> record : database.reading(expired::next)) {
                database.writing(
                        t -> {
                            erasing.erase(t, definition, record.id());
                            return true;
                        });
                count++;
            }
        }
        return count;
    }
}

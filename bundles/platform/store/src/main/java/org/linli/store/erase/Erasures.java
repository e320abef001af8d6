package org.linli.store.erase;

import org.linli.access.Actor;
import org.linli.function.Erasure;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.store.Records;
import org.linli.store.clock.NightWatch;
import org.linli.store.erase.Expired.Over;
import org.linli.store.transaction.NodeDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what is not to be kept longer, by itself or as two persons decided on a list, one
 * transaction for each record. What is missed is erased at the next look.
 */
@Component(service = FunctionObserver.class, immediate = true)
public final class Erasures extends NightWatch {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int FIRST_MINUTES = 3;

    private final NodeDatabase database;
    private final Erasing erasing;
    private final DeletionLists lists;

    @Activate
    public Erasures(
            @Reference NodeDatabase database,
            @Reference Functions functions,
            @Reference Records records) {
        super("linli-erasures", FIRST_MINUTES, functions, database.station());
        this.database = database;
        Actor node = Actor.system(database.station().code());
        this.erasing = new Erasing(functions, node);
        this.lists = new DeletionLists(database, functions, records, erasing, node);
    }

    @Override
    @Deactivate
    public void end() {
        super.end();
    }

    @Override
    protected boolean look(FunctionModel function) {
        function.records().forEach(this::erase);
        return true;
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
        while (expired.hasMore() && !ended()) {
            for (Over<T> over : database.reading(expired::next)) {
                database.writing(
                        t -> {
                            erasing.erase(t, definition, over.record().id());
                            return true;
                        });
                count++;
            }
        }
        return count;
    }
}

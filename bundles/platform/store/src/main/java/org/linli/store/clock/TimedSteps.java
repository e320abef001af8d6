package org.linli.store.clock;

import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.NodeDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps that the clock takes. */
@Component(service = FunctionObserver.class, immediate = true)
public final class TimedSteps extends NightWatch {
    private static final int FIRST_MINUTES = 2;

    private final NodeDatabase database;
    private final StoredRecords records;
    private final Functions functions;

    @Activate
    public TimedSteps(
            @Reference NodeDatabase database,
            @Reference StoredRecords records,
            @Reference Functions functions) {
        super("linli-timed-steps", FIRST_MINUTES, functions, database.station());
        this.database = database;
        this.records = records;
        this.functions = functions;
    }

    @Override
    @Deactivate
    public void end() {
        super.end();
    }

    @Override
    protected boolean look(FunctionModel function) {
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
                if (!due.take(database, records, () -> !ended() && keeps(definition))) {
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

package org.linli.store.contract;

import java.util.List;
import java.util.Optional;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;

/** One enabled function. */
public record SampleFunctions(FunctionModel model) implements Functions {

    @Override
    public List<FunctionModel> enabled() {
        return List.of(model);
    }

    @Override
    public Optional<RecordDefinition<?>> record(String type) {
        return model.record(type);
    }

    @Override
    @SuppressWarnings("unchecked") // found by its class
    public <T extends Record> RecordDefinition<T> record(Class<T> type) {
        return (RecordDefinition<T>)
                model.records().stream().filter(r -> r.type() == type).findFirst().orElseThrow();
    }

    @Override
    public boolean keeps(Class<? extends Record> type) {
        return model.records().stream().anyMatch(r -> r.type() == type);
    }

    @Override
    public FunctionModel of(RecordDefinition<?> type) {
        return model;
    }
}

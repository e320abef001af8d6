package org.linli.search.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;

/** Functions that are switched by hand. */
final class Switched implements Functions {
    private final List<FunctionModel> enabled = new CopyOnWriteArrayList<>();

    Switched(FunctionModel... functions) {
        enabled.addAll(Arrays.asList(functions));
    }

    void on(FunctionModel function) {
        enabled.add(function);
    }

    void off(FunctionModel function) {
        enabled.remove(function);
    }

    @Override
    public List<FunctionModel> enabled() {
        return List.copyOf(enabled);
    }

    @Override
    public Optional<RecordDefinition<?>> record(String type) {
        return enabled.stream().flatMap(f -> f.record(type).stream()).findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // the definition was made from this very class
    public <T extends Record> RecordDefinition<T> record(Class<T> type) {
        return (RecordDefinition<T>) find(type).orElseThrow(IllegalStateException::new);
    }

    @Override
    public boolean keeps(Class<? extends Record> type) {
        return find(type).isPresent();
    }

    @Override
    public FunctionModel of(RecordDefinition<?> type) {
        return enabled.stream()
                .filter(f -> f.name().equals(type.function()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<RecordDefinition<?>> find(Class<? extends Record> type) {
        return enabled.stream()
                .flatMap(f -> f.records().stream())
                .filter(r -> r.type() == type)
                .findFirst();
    }
}

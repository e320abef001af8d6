package org.linli.function;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The functions that work on this node now. The answer may change between two calls, but for work
 * that is done {@linkplain #steadily steadily}.
 */
@ProviderType
public interface Functions {

    /** In the order of their names, the register first. */
    List<FunctionModel> enabled();

    Optional<RecordDefinition<?>> record(String type);

    /**
     * @throws IllegalStateException if the function that keeps it is not enabled
     */
    <T extends Record> RecordDefinition<T> record(Class<T> type);

    boolean keeps(Class<? extends Record> type);

    /** The function that a record type belongs to. */
    FunctionModel of(RecordDefinition<?> type);

    /** Who knows the communities of the station; empty if no function keeps them. */
    default Optional<Communities> communities() {
        return enabled().stream()
                .map(FunctionModel::communities)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The types whose records are part of records of this one. */
    default List<RecordDefinition<?>> partsOf(Class<? extends Record> whole) {
        return enabled().stream()
                .flatMap(function -> function.records().stream())
                .filter(record -> record.isPartOf(whole))
                .toList();
    }

    /**
     * Does work that is told of the same functions from its first question to its last, on its own
     * thread, whatever is switched on or off meanwhile: a request, which is over in a moment, and
     * nothing that lasts. Who switches a function off waits a little for such work.
     */
    default <R> R steadily(Supplier<R> work) {
        return work.get();
    }
}

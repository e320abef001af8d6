package org.linli.function;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The functions that work on this node now. The answer may change between two calls. */
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
}

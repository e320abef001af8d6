package org.linli.store;

import java.util.List;
import org.linli.function.FunctionModel;
import org.osgi.annotation.versioning.ProviderType;

/** Makes the tables and indexes of a function before its first record is asked for. */
@ProviderType
public interface SchemaPreparation {

    /**
     * Adds what is missing; never drops or narrows.
     *
     * @throws IllegalStateException if a stored column cannot hold what the type now declares: that
     *     change needs a numbered migration
     */
    void prepare(FunctionModel function);

    /**
     * What {@link #prepare} would add: a record type's name for its table, {@code type.field} for a
     * column.
     *
     * @throws IllegalStateException as there, or if records hold a code that the function does not
     *     know: their lists could not be shown
     */
    List<String> missing(FunctionModel function);
}

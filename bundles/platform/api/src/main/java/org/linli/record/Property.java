package org.linli.record;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, named by its accessor: {@code CorrectionCase::stage}.
 *
 * <p>A renamed component is renamed everywhere by the compiler; nobody types a column's name.
 *
 * @param <T> the record
 * @param <V> the component's type
 */
@FunctionalInterface
public interface Property<T extends Record, V extends @Nullable Object>
        extends Function<T, V>, Serializable {

    /**
     * The component's name.
     *
     * @throws IllegalArgumentException if this is not a reference to a record's accessor
     */
    default String name() {
        return PropertyName.of(this);
    }
}

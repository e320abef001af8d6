package org.linli.function;

import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/**
 * What the form of a new record begins with.
 *
 * @param parent the reference that has to be known first
 * @param values values by name of field
 */
public record Prefill(
        String parent,
        BiFunction<Ref<?>, Lookup, Map<String, ? extends @Nullable Object>> values) {}

package org.linli.function;

import java.util.List;
import org.linli.record.Stored;

/** Fills fields that follow from records that point here. */
@FunctionalInterface
public interface PartDerivation<T extends Record, P extends Record> {
    /** Parts stand in the order in which they came; a new record has none. */
    T derive(T value, List<Stored<P>> parts);
}

package org.linli.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/** Derives a record from those that point to it, as they stand in the running transaction. */
record FromParts<T extends Record, P extends Record>(
        Class<P> type,
        Property<P, @Nullable Ref<T>> link,
        RecordDefinition.PartDerivation<T, P> derivation)
        implements RecordDefinition.Derivation<T> {
    @Override
    public T derive(T value, Lookup lookup) {
        return derivation.derive(value, List.of());
    }

    @Override
    public T derive(T value, @Nullable Ref<T> self, Lookup lookup) {
        return derivation.derive(value, self == null ? List.of() : lookup.linked(type, link, self));
    }
}

package org.linli.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.Field;
import org.linli.record.Property;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/** Derives a record from those that point to it, as they stand in the running transaction. */
record FromParts<T extends Record, P extends Record>(
        Class<P> type, Property<P, @Nullable Ref<T>> link, PartDerivation<T, P> derivation)
        implements RecordDefinition.Derivation<T> {
    @Override
    public T derive(T value, Lookup lookup) {
        return derivation.derive(value, List.of());
    }

    @Override
    public T derive(T value, @Nullable Ref<T> self, Lookup lookup) {
        return derivation.derive(value, self == null ? List.of() : lookup.linked(type, link, self));
    }

    /**
     * From no parts nothing follows: what the ledger says they will come to stays, and the record
     * need not be written again when its parts are told next.
     */
    @Override
    @SuppressWarnings("unchecked") // a record's class is final
    public T deriveTold(T value, Lookup lookup) {
        T derived = derive(value, lookup);
        RecordModel<T> model = RecordModel.of((Class<T>) value.getClass());
        Map<String, Object> told = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Object before = RecordModel.read(field, value);
            if (before != null && RecordModel.read(field, derived) == null) {
                told.put(field.name(), before);
            }
        }
        return told.isEmpty() ? derived : model.with(derived, told);
    }
}

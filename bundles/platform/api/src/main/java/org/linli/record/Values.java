package org.linli.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record being put together component by component; what is not set is empty.
 *
 * <p>{@code Values.of(Visit.class).set(Visit::place, HOME).set(Visit::outcome, MET).record()} is
 * easier to read and to check than a constructor with twenty places. Not threadsafe.
 */
public final class Values<T extends Record> {
    private final RecordModel<T> model;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Values(RecordModel<T> model) {
        this.model = model;
    }

    /** Starts with nothing set. */
    public static <T extends Record> Values<T> of(Class<T> type) {
        return new Values<>(RecordModel.of(type));
    }

    /** Starts with all that a record holds. */
    public static <T extends Record> Values<T> of(T record) {
        @SuppressWarnings("unchecked") // getClass() of a T that is a final record class
        Class<T> type = (Class<T>) record.getClass();
        Values<T> values = of(type);
        values.values.putAll(values.model.values(record));
        return values;
    }

    public Values<T> set(
            Property<T, ? extends @Nullable Object> component, @Nullable Object value) {
        values.put(component.name(), value);
        return this;
    }

    /**
     * @throws IllegalArgumentException if a value is not of its component's type
     */
    public T record() {
        return model.create(values);
    }
}

package org.linli.function;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.store.Lookup;

/** Fields that steps alone tell: see {@link Lifecycle.Builder#onlyIn} and {@code closes}. */
record OnlyIn<T extends Record, S extends Enum<S>>(
        Property<T, S> stage, Set<S> stages, List<Property<T, ? extends @Nullable Object>> fields)
        implements Check<T> {

    @Override
    public void check(Draft<T> draft, Lookup lookup, Problems problems) {
        T told = draft.value();
        if (draft.isImported() || stages.contains(stage.apply(told))) {
            return;
        }
        for (Property<T, ? extends @Nullable Object> field : fields) {
            problems.when(
                    isFilled(field.apply(told)) && draft.changes(field), "SYS-415", field.name());
        }
    }

    private static boolean isFilled(@Nullable Object value) {
        return value instanceof Collection<?> some
                ? !some.isEmpty()
                : value != null && !value.equals(false);
    }
}

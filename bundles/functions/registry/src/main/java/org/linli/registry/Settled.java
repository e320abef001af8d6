package org.linli.registry;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;

/** What a record is about, and what only a step tells. */
public final class Settled {
    private Settled() {}

    /**
     * Refuses to turn a record into one about somebody else, with code VAL-058: all that was worked
     * out, told and printed of it was about the first. A ledger that gives the number to another
     * person does no better: its row goes back.
     */
    @SafeVarargs
    public static <T extends Record> Check<T> about(
            Property<T, ? extends @Nullable Object>... fields) {
        return (draft, lookup, problems) ->
                Stream.of(fields)
                        .filter(field -> !draft.isNew())
                        .filter(draft::changes)
                        .forEach(field -> problems.add("VAL-058", field.name()));
    }
}

package org.linli.registry;

import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.record.Ref;

/** Where something is, a house still stands. */
public final class Standing {
    private Standing() {}

    /**
     * Refuses an address that was demolished or merged with another, with code REG-A-07, when
     * somebody chooses it. What was entered while the house stood stays, and paper says what it
     * says.
     */
    public static <T extends Record> Check<T> at(Property<T, Ref<Address>> door) {
        return (draft, lookup, problems) ->
                problems.when(
                        Lifetime.isTyped(door, draft)
                                && Address.isGone(door.apply(draft.value()), lookup),
                        "REG-A-07",
                        door.name());
    }
}

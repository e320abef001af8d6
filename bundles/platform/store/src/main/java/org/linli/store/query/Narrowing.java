package org.linli.store.query;

import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;

/**
 * What a reader may know about the records of another type that his condition asks for. Without it
 * he could learn from the answer what he may not see, such as who is under correction.
 */
@FunctionalInterface
public interface Narrowing {
    /** Rules see all. */
    Narrowing NONE = type -> null;

    /**
     * @throws org.linli.refusal.Refusal if the reader may not see any
     */
    @Nullable Condition of(Class<? extends Record> type);
}

package org.linli.function;

import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.Channel;
import org.linli.record.Stored;

/**
 * A value about to be written.
 *
 * @param before the record as it stands; null for a new one
 */
public record Draft<T extends Record>(T value, @Nullable Stored<T> before, Actor actor) {

    public boolean isNew() {
        return before == null;
    }

    /** Paper is poorer than a form: rules about the making of an entry do not bind it. */
    public boolean isImported() {
        return actor.channel() == Channel.IMPORT;
    }
}

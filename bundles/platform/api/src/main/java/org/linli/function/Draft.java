package org.linli.function;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.Channel;
import org.linli.record.Property;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * A value about to be written.
 *
 * @param before the record as it stands; null for a new one
 */
public record Draft<T extends Record>(
        RecordDefinition<T> definition, T value, @Nullable Stored<T> before, Actor actor) {

    public boolean isNew() {
        return before == null;
    }

    /** Whether a record that was found is another than the one being written. */
    public boolean isOther(Stored<T> found) {
        return before == null || !found.id().equals(before.id());
    }

    /**
     * Whether whoever writes may be told of a record that was found. One that is sealed for him is
     * named by no refusal, nor that there is one.
     */
    public boolean isKnown(Stored<T> found, Lookup lookup) {
        return definition
                .sealing()
                .map(sealing -> sealing.hiddenFrom(actor, lookup.today()))
                .filter(hidden -> lookup.holds(definition.type(), found.ref(), hidden))
                .isEmpty();
    }

    /** Whether a field holds something else than before; of a new record every field does. */
    public boolean changes(Property<T, ? extends @Nullable Object> field) {
        return before == null || !Objects.equals(field.apply(before.value()), field.apply(value));
    }

    /** Paper is poorer than a form: rules about the making of an entry do not bind it. */
    public boolean isImported() {
        return actor.channel() == Channel.IMPORT;
    }
}

package org.linli.store.seal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.function.Sealing;
import org.linli.function.Sealing.Opening;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/** Whether one record is sealed for somebody, withdrawn or not. */
public final class Seals {
    private final Functions functions;
    private final Access access;

    public Seals(Functions functions, Access access) {
        this.functions = functions;
        this.access = access;
    }

    /**
     * @throws Refusal SYS-404 if it is sealed for the reader, as if there was none
     */
    public <T extends Record> void requireVisible(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, RecordId id) {
        if (isHidden(lookup, actor, definition, id)) {
            throw new Refusal("SYS-404", null);
        }
    }

    /** Whether a record is not there for somebody. */
    public <T extends Record> boolean isHidden(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, RecordId id) {
        return holds(lookup, definition, id, access.sealed(actor, definition));
    }

    /**
     * @throws Refusal SYS-404 as {@link #requireVisible}; the opening's own code if it is open to
     *     the actor for reading alone
     */
    public <T extends Record> void requireOpen(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, RecordId id) {
        requireVisible(lookup, actor, definition, id);
        Opening opening = definition.sealing().map(Sealing::opening).orElse(null);
        if (opening != null && isClosed(lookup, actor, definition, id)) {
            throw new Refusal(opening.readOnly(), null);
        }
    }

    /**
     * Whether nothing may be added to a record by somebody: it is sealed, opened to him or not, or
     * it is another's and he sees only his own. What no function keeps is sealed for nobody.
     */
    public <T extends Record> boolean isShut(
            Lookup lookup, Actor actor, Class<T> type, RecordId id) {
        if (!functions.keeps(type)) {
            return false;
        }
        RecordDefinition<T> definition = functions.record(type);
        Condition own = access.own(actor, definition);
        return isClosed(lookup, actor, definition, id)
                || holds(lookup, definition, id, own == null ? null : own.not());
    }

    /** The number of the record that opened this one to the reader; empty if it needed none. */
    public <T extends Record> Optional<String> openedBy(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, Stored<T> stored) {
        Sealing sealing = definition.sealing().orElse(null);
        Opening opening = sealing == null ? null : sealing.opening();
        if (sealing == null
                || opening == null
                || !isClosed(lookup, actor, definition, stored.id())) {
            return Optional.empty();
        }
        return whole(lookup, sealing, definition.model(), stored)
                .flatMap(file -> opening(lookup, actor, opening, file));
    }

    private static Optional<String> opening(
            Lookup lookup, Actor actor, Opening opening, Ref<?> file) {
        Condition letting =
                Condition.field(opening.link())
                        .is(file)
                        .and(opening.letting(actor.account(), lookup.today()));
        return lookup.list(Query.of(opening.type(), letting).limit(1)).stream()
                .map(Stored::number)
                .findFirst();
    }

    /** From a part up to the record that is sealed. */
    private static Optional<Ref<?>> whole(
            Lookup lookup, Sealing sealing, RecordModel<?> model, Stored<?> part) {
        Ref<?> ref = part.ref();
        Record value = part.value();
        for (Sealing.Part step : sealing.path()) {
            Object link = RecordModel.read(model.field(step.link()), value);
            Optional<? extends Stored<?>> whole =
                    link instanceof Ref<?> up ? find(lookup, step.whole(), up) : Optional.empty();
            if (whole.isEmpty()) {
                return Optional.empty();
            }
            ref = whole.get().ref();
            value = whole.get().value();
            model = RecordModel.of(step.whole());
        }
        return Optional.of(ref);
    }

    private static <W extends Record> Optional<Stored<W>> find(
            Lookup lookup, Class<W> type, Ref<?> ref) {
        return lookup.find(type, new Ref<W>(ref.id()));
    }

    private static <T extends Record> boolean isClosed(
            Lookup lookup, Actor actor, RecordDefinition<T> definition, RecordId id) {
        Condition closed =
                definition.sealing().map(s -> s.sealedFor(actor, lookup.today())).orElse(null);
        return holds(lookup, definition, id, closed);
    }

    private static <T extends Record> boolean holds(
            Lookup lookup,
            RecordDefinition<T> definition,
            RecordId id,
            @Nullable Condition condition) {
        return condition != null && lookup.holds(definition.type(), new Ref<T>(id), condition);
    }
}

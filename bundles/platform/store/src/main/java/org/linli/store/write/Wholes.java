package org.linli.store.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.JournalEntry.Act;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.transaction.WriteTransaction;
import org.linli.store.write.Keeping.Next;

/**
 * When a part is written, what is derived from it in the record it points to follows in the same
 * transaction: a case counts its tests. A whole whose fields stay the same gets no new version.
 */
final class Wholes {
    private final Functions functions;
    private final Keeping keeping;

    Wholes(Functions functions, Keeping keeping) {
        this.functions = functions;
        this.keeping = keeping;
    }

    /** The fields by which records of the type point to one that is derived from them. */
    List<Field> links(RecordDefinition<?> part) {
        List<Field> links = new ArrayList<>();
        for (Field field : part.model().fields()) {
            if (field.kind() == Kind.REF && !field.list() && rests(part, field)) {
                links.add(field);
            }
        }
        return links;
    }

    private boolean rests(RecordDefinition<?> part, Field link) {
        Class<? extends Record> whole = link.type().asSubclass(Record.class);
        return functions.keeps(whole)
                && link.name().equals(functions.record(whole).derivedFrom().get(part.type()));
    }

    <P extends Record> void follow(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<P> part,
            @Nullable Stored<P> before,
            Stored<P> after)
            throws SQLException {
        for (Field link : links(part)) {
            Set<RecordId> touched = new LinkedHashSet<>();
            for (Stored<P> one : before == null ? List.of(after) : List.of(before, after)) {
                if (RecordModel.read(link, one.value()) instanceof Ref<?> ref) {
                    touched.add(ref.id());
                }
            }
            for (RecordId id : touched) {
                derive(t, actor, functions.record(link.type().asSubclass(Record.class)), id);
            }
        }
    }

    private <W extends Record> void derive(
            WriteTransaction t, Actor actor, RecordDefinition<W> whole, RecordId id)
            throws SQLException {
        Stored<W> before = t.lookup().find(whole.type(), new Ref<>(id)).orElse(null);
        if (before == null) {
            return;
        }
        W value = before.value();
        for (Derivation<W> derivation : whole.derivations()) {
            value = derivation.derive(value, before.ref(), t.lookup());
        }
        if (value.equals(before.value())) {
            return;
        }
        // Asked for only now: the writer's own connection first finishes all that is under way.
        Kept<W> kept = Rows.of(whole.type()).find(t.session(), id);
        if (kept == null) {
            return;
        }
        Drafted<W> drafted = new Drafted<>(value, before.gaps(), before.place());
        Stored<W> after =
                keeping.change(
                        t,
                        whole,
                        actor,
                        Act.CHANGED,
                        kept,
                        Next.of(kept, drafted),
                        Keeping.differing(whole.model(), before.value(), value));
        follow(t, actor, whole, before, after);
    }
}

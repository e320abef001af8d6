package org.linli.store.write;

import java.sql.SQLException;
import java.util.List;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.PlacedWith;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.store.JournalEntry.Act;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.transaction.WriteTransaction;
import org.linli.store.write.Keeping.Next;

/**
 * When a record moves to another place, those that are placed with it move along in the same
 * transaction: a visit stays with its case, a residence with its dwelling. Each of them gets a
 * version and an entry of its own, so that history tells why it is suddenly somebody else's.
 */
final class Following {
    private static final int AT_ONCE = 1000;

    private final Functions functions;
    private final Keeping keeping;

    Following(Functions functions, Keeping keeping) {
        this.functions = functions;
        this.keeping = keeping;
    }

    void moved(WriteTransaction t, Actor actor, RecordDefinition<?> definition, Stored<?> leader)
            throws SQLException {
        for (FunctionModel function : functions.enabled()) {
            for (RecordDefinition<?> other : function.records()) {
                PlacedWith with = other.placedWith().orElse(null);
                if (with != null && with.type() == definition.type()) {
                    follow(t, actor, other, with.field(), leader);
                }
            }
        }
    }

    private <T extends Record> void follow(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<T> definition,
            String link,
            Stored<?> leader)
            throws SQLException {
        Query<T> query =
                Query.of(definition.type(), Condition.field(link).is(leader.ref()))
                        .sortedBy(Condition.ID, false)
                        .limit(AT_ONCE);
        List<Stored<T>> found = t.lookup().list(query);
        while (!found.isEmpty()) {
            for (Stored<T> follower : found) {
                if (!follower.place().equals(leader.place())) {
                    move(t, actor, definition, follower, leader.place());
                }
            }
            Condition behind = Condition.field(Condition.ID).after(found.getLast().id().text());
            found = found.size() < AT_ONCE ? List.of() : t.lookup().list(query.and(behind));
        }
    }

    private <T extends Record> void move(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<T> definition,
            Stored<T> follower,
            Place place)
            throws SQLException {
        Kept<T> kept = Rows.of(definition.type()).find(t.session(), follower.id());
        if (kept == null) {
            return;
        }
        Drafted<T> moved = new Drafted<>(follower.value(), follower.gaps(), place);
        Stored<T> after =
                keeping.change(
                        t, definition, actor, Act.CHANGED, kept, Next.of(kept, moved), List.of());
        moved(t, actor, definition, after);
    }
}

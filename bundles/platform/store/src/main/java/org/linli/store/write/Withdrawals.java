package org.linli.store.write;

import java.sql.SQLException;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.transaction.WriteTransaction;

/**
 * Wrong entries. What is part of a record goes with it, in the same transaction and for the same
 * reason: the tests of a case that never was would otherwise be counted on, and stay on somebody's
 * list.
 */
final class Withdrawals {
    private final Functions functions;
    private final Keeping keeping;
    private final Wholes wholes;

    Withdrawals(Functions functions, Keeping keeping, Wholes wholes) {
        this.functions = functions;
        this.keeping = keeping;
        this.wholes = wholes;
    }

    <T extends Record> Stored<T> withdraw(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<T> definition,
            Kept<T> kept,
            String reason)
            throws SQLException {
        // The whole first: a part that goes with it has nothing left to be told to.
        Stored<T> after = keeping.withdraw(t, definition, actor, kept, reason);
        wholes.follow(t, actor, definition, kept.stored(), after);
        for (RecordDefinition<?> part : functions.partsOf(definition.type())) {
            withdrawParts(t, actor, part, after.id(), reason);
        }
        return after;
    }

    private <P extends Record> void withdrawParts(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<P> part,
            RecordId whole,
            String reason)
            throws SQLException {
        Rows<P> rows = Rows.of(part.type());
        for (RecordId id : rows.linked(t.session(), part.partOf().orElseThrow(), whole)) {
            Kept<P> kept = rows.find(t.session(), id);
            if (kept != null && !kept.stored().voided()) {
                withdraw(t, actor, part, kept, reason);
            }
        }
    }
}

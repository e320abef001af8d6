package org.linli.store.write;

import java.sql.SQLException;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.transaction.WriteTransaction;

/** The row of a record that is about to be changed. */
final class Current {
    private Current() {}

    /**
     * @throws Refusal SYS-404 if there is none, SYS-412 if it was withdrawn
     */
    static <T extends Record> Kept<T> row(WriteTransaction t, Class<T> type, RecordId id)
            throws SQLException {
        Kept<T> kept = Rows.of(type).find(t.session(), id);
        if (kept == null) {
            throw new Refusal("SYS-404", null);
        }
        if (kept.stored().voided()) {
            throw new Refusal("SYS-412", null);
        }
        return kept;
    }
}

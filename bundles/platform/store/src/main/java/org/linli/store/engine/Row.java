package org.linli.store.engine;

import java.sql.SQLException;
import java.util.List;
import org.linli.store.engine.Session.RowBinding;

/** A row on its way into a table. */
record Row(Session session, Insert insert, RowBinding binding) implements Behind.Step {

    @Override
    public void run() throws SQLException {
        session.execute(insert.one(), statement -> binding.fill(statement, 0));
    }

    /** Inserts {@link Insert#ROWS} of one table by one statement. */
    static void runTogether(List<Row> rows) throws SQLException {
        Row first = rows.getFirst();
        first.session.execute(
                first.insert.several(),
                statement -> {
                    int before = 0;
                    for (Row row : rows) {
                        row.binding.fill(statement, before);
                        before += row.insert.columns();
                    }
                });
    }
}

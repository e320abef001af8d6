package org.linli.store.engine;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.linli.store.engine.Session.RowBinding;

/** A row on its way into a table. */
record Row(Session session, String into, int columns, RowBinding binding) implements Behind.Step {

    @Override
    public void run() throws SQLException {
        insert(List.of(this));
    }

    /** Inserts rows of one table by one statement. */
    static void insert(List<Row> rows) throws SQLException {
        Row first = rows.getFirst();
        String places = "(" + String.join(",", Collections.nCopies(first.columns, "?")) + ")";
        String sql =
                first.into
                        + " VALUES "
                        + String.join(",", Collections.nCopies(rows.size(), places));
        first.session.execute(
                sql,
                statement -> {
                    int before = 0;
                    for (Row row : rows) {
                        row.binding.fill(statement, before);
                        before += row.columns;
                    }
                });
    }
}

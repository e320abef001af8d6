package org.linli.store.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that wait for others of their table: a statement opens a table and each of its indexes once,
 * for however many rows. Rows of one table keep their order; whatever is not a row comes behind all
 * that were before it.
 */
final class Together {
    private final Map<Insert, List<Row>> waiting = new LinkedHashMap<>();

    /** Carries out steps as if one after the other. */
    static void run(List<Behind.Step> steps) throws SQLException {
        Together rows = new Together();
        for (Behind.Step step : steps) {
            if (step instanceof Row row) {
                rows.add(row);
            } else {
                rows.insertAll();
                step.run();
            }
        }
        rows.insertAll();
    }

    private void add(Row row) throws SQLException {
        List<Row> alike = waiting.computeIfAbsent(row.insert(), i -> new ArrayList<>());
        alike.add(row);
        if (alike.size() == Insert.ROWS) {
            Row.runTogether(alike);
            alike.clear();
        }
    }

    /** One by one: a statement for each number of rows would have to be kept ready. */
    private void insertAll() throws SQLException {
        for (List<Row> few : waiting.values()) {
            for (Row row : few) {
                row.run();
            }
            few.clear();
        }
    }
}

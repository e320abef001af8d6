package org.linli.store.engine;

import java.util.Collections;
import java.util.List;

/** How rows come into a table, one by one or several together; to be made once for each table. */
public final class Insert {
    /** More in one statement save little and leave more rows over. */
    static final int ROWS = 8;

    private final int columns;
    private final String one;
    private final String several;

    public Insert(String table, List<String> columns) {
        this.columns = columns.size();
        String into = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
        String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        this.one = into + row;
        this.several = into + String.join(", ", Collections.nCopies(ROWS, row));
    }

    /** Places of one row. */
    int columns() {
        return columns;
    }

    /** For one row. */
    String one() {
        return one;
    }

    /** For {@link #ROWS}. */
    String several() {
        return several;
    }
}

package org.linli.store.table;

import java.util.List;

/**
 * An index of a table.
 *
 * @param columns with their direction where it is downwards, as in {@code f_visited_on DESC}
 */
public record Index(String name, String table, List<String> columns, boolean unique) {

    public String statement() {
        return (unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                + name
                + " ON "
                + table
                + " ("
                + String.join(", ", columns)
                + ")";
    }
}

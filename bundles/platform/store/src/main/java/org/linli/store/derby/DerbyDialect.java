package org.linli.store.derby;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.store.engine.ColumnType;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.IsoDay;

/** Derby's way of saying things. */
final class DerbyDialect implements Dialect {
    /** Deadlock, and a lock that did not come in time. */
    private static final Set<String> LOST_AGAINST_ANOTHER = Set.of("40001", "40XL1", "40XL2");

    /** As when the database was opened once more behind a full disk; the next one is another. */
    private static final String CONNECTION_GONE = "08";

    @Override
    public String column(ColumnType type, int length) {
        return switch (type) {
            case TEXT -> "VARCHAR(" + length + ")";
            case ID -> "CHAR(26)";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DECIMAL -> "DECIMAL(19,4)";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIMESTAMP";
            case BYTES -> "BLOB(" + length + ")";
        };
    }

    @Override
    public boolean holds(FoundColumn found, ColumnType type, int length) {
        return switch (type) {
            case TEXT -> found.jdbcType() == Types.VARCHAR && found.size() >= length;
            case ID -> found.jdbcType() == Types.CHAR && found.size() == 26;
            case INTEGER -> found.jdbcType() == Types.INTEGER || found.jdbcType() == Types.BIGINT;
            case LONG -> found.jdbcType() == Types.BIGINT;
            case DECIMAL -> found.jdbcType() == Types.DECIMAL && found.scale() == 4;
            case BOOLEAN -> found.jdbcType() == Types.BOOLEAN;
            case DATE -> found.jdbcType() == Types.DATE;
            case TIME -> found.jdbcType() == Types.TIMESTAMP;
            case BYTES -> found.jdbcType() == Types.BLOB && found.size() >= length;
        };
    }

    @Override
    public String inCatalogue(String identifier) {
        return identifier.toUpperCase(Locale.ROOT);
    }

    @Override
    public String from(String table, String alias, @Nullable String index) {
        // Without statistics Derby's optimizer has been seen to sort a whole table for one page.
        return index == null
                ? table + " " + alias
                : table + " " + alias + " --DERBY-PROPERTIES index=" + index + "\n";
    }

    // Dates and times go as text: Derby knows no java.time, and java.sql.Timestamp would bend hours
    // that daylight saving left out in the years when China had it.

    @Override
    public void setDate(PreparedStatement statement, int position, LocalDate date)
            throws SQLException {
        statement.setString(position, date.toString());
    }

    @Override
    public @Nullable LocalDate date(ResultSet row, int position) throws SQLException {
        String text = row.getString(position);
        return text == null ? null : IsoDay.read(text);
    }

    @Override
    public void setTime(PreparedStatement statement, int position, LocalDateTime time)
            throws SQLException {
        statement.setString(position, DerbyTime.text(time));
    }

    @Override
    public @Nullable LocalDateTime time(ResultSet row, int position) throws SQLException {
        String text = row.getString(position);
        return text == null ? null : DerbyTime.read(text);
    }

    @Override
    public boolean maySucceedAgain(SQLException e) {
        String state = e.getSQLState();
        return state != null
                && (LOST_AGAINST_ANOTHER.contains(state) || state.startsWith(CONNECTION_GONE));
    }

    @Override
    public int isolationForCounts() {
        return Connection.TRANSACTION_READ_UNCOMMITTED;
    }
}

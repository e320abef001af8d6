package org.linli.store.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one product spells differently from another. Everything else in this bundle is SQL that
 * Derby and PostgreSQL both understand.
 */
public interface Dialect {

    /**
     * @param length most characters of a text, most bytes; not looked at for other types
     */
    String column(ColumnType type, int length);

    /** Whether a column found in the catalogue can hold what is declared now. */
    boolean holds(FoundColumn found, ColumnType type, int length);

    /** An identifier as the catalogue spells it. */
    String inCatalogue(String identifier);

    /**
     * A table in FROM that should be read along one index, where the product can be told.
     *
     * @param index null to leave the choice to the product
     */
    String from(String table, String alias, @Nullable String index);

    void setDate(PreparedStatement statement, int position, LocalDate date) throws SQLException;

    @Nullable LocalDate date(ResultSet row, int position) throws SQLException;

    void setTime(PreparedStatement statement, int position, LocalDateTime time) throws SQLException;

    @Nullable LocalDateTime time(ResultSet row, int position) throws SQLException;

    /** Whether the statement lost against another transaction and may be tried again. */
    boolean maySucceedAgain(SQLException e);

    /**
     * The isolation under which records are counted: where readers wait for locks, a count may
     * include what is about to be committed, rather than wait for a whole import.
     */
    int isolationForCounts();

    /** A column of a stored table. */
    record FoundColumn(String name, int jdbcType, int size, int scale) {}
}

package org.linli.duty.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.function.FunctionModel;
import org.linli.store.Lookup;
import org.linli.store.Transaction;

/**
 * By which rules and periods, which working days and as of which day the duties of a function
 * stand.
 */
final class Reckoned {
    private Reckoned() {}

    /**
     * Empty if the function's rules are new or have changed, or their periods or the calendar have.
     */
    static Optional<LocalDate> asOf(Transaction transaction, FunctionModel function)
            throws SQLException {
        try (PreparedStatement statement =
                transaction
                        .connection()
                        .prepareStatement(
                                "select as_of from duty_rules where function_name=? and"
                                        + " digest=?")) {
            statement.setString(1, function.name());
            statement.setString(2, digest(function, transaction));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getDate(1).toLocalDate()) : Optional.empty();
            }
        }
    }

    static void remember(Transaction transaction, FunctionModel function, LocalDate today)
            throws SQLException {
        Connection connection = transaction.connection();
        try (PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from duty_rules where function_name=?");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into duty_rules (function_name, digest, as_of) values"
                                        + " (?,?,?)")) {
            delete.setString(1, function.name());
            delete.executeUpdate();
            insert.setString(1, function.name());
            insert.setString(2, digest(function, transaction));
            insert.setDate(3, Date.valueOf(today));
            insert.executeUpdate();
        }
    }

    private static String digest(FunctionModel function, Transaction transaction) {
        Lookup lookup = transaction.lookup();
        String set = lookup.dutyTerms().digest(function.name());
        String days = lookup.calendar().digest();
        String given = set.isEmpty() ? days : Integer.toHexString((days + set).hashCode());
        return Rules.digest(function) + " " + given;
    }
}

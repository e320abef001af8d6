package org.linli.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/** A running transaction: its connection must be neither committed nor closed by the user. */
@ProviderType
public interface Transaction {
    Connection connection();

    /** Writes whose answer nobody waits for. */
    @FunctionalInterface
    interface Writing {
        void with(Connection connection) throws SQLException;
    }

    /**
     * Writes at its turn behind what was written so far, at once or while a batch goes on: {@link
     * #connection()} waits for all that is under way on it. If it fails, so does the transaction.
     */
    default void write(Writing writing) {
        try {
            writing.with(connection());
        } catch (SQLException e) {
            throw new StoreUnavailableException("the store cannot be written", e);
        }
    }

    /** Sees what the transaction has written. */
    Lookup lookup();
}

package org.linli.store;

import java.sql.SQLException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The node's database, for platform bundles that keep tables of their own beside the records.
 *
 * <p>Statements must be SQL that both Derby and PostgreSQL understand, with parameters.
 */
@ProviderType
public interface Database {

    /**
     * Makes a table if it is not there yet. Steps have run or not by name, once for each database.
     *
     * @param owner name of the bundle
     * @param step name of the step within the owner, such as {@code 1-accounts}
     * @throws SchemaStepException if a statement cannot be run; nothing of the step stays
     * @throws StoreUnavailableException if the store cannot be written at all
     */
    void migrate(String owner, String step, String... statements);

    /** One after the other with all other writes; durable on return. */
    <R> R write(Work<R> work);

    /** Side by side with others; sees what is committed. */
    <R> R read(Work<R> work);

    /** What is done within a transaction. */
    @FunctionalInterface
    interface Work<R> {
        R in(Transaction transaction) throws SQLException;
    }
}

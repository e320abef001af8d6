package org.linli.store.transaction;

import java.sql.Connection;
import org.linli.store.Lookup;
import org.linli.store.Transaction;
import org.linli.store.engine.Session;

/** A reader's stay in the database. */
record ReadTransaction(Session session, Lookup lookup) implements Transaction {
    @Override
    public Connection connection() {
        return session.connection();
    }
}

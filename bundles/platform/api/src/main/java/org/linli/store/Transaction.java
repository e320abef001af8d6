package org.linli.store;

import java.sql.Connection;
import org.osgi.annotation.versioning.ProviderType;

/** A running transaction: its connection must be neither committed nor closed by the user. */
@ProviderType
public interface Transaction {
    Connection connection();

    /** Sees what the transaction has written. */
    Lookup lookup();
}

package org.linli.store.engine;

import javax.sql.DataSource;

/** An open database. */
public interface Engine extends AutoCloseable {
    DataSource connections();

    Dialect dialect();

    /** Ends it so that nothing has to be recovered at the next start. */
    @Override
    void close();
}

package org.linli.store.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** An open database. */
public interface Engine extends AutoCloseable {
    DataSource connections();

    /**
     * A connection that can write.
     *
     * @param room whether the disk has room to write
     * @throws SQLException if there is none to be had now, as on a full disk; later there may be
     */
    Connection writing(BooleanSupplier room) throws SQLException;

    Dialect dialect();

    /** Ends it so that nothing has to be recovered at the next start. */
    @Override
    void close();
}

package org.linli.store.derby;

import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.linli.store.StoreUnavailableException;

/** Starting and ending one Derby database. */
final class DerbyBoot {
    /** Derby says by an exception that one database was ended as asked. */
    private static final String ENDED = "08006";

    /** The same for the whole engine. */
    private static final String ENGINE_ENDED = "XJ015";

    private DerbyBoot() {}

    /** Settings that Derby takes from the process, before its first database is opened. */
    static void settle(Path data) {
        setting("derby.stream.error.file", data.resolve("log").resolve("derby.log").toString());
        // With what it calls severe, such as a full disk, it would write the failed statement and
        // the values in it, which are people's. The node's own log has the exception.
        setting("derby.stream.error.logSeverityLevel", "60000");
        // Pages of 8 kB for every table: Derby would take 32 kB wherever a column may be long, and
        // a thousand of these in the cache are a fifth of a small node's memory. An import of a
        // station is
        // no slower with a thousand than with three: what it reads again stands in the system's
        // cache.
        setting("derby.storage.pageSize", "8192");
        setting("derby.storage.pageCacheSize", "1000");
        // Each write of the log waits for the disk. By Derby's own 32 kB an import of a station's
        // residents waited 7,000 times, a third of its time; a commit writes what there is anyway.
        setting("derby.storage.logBufferSize", "524288");
        // Fewer, larger checkpoints: an import is not held up by each 10 MB of log, and a start
        // behind a kill still reads no more than some seconds of it.
        setting("derby.storage.checkpointInterval", "40000000");
        setting("derby.storage.logSwitchInterval", "8000000");
        setting("derby.language.statementCache.size", "150");
        setting("derby.locks.waitTimeout", "30");
        setting("derby.locks.deadlockTimeout", "5");
        // An import writes thousands of rows in one transaction; a lock on the whole table would
        // shut every reader out.
        setting("derby.locks.escalationThreshold", "100000");
    }

    private static void setting(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** Boots the engine; touches no database. */
    static void startEngine() {
        try {
            Class.forName(
                    "org.apache.derby.jdbc.EmbeddedDriver",
                    true,
                    BasicEmbeddedDataSource40.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new StoreUnavailableException("Derby is missing", e);
        }
    }

    static BasicEmbeddedDataSource40 source(Path folder) {
        BasicEmbeddedDataSource40 source = new BasicEmbeddedDataSource40();
        source.setDatabaseName(folder.toAbsolutePath().toString());
        return source;
    }

    static void create(Path folder) {
        BasicEmbeddedDataSource40 source = source(folder);
        source.setCreateDatabase("create");
        connectOnce(source);
    }

    static void open(Path folder) {
        connectOnce(source(folder));
    }

    static void shutDown(Path folder) {
        end(source(folder), ENDED);
    }

    static void shutDownEngine() {
        BasicEmbeddedDataSource40 source = new BasicEmbeddedDataSource40();
        source.setDatabaseName("");
        end(source, ENGINE_ENDED);
    }

    private static void connectOnce(BasicEmbeddedDataSource40 source) {
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the database cannot be opened", e);
        }
    }

    private static void end(BasicEmbeddedDataSource40 source, String expected) {
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!expected.equals(e.getSQLState())) {
                throw new StoreUnavailableException("the database cannot be ended", e);
            }
        }
    }
}

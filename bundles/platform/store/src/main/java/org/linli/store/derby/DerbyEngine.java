package org.linli.store.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Engine;

/** The station's database: Derby inside the node's own process, without a port or a log-in. */
public final class DerbyEngine implements Engine {
    private final Path folder;
    private final Dialect dialect = new DerbyDialect();

    private DerbyEngine(Path folder) {
        this.folder = folder;
    }

    /** Opens the database of a data folder; makes it if there is none. */
    public static DerbyEngine open(Path data) {
        settle(data);
        DerbyFolder folder = new DerbyFolder(data);
        folder.prepare();
        DerbyBoot.open(folder.place());
        return new DerbyEngine(folder.place());
    }

    /** Loads and boots Derby ahead of {@link #open}, which waits for it; opens no database. */
    public static void start(Path data) {
        settle(data);
        DerbyBoot.startEngine();
    }

    private static void settle(Path data) {
        try {
            Files.createDirectories(data.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DerbyBoot.settle(data);
    }

    /** Ends Derby itself, when no database of this process is open any more. */
    public static void end() {
        DerbyBoot.shutDownEngine();
    }

    @Override
    public DataSource connections() {
        return DerbyBoot.source(folder);
    }

    /**
     * Behind a full disk Derby begins anew by itself, finds no room, and opens the database for
     * reading alone, for as long as it is open. Where there is room again it is opened once more.
     */
    @Override
    public Connection writing(BooleanSupplier room) throws SQLException {
        Connection first = connections().getConnection();
        if (!first.isReadOnly()) {
            return first;
        }
        first.close();
        if (room.getAsBoolean()) {
            DerbyBoot.shutDown(folder);
            Connection second = connections().getConnection();
            if (!second.isReadOnly()) {
                return second;
            }
            second.close();
        }
        throw new SQLException("the database can only be read: its disk is full or read-only");
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void close() {
        DerbyBoot.shutDown(folder);
    }
}

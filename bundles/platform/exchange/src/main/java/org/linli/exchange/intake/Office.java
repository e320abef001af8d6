package org.linli.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.record.Channel;
import org.linli.store.Batch;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.Records;

/** Where ledgers are taken in: opens the {@link Intake} of one ledger after the other. */
public record Office(
        Functions functions, Records records, Database database, Journal journal, Access access) {
    /** Begins the terminal of every import in the journal; the run's id follows. */
    static final String TERMINAL = "import:";

    /** Reads a ledger's rows into an intake. */
    @FunctionalInterface
    public interface Reading {
        /**
         * @param others where changes go that others make meanwhile
         */
        void into(Intake intake, Others others) throws IOException;
    }

    /** Takes changes that others make while a ledger is read. */
    @FunctionalInterface
    public interface Others {
        void changed(Change<?> change);
    }

    /** The importer as the journal shall know him. */
    public static Actor importer(Actor actor, String run) {
        return new Actor(
                actor.account(),
                actor.name(),
                actor.staff(),
                actor.roles(),
                actor.jurisdiction(),
                Channel.IMPORT,
                actor.purpose(),
                actor.language(),
                TERMINAL + run);
    }

    /**
     * Keeps what the rows stand for. However the reading ends, the rows accepted before are kept.
     *
     * @throws org.linli.store.StoreUnavailableException the rows since the latest commit are not
     *     kept
     */
    public void keep(Actor importer, Reading reading) throws IOException {
        try (Batch batch = records.batch(importer)) {
            StoreKeeping keeping = new StoreKeeping(sight(importer), batch);
            reading.into(new Intake(this, importer, keeping), change -> tell(keeping, change));
        }
    }

    Sight sight(Actor importer) {
        return new Sight(functions, access, importer);
    }

    private static <T extends Record> void tell(StoreKeeping keeping, Change<T> change) {
        keeping.touched(change.definition().type(), change.after());
    }

    /**
     * Does all the same and keeps nothing.
     *
     * @param scratch a file that does not exist yet, for what the rows have made so far
     */
    public void tryOut(Actor importer, Path scratch, Reading reading) throws IOException {
        try (TrialRecords trial = new TrialRecords(functions, scratch)) {
            database.read(
                    transaction -> {
                        TrialKeeping keeping =
                                new TrialKeeping(
                                        sight(importer), records, transaction.lookup(), trial);
                        try {
                            reading.into(new Intake(this, importer, keeping), change -> {});
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

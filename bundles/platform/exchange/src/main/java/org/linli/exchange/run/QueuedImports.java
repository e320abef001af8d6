package org.linli.exchange.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.exchange.ImportReport;
import org.linli.exchange.Imports;
import org.linli.exchange.intake.Office;
import org.linli.exchange.sheet.LedgerFile;
import org.linli.function.Functions;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports that wait for each other on one thread. */
@Component(service = Imports.class)
public final class QueuedImports implements Imports {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedImports.class);
    private static final int MOST_WAITING = 16;
    private static final int REMEMBERED = 50;
    private static final int SECONDS_TO_STOP = 60;

    private final Office office;
    private final Access access;
    private final Station station;
    private final OthersChanges others;
    private final ImportFolder folder;
    private final RefusalWords words;
    private final Deque<ImportRun> runs = new ArrayDeque<>();
    private final ThreadPoolExecutor thread;

    /**
     * @throws UncheckedIOException if the folder of imports cannot be made
     */
    @Activate
    public QueuedImports(
            @Reference Functions functions,
            @Reference Records records,
            @Reference Database database,
            @Reference Journal journal,
            @Reference Access access,
            @Reference Station.Settings settings,
            @Reference OthersChanges others) {
        this.office = new Office(functions, records, database, journal, access);
        this.access = access;
        this.station = settings.station();
        this.others = others;
        this.folder = new ImportFolder(station);
        this.words = new RefusalWords(functions);
        this.thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(MOST_WAITING),
                        task -> Thread.ofPlatform().name("linli-import").daemon().unstarted(task));
        try {
            folder.create();
            folder.removePassing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the run in hand after its row; those that wait end before their first. */
    @Deactivate
    public void stop() {
        synchronized (runs) {
            runs.forEach(ImportRun::stop);
        }
        thread.shutdown();
        try {
            // The thread is not interrupted: an interrupt in the middle of a write closes the
            // database's files.
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("An import did not end within {} s", SECONDS_TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ImportReport start(Actor actor, Path file, String name, boolean trial) {
        if (!access.may(actor, Access.Task.IMPORT)) {
            throw new Refusal("SYS-403", null);
        }
        String id = folder.newRun();
        Path own = folder.passing(id, "incoming");
        try {
            LedgerFile.requireLedger(file);
            folder.removeOld();
            // A copy: the run may have to wait, and the file belongs to whoever handed it in.
            Files.copy(file, own);
        } catch (IOException e) {
            LOG.info("Import {} cannot take its file: {}", id, e.getClass().getName());
            // Half a copy would fill what little room is left.
            remove(own);
            throw new Refusal(station.hasRoom() ? "IMP-001" : "IMP-011", null);
        }
        Tally tally = new Tally(id, name, trial, station.clock());
        ImportRun run = new ImportRun(id, actor, trial, office, folder, words, tally);
        try {
            thread.execute(() -> read(run, own));
        } catch (RejectedExecutionException e) {
            remove(own);
            throw new Refusal("IMP-008", null);
        }
        synchronized (runs) {
            runs.addFirst(run);
            if (runs.size() > REMEMBERED) {
                runs.removeLast();
            }
        }
        return run.report();
    }

    private void read(ImportRun run, Path own) {
        others.follow(run);
        ImportReport ending = run.read(own);
        others.unfollow(run);
        remove(own);
        LOG.info("Import {} {}: {} rows", run.id(), ending.state(), ending.rows());
        try {
            if (!run.isTrial() && ending.ledger() != null) {
                office.journal()
                        .record(
                                run.actor(),
                                JournalEntry.Act.IMPORTED,
                                ending.ledger(),
                                null,
                                List.of(),
                                ReportJson.of(ending));
            }
        } catch (RuntimeException e) {
            LOG.error("Import {} is not in the journal", run.id(), e);
        } finally {
            run.close(ending);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A file of an import stays until the next start: {}", file.getFileName());
        }
    }

    @Override
    public Optional<ImportReport> report(Actor actor, String id) {
        return runs(actor).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(ImportRun::report);
    }

    @Override
    public List<ImportReport> recent(Actor actor) {
        return runs(actor).stream().map(ImportRun::report).toList();
    }

    private List<ImportRun> runs(Actor actor) {
        boolean importer = access.may(actor, Access.Task.IMPORT);
        synchronized (runs) {
            return runs.stream()
                    .filter(r -> importer || r.actor().account().equals(actor.account()))
                    .toList();
        }
    }

    @Override
    public void rejects(Actor actor, String id, OutputStream to) throws IOException {
        boolean own = report(actor, id).isPresent();
        // Runs of before the latest start are known by their files only.
        boolean allowed = own || access.may(actor, Access.Task.IMPORT);
        if (!allowed || !ImportFolder.isRun(id) || !Files.isRegularFile(folder.rejects(id))) {
            throw new Refusal("SYS-404", null);
        }
        office.journal()
                .record(
                        actor,
                        JournalEntry.Act.EXPORTED,
                        "import",
                        null,
                        List.of(),
                        "{\"run\":\"" + id + "\"}");
        Files.copy(folder.rejects(id), to);
    }
}

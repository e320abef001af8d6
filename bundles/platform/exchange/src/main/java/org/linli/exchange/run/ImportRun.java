package org.linli.exchange.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.exchange.ImportReport;
import org.linli.exchange.LedgerSink;
import org.linli.exchange.intake.Intake;
import org.linli.exchange.intake.Office;
import org.linli.exchange.ledger.RecognisedLedger;
import org.linli.exchange.ledger.Recognition;
import org.linli.exchange.sheet.LedgerFile;
import org.linli.exchange.sheet.Sheet;
import org.linli.exchange.sheet.SheetRow;
import org.linli.function.FunctionModel;
import org.linli.function.LedgerDefinition;
import org.linli.refusal.Refusal;
import org.linli.store.Change;
import org.linli.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file on its way in. {@link #read} is called once, by one thread; others may ask and stop it.
 */
final class ImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final long MOST_ROWS = 500_000;
    private static final int FAULTS_LOGGED = 20;
    private static final int FRAMES = 12;

    private final String id;
    private final Actor actor;
    private final boolean trial;
    private final Office office;
    private final ImportFolder folder;
    private final RefusalWords words;
    private final Tally tally;
    private final Queue<Change<?>> others = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;
    private volatile @Nullable Thread reader;
    private int faults;

    /** The functions that were on when the run last looked. */
    private List<FunctionModel> seenEnabled = List.of();

    ImportRun(
            String id,
            Actor actor,
            boolean trial,
            Office office,
            ImportFolder folder,
            RefusalWords words,
            Tally tally) {
        this.id = id;
        this.actor = actor;
        this.trial = trial;
        this.office = office;
        this.folder = folder;
        this.words = words;
        this.tally = tally;
    }

    String id() {
        return id;
    }

    Actor actor() {
        return actor;
    }

    boolean isTrial() {
        return trial;
    }

    ImportReport report() {
        return tally.report();
    }

    /** Ends the run after the row in hand; what was accepted is kept. */
    void stop() {
        stopped = true;
    }

    /** Is told of what is written meanwhile; what the run writes itself is no news to it. */
    void committed(List<Change<?>> changes) {
        Thread own = reader;
        if (own != null && own != Thread.currentThread() && !trial) {
            others.addAll(changes);
        }
    }

    /**
     * Reads the file to its end, whatever happens.
     *
     * @return what it came to; the run's own {@link #report} says so only when it is closed
     */
    ImportReport read(Path file) {
        reader = Thread.currentThread();
        Refusal problem = null;
        try {
            requireGoingOn();
            try (LedgerFile ledger = LedgerFile.open(file, folder.passing(id, "texts"))) {
                read(ledger);
            }
        } catch (Refusal refusal) {
            problem = refusal;
        } catch (StoreUnavailableException | UncheckedIOException e) {
            LOG.error("Import {} cannot write", id, e);
            problem = new Refusal("IMP-011", null);
        } catch (IOException e) {
            // The file ends early or does not unpack, or there is no room to unpack it.
            LOG.info("Import {} cannot read its file: {}", id, e.getClass().getName());
            problem = new Refusal(folder.hasRoom() ? "IMP-001" : "IMP-011", null);
        } catch (RuntimeException | Error e) {
            // The boundary of the thread: recorded whole, and the next file has its turn.
            LOG.error("Import {} ended by a fault", id, e);
            problem = new Refusal("IMP-011", null);
        } finally {
            reader = null;
            others.clear();
        }
        return tally.ending(
                problem == null ? null : words.sentence(problem, null, actor.language()));
    }

    void close(ImportReport ending) {
        tally.close(ending);
    }

    private void read(LedgerFile file) throws IOException {
        Recognition recognition = new Recognition(office.functions().enabled(), actor.language());
        List<Part> parts = new ArrayList<>();
        String seen = "";
        long rows = 0;
        for (Sheet sheet : file.sheets()) {
            List<SheetRow> first = first(sheet);
            Optional<RecognisedLedger> found = recognition.recognise(first);
            seen = seen.isEmpty() ? Recognition.seen(first) : seen;
            if (found.isPresent()) {
                int heading = found.get().headingLine();
                long above = first.stream().filter(r -> r.line() <= heading).count();
                // An empty form beside the ledger is none.
                if (parts.isEmpty() || first.size() > above) {
                    parts.add(new Part(sheet, found.get()));
                    rows += Math.max(0, sheet.rows() - above);
                }
            }
        }
        if (parts.isEmpty()) {
            throw new Refusal("IMP-002", null, Map.of("headings", seen));
        }
        requireSeen(parts);
        requireOneLedger(parts);
        tally.recognised(parts.getFirst().ledger(), rows);
        read(parts);
    }

    /** A sheet of the ledger: many stations keep one for each community. */
    private record Part(Sheet sheet, RecognisedLedger ledger) {
        boolean continues(Part first) {
            return ledger.ledger().equals(first.ledger.ledger())
                    && ledger.headings().equals(first.ledger.headings());
        }
    }

    /** Nobody knows any more of a list that he does not see: an old one would count as today's. */
    private static void requireSeen(List<Part> parts) {
        List<Part> hidden = parts.stream().filter(part -> part.sheet().isHidden()).toList();
        if (!hidden.isEmpty()) {
            throw refused("IMP-018", hidden);
        }
    }

    /** What stands on a sheet that nobody reads would be lost without a word. */
    private static void requireOneLedger(List<Part> parts) {
        Part first = parts.getFirst();
        if (!parts.stream().allMatch(part -> part.continues(first))) {
            throw refused("IMP-012", parts);
        }
    }

    private static Refusal refused(String code, List<Part> parts) {
        String names =
                parts.stream().map(part -> part.sheet().name()).collect(Collectors.joining("、"));
        return new Refusal(code, null, Map.of("sheets", names));
    }

    /** A ledger as one function reads it, under its own names of the columns. */
    private record Reading(Cells cells, LedgerDefinition ledger) {
        static Reading of(RecognisedLedger found) {
            return new Reading(new Cells(found), found.ledger());
        }

        void read(SheetRow row, LedgerSink sink) {
            ledger.reader().read(cells.clean(row), sink);
        }
    }

    private void requireGoingOn() {
        if (stopped) {
            throw new Refusal("IMP-010", null);
        }
    }

    /**
     * Rows of a function that went would be refused one by one, for a reason that is not theirs.
     */
    private void requireOn(RecognisedLedger ledger) {
        List<FunctionModel> enabled = office.functions().enabled();
        if (enabled == seenEnabled) {
            return;
        }
        Stream.concat(Stream.of(ledger), ledger.shared().stream())
                .map(RecognisedLedger::function)
                .filter(function -> !enabled.contains(function))
                .findFirst()
                .ifPresent(
                        gone -> {
                            String name = gone.label(actor.language());
                            throw new Refusal("IMP-015", null, Map.of("function", name));
                        });
        seenEnabled = enabled;
    }

    private static List<SheetRow> first(Sheet sheet) throws IOException {
        List<SheetRow> first = new ArrayList<>();
        try (Sheet.Rows rows = sheet.open()) {
            SheetRow row = rows.next();
            while (row != null && first.size() < Recognition.FIRST_ROWS) {
                first.add(row);
                row = rows.next();
            }
        }
        return first;
    }

    private void read(List<Part> parts) throws IOException {
        Actor importer = Office.importer(actor, id);
        Office.Reading reading = (intake, changed) -> read(parts, intake, changed);
        if (trial) {
            office.tryOut(importer, folder.passing(id, "trial"), reading);
        } else {
            office.keep(importer, reading);
        }
    }

    private void read(List<Part> parts, Intake intake, Office.Others changed) throws IOException {
        RecognisedLedger ledger = parts.getFirst().ledger();
        Path written = folder.passing(id, "part");
        try (RejectedRows rejected = new RejectedRows(ledger, words, written, folder.rejects(id))) {
            for (Part part : parts) {
                rejected.from(parts.size() > 1 ? part.sheet().name() : "");
                read(part, intake, changed, rejected);
            }
        }
    }

    private void read(Part part, Intake intake, Office.Others changed, RejectedRows rejected)
            throws IOException {
        RecognisedLedger ledger = part.ledger();
        List<Reading> readings =
                Stream.concat(Stream.of(ledger), ledger.shared().stream())
                        .map(Reading::of)
                        .toList();
        Cells cells = readings.getFirst().cells();
        try (Sheet.Rows rows = part.sheet().open()) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                requireGoingOn();
                requireOn(ledger);
                for (Change<?> other = others.poll(); other != null; other = others.poll()) {
                    changed.changed(other);
                }
                if (row.line() > ledger.headingLine()
                        && !cells.isEmpty(row)
                        && !cells.isHeading(row)
                        && !BelowTheList.is(row)) {
                    take(row, readings, intake, rejected);
                }
            }
        }
    }

    private void take(SheetRow row, List<Reading> readings, Intake intake, RejectedRows rejected) {
        if (tally.read() > MOST_ROWS) {
            throw new Refusal("IMP-004", null);
        }
        try {
            // One row is one fact on paper: all functions take their part of it, or it goes back.
            tally.accepted(
                    intake.take(row.line(), sink -> readings.forEach(r -> r.read(row, sink))));
        } catch (Refusal refusal) {
            reject(row, refusal, rejected);
        } catch (StoreUnavailableException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            logFault(row.line(), e);
            reject(row, new Refusal("IMP-009", null), rejected);
        }
    }

    private void reject(SheetRow row, Refusal refusal, RejectedRows rejected) {
        tally.rejected(row.line(), refusal);
        rejected.add(row, refusal);
    }

    /** Where it happened and what kind it was; the message is left out, it may quote the row. */
    private void logFault(int line, RuntimeException fault) {
        if (++faults <= FAULTS_LOGGED) {
            String where =
                    Stream.of(fault.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < "));
            LOG.error("Import {}: {} at row {}: {}", id, fault.getClass().getName(), line, where);
        }
    }
}

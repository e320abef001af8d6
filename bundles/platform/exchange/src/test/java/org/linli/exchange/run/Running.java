package org.linli.exchange.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.Actor;
import org.linli.exchange.ImportReport;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.sheet.SheetRow;
import org.linli.exchange.sheet.Workbooks;
import org.linli.exchange.station.ImportDesk;
import org.linli.exchange.station.MemoryStation;
import org.linli.function.Function;

/** Imports at a station in memory. */
final class Running implements AutoCloseable {
    final MemoryStation station;
    final ImportDesk desk = new ImportDesk();
    final OthersChanges others = new OthersChanges();
    final QueuedImports imports;
    private final Path folder;

    Running(Path folder, Function... others) {
        this.folder = folder;
        this.station =
                new MemoryStation(
                        folder,
                        Stream.concat(Stream.of(new Lodging()), Stream.of(others))
                                .toArray(Function[]::new));
        this.imports = open();
    }

    /** The imports of the node after a new start. */
    QueuedImports open() {
        return new QueuedImports(
                station,
                station.records(),
                station.records(),
                station.journal(),
                desk.access(),
                station,
                others);
    }

    Actor actor() {
        return station.clerk();
    }

    /** A file of a name of its own. */
    Path workbook(List<?>... rows) {
        try {
            return Workbooks.write(Files.createTempFile(folder, "ledger", ".xlsx"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport run(Path file) {
        return through(imports.start(actor(), file, "台账.xlsx", false));
    }

    ImportReport trial(Path file) {
        return through(imports.start(actor(), file, "台账.xlsx", true));
    }

    /** Waits for the end of the run. */
    ImportReport through(ImportReport started) {
        ImportReport report = started;
        while (report.state() == ImportReport.State.RUNNING) {
            Thread.onSpinWait();
            report = imports.report(actor(), started.id()).orElseThrow();
        }
        return report;
    }

    /** The workbook of refused rows. */
    List<SheetRow> rejects(ImportReport report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        imports.rejects(actor(), report.id(), bytes);
        Path file = Files.createTempFile(folder, "rejects", ".xlsx");
        Files.write(file, bytes.toByteArray());
        return Workbooks.read(file);
    }

    @Override
    public void close() {
        imports.stop();
    }
}

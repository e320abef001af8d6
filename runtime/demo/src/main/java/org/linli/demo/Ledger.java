package org.linli.demo;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One Excel ledger, written row by row.
 *
 * <p>Rows leave memory as they come: a ledger of sixty thousand residents costs no more than a page
 * of them. Days are written as text (2026-03-02), as the stations' own ledgers have them.
 */
final class Ledger implements Closeable {
    private static final int ROWS_KEPT = 200;
    // Level 1 halves the time of level 6 for a file one fifth larger.
    private static final int COMPRESSION = 1;

    private final OutputStream file;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /** Opens the ledger, in place of one that may be there, and writes the headings. */
    Ledger(Path folder, LedgerKind kind) throws IOException {
        this.file =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(kind.fileName())));
        this.workbook = new Workbook(file, "Linli", null);
        workbook.setCompressionLevel(COMPRESSION);
        this.sheet = workbook.newWorksheet(kind.title());
        write(kind.headings());
    }

    /** Writes one row; a number stays a number, an empty text leaves its cell out. */
    void write(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(rows, column, number);
                case Object cell when !cell.toString().isEmpty() ->
                        sheet.inlineString(rows, column, cell.toString());
                default -> {}
            }
        }
        if (++rows % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        // The workbook finishes its archive but leaves the file open.
        try (file) {
            workbook.close();
        }
    }
}

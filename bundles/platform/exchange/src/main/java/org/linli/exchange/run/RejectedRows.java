package org.linli.exchange.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ImportReport.Heading;
import org.linli.exchange.ledger.RecognisedLedger;
import org.linli.exchange.sheet.Escapes;
import org.linli.exchange.sheet.SheetRow;
import org.linli.refusal.Refusal;

/**
 * The workbook that goes back: each refused row as it came, and why it was refused.
 *
 * <p>It can be corrected and imported again as it is: the added columns are unknown headings. Every
 * cell is text, so a cell that begins like a formula stays a text and a number of eighteen digits
 * stays whole. Rows are written as they come and not held.
 */
final class RejectedRows implements AutoCloseable {
    private static final List<String> ADDED = List.of("原行号", "原因代码", "栏目", "原因", "Reason");
    private static final int FLUSHED = 200;
    private static final String TEXT = "@";

    private final RecognisedLedger ledger;
    private final RefusalWords words;
    private final Path part;
    private final Path whole;
    private String sheetName = "";
    private @Nullable OutputStream out;
    private @Nullable Workbook workbook;
    private @Nullable Worksheet sheet;
    private int row;

    /**
     * @param part where it is written
     * @param whole its name once it is whole
     */
    RejectedRows(RecognisedLedger ledger, RefusalWords words, Path part, Path whole) {
        this.ledger = ledger;
        this.words = words;
        this.part = part;
        this.whole = whole;
    }

    /** Rows that follow are of this sheet; empty where there is only one. */
    void from(String nameOfSheet) {
        sheetName = nameOfSheet;
    }

    void add(SheetRow refused, Refusal refusal) {
        try {
            Worksheet to = sheet == null ? begin() : sheet;
            List<Refusal> each = refusal.each();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < ledger.headings().size(); i++) {
                cells.add(refused.cell(i));
            }
            cells.add((sheetName + " " + refused.line()).strip());
            cells.add(joined(each.stream().map(Refusal::code).toList()));
            cells.add(
                    joined(
                            each.stream()
                                    .map(Refusal::field)
                                    .filter(java.util.Objects::nonNull)
                                    .map(f -> words.field(f, ledger, Locale.SIMPLIFIED_CHINESE))
                                    .toList()));
            cells.add(sentences(each, Locale.SIMPLIFIED_CHINESE));
            cells.add(sentences(each, Locale.ENGLISH));
            write(to, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet begin() throws IOException {
        out = Files.newOutputStream(part);
        workbook = new Workbook(out, "Linli", "1.0");
        Worksheet begun = workbook.newWorksheet("退回");
        sheet = begun;
        List<String> headings =
                new ArrayList<>(ledger.headings().stream().map(Heading::heading).toList());
        headings.addAll(ADDED);
        write(begun, headings);
        return begun;
    }

    private void write(Worksheet to, List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                // In the row itself: the shared table of texts would be held to the end.
                to.inlineString(row, column, Escapes.escaped(cell));
                to.style(row, column).format(TEXT).set();
            }
        }
        row++;
        if (row % FLUSHED == 0) {
            to.flush();
        }
    }

    private String sentences(List<Refusal> each, Locale language) {
        return joined(each.stream().map(r -> words.sentence(r, ledger, language)).toList());
    }

    private static String joined(List<String> texts) {
        return texts.stream().distinct().collect(Collectors.joining("; "));
    }

    /** Completes the workbook, if there was any row for it. */
    @Override
    public void close() throws IOException {
        if (workbook == null || out == null) {
            return;
        }
        try (OutputStream file = out) {
            workbook.finish();
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
}

package org.linli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The ledger of residents as it is written, without its headings. */
final class Residents {
    static final int NAME = 2;
    static final int NUMBER = 4;
    static final int ADDRESS = 7;
    static final int COLUMNS = 13;

    private Residents() {}

    static List<List<String>> read(Path ledger) {
        try (InputStream in = Files.newInputStream(ledger);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).map(Residents::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(at -> row.getCellAsString(at).orElse(""))
                .toList();
    }
}

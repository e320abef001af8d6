package org.linli.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A ledger as an import sees it: headings, and rows of text. */
record WrittenLedger(List<String> headings, List<List<String>> rows) {

    static WrittenLedger read(Path folder, LedgerKind kind) throws IOException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(folder.resolve(kind.fileName()).toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<List<String>> read = rows.map(row -> texts(row, kind)).toList();
            return new WrittenLedger(read.getFirst(), read.subList(1, read.size()));
        }
    }

    String cell(List<String> row, String heading) {
        return row.get(headings.indexOf(heading));
    }

    Stream<String> column(String heading) {
        return rows.stream().map(row -> cell(row, heading));
    }

    long count(String heading, String text) {
        return column(heading).filter(text::equals).count();
    }

    WrittenLedger where(Predicate<List<String>> wanted) {
        return new WrittenLedger(headings, rows.stream().filter(wanted).toList());
    }

    private static List<String> texts(Row row, LedgerKind kind) {
        return Stream.iterate(0, column -> column + 1)
                .limit(kind.headings().size())
                .map(column -> row.getCellText(column).intern())
                .toList();
    }
}

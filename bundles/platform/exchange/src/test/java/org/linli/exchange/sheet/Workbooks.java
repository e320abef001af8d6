package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook of one sheet; texts, numbers, days and truths are written as such. */
    public static Path write(Path file, List<?>... rows) throws IOException {
        return write(file, "Sheet1", rows);
    }

    public static Path write(Path file, String sheet, List<?>... rows) throws IOException {
        return write(file, Map.of(sheet, List.of(rows)));
    }

    /** A workbook of several sheets, in the map's order. */
    public static Path write(Path file, Map<String, List<List<?>>> sheets) throws IOException {
        return write(file, sheets, Map.of());
    }

    /** A workbook of several sheets, of which the last are hidden. */
    public static Path write(
            Path file, Map<String, List<List<?>>> sheets, Map<String, List<List<?>>> hidden)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> put(workbook.newWorksheet(name), rows));
            hidden.forEach(
                    (name, rows) -> {
                        Worksheet to = workbook.newWorksheet(name);
                        to.setVisibilityState(VisibilityState.VERY_HIDDEN);
                        put(to, rows);
                    });
        }
        return file;
    }

    private static void put(Worksheet to, List<List<?>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                put(to, r, c, rows.get(r).get(c));
            }
        }
    }

    private static void put(Worksheet to, int row, int column, Object value) {
        switch (value) {
            case null -> {}
            case String text -> to.value(row, column, Escapes.escaped(text));
            case Boolean truth -> to.value(row, column, truth);
            case Number number -> to.value(row, column, number);
            case LocalDate day -> {
                to.value(row, column, day);
                to.style(row, column).format("yyyy\"年\"m\"月\"d\"日\"").set();
            }
            case LocalDateTime time -> {
                to.value(row, column, time);
                to.style(row, column).format("yyyy/m/d h:mm").set();
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    /** A workbook whose one sheet has this content, written as some other program might. */
    public static Path ofXml(Path file, String sheetData, Map<String, String> otherParts)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id='a' Type='http://x/officeDocument'"
                            + " Target='/xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>"
                            + "<Relationship Id='r1' Type='http://x/worksheet' Target='s.xml'/>"
                            + "<Relationship Id='r2' Type='http://x/sharedStrings' Target='t.xml'/>"
                            + "<Relationship Id='r3' Type='http://x/styles' Target='f.xml'/>"
                            + "</Relationships>");
            if (!otherParts.containsKey("xl/workbook.xml")) {
                part(
                        zip,
                        "xl/workbook.xml",
                        "<workbook xmlns:r='http://r'><sheets>"
                                + "<sheet name='台账' sheetId='7' r:id='r1'/></sheets></workbook>");
            }
            part(
                    zip,
                    "xl/s.xml",
                    sheetData.startsWith("<") && sheetData.contains("worksheet")
                            ? sheetData
                            : "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
            for (Map.Entry<String, String> other : otherParts.entrySet()) {
                part(zip, other.getKey(), other.getValue());
            }
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** All rows of the first sheet. */
    public static List<SheetRow> read(Path file) throws IOException {
        Path scratch = file.resolveSibling(file.getFileName() + ".scratch");
        try (LedgerFile ledger = LedgerFile.open(file, scratch)) {
            return rows(ledger.sheets().getFirst());
        }
    }

    static List<SheetRow> rows(Sheet sheet) throws IOException {
        List<SheetRow> read = new ArrayList<>();
        try (Sheet.Rows rows = sheet.open()) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }
}

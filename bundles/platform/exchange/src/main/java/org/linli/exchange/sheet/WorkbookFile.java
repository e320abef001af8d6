package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/** A workbook as spreadsheet programs write it since 2007 (Office Open XML). */
final class WorkbookFile implements LedgerFile {
    private final WorkbookParts parts;
    private final SharedTexts texts;
    private final List<Sheet> sheets = new ArrayList<>();

    private WorkbookFile(WorkbookParts parts, SharedTexts texts) {
        this.parts = parts;
        this.texts = texts;
    }

    static WorkbookFile open(Path file, Path scratch) throws IOException {
        WorkbookParts parts = WorkbookParts.open(file);
        SharedTexts texts = null;
        try {
            String workbook = part(parts, "", "officeDocument");
            String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
            Map<String, String> targets =
                    targets(parts, folder, workbook.substring(folder.length()), false);
            Map<String, String> byKind =
                    targets(parts, folder, workbook.substring(folder.length()), true);
            NumberFormats formats =
                    NumberFormats.read(parts.find(byKind.getOrDefault("styles", "")));
            texts =
                    SharedTexts.spill(
                            parts.find(byKind.getOrDefault("sharedStrings", "")), scratch);
            WorkbookFile opened = new WorkbookFile(parts, texts);
            opened.readSheets(workbook, targets, formats);
            return opened;
        } catch (IOException | RuntimeException e) {
            if (texts != null) {
                texts.close();
            }
            parts.close();
            throw e;
        }
    }

    private void readSheets(String workbook, Map<String, String> targets, NumberFormats formats)
            throws IOException {
        boolean since1904 = false;
        try (Xml xml = new Xml(parts.part(workbook))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String date1904 = xml.attribute("date1904");
                    since1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (xml.starts("sheet")) {
                    String name = xml.attribute("name");
                    // The attribute r:id; the sheet's own sheetId has another local name.
                    String target = targets.get(String.valueOf(xml.attribute("id")));
                    if (target != null) {
                        sheets.add(
                                new WorkbookSheet(
                                        name == null ? "" : name,
                                        isHidden(xml.attribute("state")),
                                        parts,
                                        target,
                                        new CellReader(texts, formats, since1904)));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal("IMP-001", null);
        }
    }

    private static boolean isHidden(@Nullable String state) {
        return state != null && !state.equals("visible");
    }

    private static String part(WorkbookParts parts, String folder, String kind) throws IOException {
        String target = targets(parts, folder, "", true).get(kind);
        if (target == null) {
            throw new Refusal("IMP-001", null);
        }
        return target;
    }

    /** The parts that a part points to, by the pointer's id or by the last word of its kind. */
    private static Map<String, String> targets(
            WorkbookParts parts, String folder, String name, boolean byKind) throws IOException {
        Map<String, String> targets = new HashMap<>();
        InputStream pointers = parts.part(folder + "_rels/" + name + ".rels");
        try (Xml xml = new Xml(pointers)) {
            while (xml.nextStart("Relationship")) {
                String kind = String.valueOf(xml.attribute("Type"));
                String target = xml.attribute("Target");
                String id = String.valueOf(xml.attribute("Id"));
                if (target != null) {
                    targets.put(
                            byKind ? kind.substring(kind.lastIndexOf('/') + 1) : id,
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() throws IOException {
        try {
            texts.close();
        } finally {
            parts.close();
        }
    }
}

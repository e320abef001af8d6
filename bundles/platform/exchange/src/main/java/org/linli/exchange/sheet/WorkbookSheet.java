package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/** A sheet of a workbook. */
record WorkbookSheet(
        String name, boolean isHidden, WorkbookParts parts, String part, CellReader cells)
        implements Sheet {

    /**
     * Counts the rows themselves. The sheet could tell its dimension, but half of the programs
     * write {@code A1} there and leave it at that.
     */
    @Override
    public long rows() throws IOException {
        long rows = 0;
        byte[] buffer = new byte[1 << 16];
        StringBuilder tag = new StringBuilder();
        boolean inName = false;
        try (InputStream in = parts.part(part)) {
            int length;
            while ((length = in.read(buffer)) > 0) {
                for (int i = 0; i < length; i++) {
                    byte c = buffer[i];
                    if (c == '<') {
                        inName = true;
                        tag.setLength(0);
                    } else if (inName && (c <= ' ' || c == '>' || c == '/' || tag.length() > 16)) {
                        inName = false;
                        rows += isRow(tag) ? 1 : 0;
                    } else if (inName) {
                        tag.append((char) c);
                    }
                }
            }
        }
        return rows;
    }

    private static boolean isRow(StringBuilder tag) {
        int end = tag.length();
        return end >= 3
                && tag.charAt(end - 1) == 'w'
                && tag.charAt(end - 2) == 'o'
                && tag.charAt(end - 3) == 'r'
                && (end == 3 || tag.charAt(end - 4) == ':');
    }

    @Override
    public Rows open() throws IOException {
        MergedCells merged = MergedCells.in(parts.part(part));
        return new XmlRows(new Xml(parts.part(part)), cells, merged);
    }

    /** Rows as they come out of the XML. */
    private static final class XmlRows implements Rows {
        private final Xml xml;
        private final CellReader cells;
        private final MergedCells merged;
        private int line;

        XmlRows(Xml xml, CellReader cells, MergedCells merged) {
            this.xml = xml;
            this.cells = cells;
            this.merged = merged;
        }

        @Override
        public @Nullable SheetRow next() throws IOException {
            while (xml.nextStart("row")) {
                line = Math.max(line + 1, xml.number("r", 0));
                List<String> texts = row();
                if (!texts.isEmpty()) {
                    merged.fill(line, texts);
                    return new SheetRow(line, texts);
                }
            }
            return null;
        }

        /** The texts up to the last cell that holds anything but blanks. */
        private List<String> row() throws IOException {
            List<String> texts = new ArrayList<>();
            int column = -1;
            while (xml.next() && !xml.ends("row")) {
                if (xml.starts("c")) {
                    column = column(xml.attribute("r"), column + 1);
                    String text = cells.read(xml);
                    if (!text.isBlank()) {
                        put(texts, column, text);
                    }
                }
            }
            return texts;
        }

        private static void put(List<String> texts, int column, String text) {
            if (column >= MOST_COLUMNS) {
                throw new Refusal("IMP-007", null);
            }
            while (texts.size() < column) {
                texts.add("");
            }
            if (texts.size() == column) {
                texts.add(text);
            } else {
                texts.set(column, text);
            }
        }

        /** A cell that does not say where it stands follows its neighbour. */
        private static int column(@Nullable String reference, int next) {
            int column = reference == null ? -1 : CellPlace.column(reference);
            return column < 0 ? next : column;
        }

        @Override
        public void close() throws IOException {
            xml.close();
        }
    }
}

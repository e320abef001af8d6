package org.linli.exchange.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what a cell of a workbook says. */
final class CellReader {
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final boolean since1904;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    CellReader(SharedTexts texts, NumberFormats formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /**
     * Reads from the beginning of the element {@code c} to its end. A formula whose value some
     * program left to be worked out is what it is, {@code =G2}: read as nothing it would be lost.
     */
    String read(Xml xml) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", -1);
        raw.setLength(0);
        formula.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            // The last value of a formula (f) stands beside it (v).
            if (xml.starts("v")) {
                xml.text(raw);
            } else if (xml.starts("is")) {
                xml.richText("is", raw);
            } else if (xml.starts("f")) {
                xml.text(formula);
            }
        }
        if (!raw.isEmpty()) {
            return meaning(type, style);
        }
        boolean unknown = !formula.isEmpty() && !"str".equals(type);
        return unknown ? "=" + formula : "";
    }

    private String meaning(@Nullable String type, int style) {
        String value = raw.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> Escapes.unescaped(texts.get(index(value)));
            case "str", "inlineStr" -> Escapes.unescaped(value);
            case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "是" : "否";
            case "e" -> "";
            case "d" -> value.strip().replace('T', ' ');
            default ->
                    formats.isDate(style) ? Numbers.date(value, since1904) : Numbers.plain(value);
        };
    }

    private static int index(String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

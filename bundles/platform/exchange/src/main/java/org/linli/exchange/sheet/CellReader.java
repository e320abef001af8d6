package org.linli.exchange.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads what a cell of a workbook says. */
final class CellReader {
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final boolean since1904;
    private final StringBuilder raw = new StringBuilder();

    CellReader(SharedTexts texts, NumberFormats formats, boolean since1904) {
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** Reads from the beginning of the element {@code c} to its end. */
    String read(Xml xml) throws IOException {
        String type = xml.attribute("t");
        int style = xml.number("s", -1);
        raw.setLength(0);
        while (xml.next() && !xml.ends("c")) {
            // A formula (f) is passed over: its last value stands beside it (v).
            if (xml.starts("v")) {
                xml.text(raw);
            } else if (xml.starts("is")) {
                xml.richText("is", raw);
            }
        }
        return raw.isEmpty() ? "" : meaning(type, style);
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

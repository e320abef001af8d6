package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's cell styles show a number as a date. */
final class NumberFormats {
    /** Texts in quotes, escaped characters, colours and conditions such as {@code [Red]}. */
    private static final Pattern NOT_PLACES =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?![hms])[^]]*]");

    private static final Pattern DATE_PLACE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private final List<Boolean> dates = new ArrayList<>();

    /**
     * @param styles the part of the workbook; null if it has none
     */
    static NumberFormats read(@Nullable InputStream styles) throws IOException {
        NumberFormats formats = new NumberFormats();
        if (styles == null) {
            return formats;
        }
        try (Xml xml = new Xml(styles)) {
            Map<Integer, String> own = new HashMap<>();
            boolean cells = false;
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    String code = xml.attribute("formatCode");
                    own.put(xml.number("numFmtId", 0), code == null ? "" : code);
                } else if (xml.starts("cellXfs")) {
                    cells = true;
                } else if (xml.ends("cellXfs")) {
                    cells = false;
                } else if (cells && xml.starts("xf")) {
                    int format = xml.number("numFmtId", 0);
                    String code = own.get(format);
                    formats.dates.add(code == null ? isBuiltInDate(format) : isDate(code));
                }
            }
        }
        return formats;
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** Codes 27 to 36 and 50 to 58 are the dates of Chinese spreadsheet programs. */
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    static boolean isDate(String code) {
        String places = NOT_PLACES.matcher(code).replaceAll("");
        // "General" and its translations hold letters, too.
        return !places.toLowerCase(java.util.Locale.ROOT).contains("general")
                && DATE_PLACE.matcher(places).find();
    }
}

package org.linli.exchange.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook writes characters that XML cannot: a carriage return is {@code _x000D_}. */
public final class Escapes {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A text that only looks escaped has its first underscore escaped. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern ILLEGAL =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0D\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private Escapes() {}

    /** The text as it was meant. */
    public static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    /** The text as it can stand in a workbook. */
    public static String escaped(String text) {
        String safe = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        return ILLEGAL.matcher(safe)
                .replaceAll(m -> String.format("_x%04X_", (int) m.group().charAt(0)));
    }
}

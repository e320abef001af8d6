package org.linli.web.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as pages print them, the same in both languages: 10,152 and −12.6. */
public final class Figures {
    private Figures() {}

    public static String grouped(long number) {
        return signed(format("#,##0").format(number));
    }

    /** Half up, trailing zeros kept: 100.0. */
    public static String decimal(BigDecimal number, int places) {
        BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
        return signed(
                format(places == 0 ? "#,##0" : "#,##0." + "0".repeat(places)).format(rounded));
    }

    /** With its sign always, for a change: +0.4, −12.6, 0.0. */
    public static String change(BigDecimal number, int places) {
        return (number.signum() > 0 ? "+" : "") + decimal(number, places);
    }

    /** A size for people: 312 MB. */
    public static String bytes(long bytes) {
        if (bytes < 1024 * 1024) {
            return grouped(Math.max(1, bytes / 1024)) + " KB";
        }
        long megabytes = bytes / (1024 * 1024);
        return megabytes < 10_000
                ? grouped(megabytes) + " MB"
                : decimal(BigDecimal.valueOf(megabytes / 1024.0), 1) + " GB";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /** The true minus sign: as wide as a digit, and never broken from it. */
    private static String signed(String text) {
        return text.replace('-', '\u2212');
    }
}

package org.linli.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/**
 * One row of a ledger: cleaned cells by the names of the columns.
 *
 * @param line line in the sheet, from 1
 */
public record LedgerRow(int line, Map<String, String> cells) {
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})\\s*[-./年．。、／－–—]\\s*(\\d{1,2})\\s*[-./月．。、／－–—]\\s*"
                            + "(\\d{1,2})\\s*[日号]?(?:[ T(（].*)?");
    private static final Pattern PLAIN_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** A day as a workbook counts it, where nobody said that the number is one: 1927 to 2099. */
    private static final Pattern COUNTED_DAY =
            Pattern.compile("([1-6]\\d{4}|7[0-2]\\d{3})(?:\\.\\d+)?");

    private static final LocalDate BEFORE_DAYS = LocalDate.of(1899, 12, 30);

    /** The cell's text, or null if it is empty or the sheet has no such column. */
    public @Nullable String text(String column) {
        String text = cells.get(column);
        return text == null || text.isEmpty() ? null : text;
    }

    /**
     * @throws Refusal VAL-001 if the cell is empty
     */
    public String need(String column) {
        String text = text(column);
        if (text == null) {
            throw new Refusal("VAL-001", column);
        }
        return text;
    }

    /**
     * A date in any of the ways people write one: 2025-03-05, 2025/3/5, 2025.3.5, 20250305,
     * 2025年3月5日, 45721.
     *
     * @throws Refusal VAL-052 if it is not empty and no date
     */
    public @Nullable LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : dateOf(text, column);
    }

    /**
     * @throws Refusal VAL-001 if the cell is empty, VAL-052 if it is no date
     */
    public LocalDate needDate(String column) {
        return dateOf(need(column), column);
    }

    /**
     * @throws Refusal VAL-003 if it is not empty and no whole number
     */
    public @Nullable Integer integer(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new Refusal("VAL-003", column);
        }
    }

    /**
     * What a word of the ledger stands for.
     *
     * @param words the words that may stand in the column
     * @throws Refusal VAL-053 if it is not empty and none of them
     */
    public <V> @Nullable V word(String column, Map<String, V> words) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        V meant = words.get(text);
        if (meant == null) {
            throw new Refusal("VAL-053", column, Map.of("value", text));
        }
        return meant;
    }

    /**
     * What a word of the ledger stands for, where one must stand.
     *
     * @throws Refusal VAL-001 if the cell is empty, VAL-053 if it is none of the words
     */
    public <V> V needWord(String column, Map<String, V> words) {
        V meant = word(column, words);
        if (meant == null) {
            throw new Refusal("VAL-001", column);
        }
        return meant;
    }

    private static LocalDate dateOf(String text, String column) {
        Matcher written = DATE.matcher(text);
        Matcher plain = PLAIN_DATE.matcher(text);
        Matcher counted = COUNTED_DAY.matcher(text);
        if (counted.matches()) {
            return BEFORE_DAYS.plusDays(Integer.parseInt(counted.group(1)));
        }
        Matcher match = written.matches() ? written : plain;
        try {
            if (match == written || plain.matches()) {
                return LocalDate.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)));
            }
        } catch (DateTimeException e) {
            // 30 February: told below like any other text that is no date.
        }
        throw new Refusal("VAL-052", column);
    }
}

package org.linli.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                    "(\\d{4})\\s*[-–—./年。、]\\s*(\\d{1,2})\\s*[-–—./月。、]\\s*"
                            + "(\\d{1,2})\\s*[日号.]?(?:[ T(].*)?");
    private static final Pattern PLAIN_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** Days since the eve of 1900 as spreadsheets count them: 1927 to 2099. */
    private static final Pattern SERIAL = Pattern.compile("([1-6]\\d{4}|7[0-2]\\d{3})(?:\\.\\d+)?");

    private static final LocalDate SERIAL_BEGINS = LocalDate.of(1899, 12, 30);

    /** Words of measure behind a number of people. */
    private static final Pattern COUNTED = Pattern.compile("\\s*[人名个]$");

    /** What stands between two words of a list in one cell. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s、,，;；/+]+");

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
     * 2025年3月5日, 二〇二五年三月五日; or the number that a spreadsheet makes of it, 45721, where the cell
     * lost its form.
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
     * A whole number, also with what is counted behind it: 14人.
     *
     * @throws Refusal VAL-003 if it is not empty and no whole number
     */
    public @Nullable Integer integer(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(COUNTED.matcher(text.replace(",", "")).replaceFirst(""));
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

    /**
     * What several words in one cell stand for, each once and in their order: 海洛因、冰毒.
     *
     * @throws Refusal VAL-001 if the cell is empty, VAL-053 naming the first that is none of the
     *     words
     */
    public <V> List<V> needWords(String column, Map<String, V> words) {
        String text = need(column);
        if (words.containsKey(text)) {
            return List.of(words.get(text));
        }
        List<V> meant = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            if (word.isEmpty()) {
                continue;
            }
            V one = words.get(word);
            if (one == null) {
                throw new Refusal("VAL-053", column, Map.of("value", word));
            }
            if (!meant.contains(one)) {
                meant.add(one);
            }
        }
        if (meant.isEmpty()) {
            throw new Refusal("VAL-001", column);
        }
        return List.copyOf(meant);
    }

    private static LocalDate dateOf(String typed, String column) {
        // Full-width points, strokes and hyphens stand between full-width digits.
        String text = ChineseDate.inDigits(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        Matcher written = DATE.matcher(text);
        Matcher plain = PLAIN_DATE.matcher(text);
        Matcher match = written.matches() ? written : plain;
        try {
            if (match == written || plain.matches()) {
                return LocalDate.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)));
            }
            Matcher serial = SERIAL.matcher(text);
            if (serial.matches()) {
                return SERIAL_BEGINS.plusDays(Integer.parseInt(serial.group(1)));
            }
        } catch (DateTimeException e) {
            // 30 February: told below like any other text that is no date.
        }
        throw new Refusal("VAL-052", column);
    }
}

package org.linli.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the domain's table of bad input: what is wrong, what is said, and how it may come.
 *
 * @param line of the table, such as {@code registry 7}
 * @param code of the refusal
 * @param field at which it is said
 * @param zh the sentence in Chinese, whole
 * @param en the same in English
 * @param typed how a form and a program bring it
 * @param ledger how paper brings it; null if it cannot
 * @param noLedger why not, in that case; empty otherwise
 */
record Mistake(
        String line,
        String code,
        String field,
        String zh,
        String en,
        Input typed,
        @Nullable Paper ledger,
        String noLedger) {

    Mistake {
        if ((ledger == null) == noLedger.isEmpty()) {
            throw new IllegalArgumentException("either a ledger or why there is none");
        }
    }

    /**
     * Rows of a ledger under their headings, the last of which is wrong.
     *
     * @param column over the cell that is wrong
     */
    record Paper(List<Map<String, String>> rows, String column) {

        static Paper of(Map<String, String> row, String column) {
            return new Paper(List.of(row), column);
        }

        /** The file as a clerk would save it. */
        String csv() {
            List<String> headings = List.copyOf(rows.getFirst().keySet());
            return Stream.concat(
                            Stream.of(String.join(",", headings)),
                            rows.stream()
                                    .map(
                                            row ->
                                                    String.join(
                                                            ",",
                                                            headings.stream()
                                                                    .map(h -> cell(row, h))
                                                                    .toList())))
                    .reduce((a, b) -> a + "\n" + b)
                    .orElseThrow();
        }

        private static String cell(Map<String, String> row, String heading) {
            return row.getOrDefault(heading, "");
        }
    }

    /** A row: heading and cell by turns. */
    static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.iterate(0, i -> i < cells.length, i -> i + 2)
                .forEach(i -> row.put(cells[i], cells[i + 1]));
        return row;
    }

    /** The row with other cells. */
    static Map<String, String> with(Map<String, String> row, String... cells) {
        Map<String, String> other = new LinkedHashMap<>(row);
        other.putAll(row(cells));
        return other;
    }

    @Override
    public String toString() {
        return line + ": " + code;
    }
}

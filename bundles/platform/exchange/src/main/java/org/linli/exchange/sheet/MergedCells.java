package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that were merged downwards, as one 户号 beside all members of a household: the workbook holds
 * the text in the first of them alone.
 *
 * <p>What was merged sideways, mostly a title, stays one cell.
 */
final class MergedCells {
    /** More than a ledger of 500,000 rows has households. */
    private static final int MOST = 500_000;

    private static final int LONGEST_TAG = 64;
    private static final String TAG = "mergeCell ";

    /**
     * @param column counted from 0
     * @param first its line, from 1
     */
    private record Range(int column, int first, int last) {}

    private record Told(int last, String text) {}

    private final List<Range> ranges;
    private final Map<Integer, Told> open = new HashMap<>();
    private int next;

    private MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** Looks through a sheet for them: they are told behind its rows. */
    static MergedCells in(InputStream sheet) throws IOException {
        List<Range> found = new ArrayList<>();
        byte[] buffer = new byte[1 << 16];
        StringBuilder tag = new StringBuilder();
        boolean inTag = false;
        try (InputStream in = sheet) {
            int length;
            while ((length = in.read(buffer)) > 0) {
                for (int i = 0; i < length; i++) {
                    char c = (char) buffer[i];
                    if (c == '<') {
                        inTag = true;
                        tag.setLength(0);
                    } else if (inTag && (c == '>' || tag.length() > LONGEST_TAG)) {
                        inTag = false;
                        add(tag, found);
                    } else if (inTag) {
                        tag.append(c);
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Range::first));
        return new MergedCells(found);
    }

    private static void add(StringBuilder tag, List<Range> found) {
        int name = tag.indexOf(TAG);
        int ref = name < 0 || name > TAG.length() ? -1 : tag.indexOf("ref=", name);
        if (ref < 0 || found.size() >= MOST) {
            return;
        }
        String[] ends = tag.substring(ref + 4).replaceAll("[^A-Za-z0-9:]", "").split(":");
        if (ends.length == 2) {
            Range range =
                    new Range(
                            CellPlace.column(ends[0]),
                            CellPlace.line(ends[0]),
                            CellPlace.line(ends[1]));
            if (range.column() >= 0 && range.first() > 0 && range.last() > range.first()) {
                found.add(range);
            }
        }
    }

    /** Writes into a row what its merged cells say; rows come in their order. */
    void fill(int line, List<String> texts) {
        while (next < ranges.size() && ranges.get(next).first() <= line) {
            Range range = ranges.get(next++);
            boolean here = range.first() == line && range.column() < texts.size();
            String text = here ? texts.get(range.column()) : "";
            open.put(range.column(), new Told(range.last(), text));
        }
        open.values().removeIf(told -> told.last() < line || told.text().isEmpty());
        open.forEach((column, told) -> put(texts, column, told.text()));
    }

    private static void put(List<String> texts, int column, String text) {
        while (texts.size() <= column) {
            texts.add("");
        }
        if (texts.get(column).isBlank()) {
            texts.set(column, text);
        }
    }
}

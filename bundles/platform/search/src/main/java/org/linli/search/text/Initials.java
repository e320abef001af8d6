package org.linli.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first letters of the pinyin of Han characters: 张明生 is zms.
 *
 * <p>{@code initials.txt} holds one letter for each character from U+4E00 to U+9FFF, as the Unicode
 * data has it, with a dot where there is no reading. {@code other-initials.txt} adds the readings
 * that begin with another letter where one meets them in names: 曾 is ceng as a word and zeng as a
 * surname, and both find it. A letter or digit stands for itself.
 */
public final class Initials {
    static final int FIRST = 0x4E00;
    static final int LAST = 0x9FFF;

    private static final String TABLE = read("initials.txt").replace("\n", "");
    private static final Map<Integer, String> SEVERAL = several();

    private final Terms terms = new Terms();
    private int place;

    /** The letters a character may begin with; empty if it has none. */
    public static String of(int character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) ? Character.toString(character) : "";
        }
        if (character < FIRST || character > LAST) {
            return "";
        }
        char letter = TABLE.charAt(character - FIRST);
        return SEVERAL.getOrDefault(character, letter == '.' ? "" : String.valueOf(letter));
    }

    /** Adds a folded text by its initials: every pair of neighbours, in every reading. */
    public void add(String folded, boolean begins) {
        List<String> readings = readings(folded, begins);
        for (int i = 0; i + 1 < readings.size(); i++) {
            String second = readings.get(i + 1);
            int at = place + i;
            readings.get(i)
                    .chars()
                    .forEach(a -> second.chars().forEach(b -> terms.add(pair(a, b), 0, 2, at)));
        }
        place += readings.size() + 1;
    }

    public Terms terms() {
        return terms;
    }

    private static List<String> readings(String folded, boolean begins) {
        List<String> readings = new ArrayList<>();
        folded.codePoints().mapToObj(Initials::of).filter(l -> !l.isEmpty()).forEach(readings::add);
        if (begins) {
            readings.addFirst(Grams.BEGIN);
            readings.addLast(Grams.END);
        }
        return readings;
    }

    private static String pair(int first, int second) {
        return "" + (char) first + (char) second;
    }

    private static Map<Integer, String> several() {
        Map<Integer, String> several = new HashMap<>();
        for (String line : read("other-initials.txt").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                several.put(line.codePointAt(0), line.substring(line.indexOf(' ') + 1).strip());
            }
        }
        return several;
    }

    private static String read(String name) {
        try (InputStream in = Initials.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

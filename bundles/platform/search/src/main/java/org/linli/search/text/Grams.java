package org.linli.search.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Folded texts cut into grams, and the grams a piece of them must show side by side.
 *
 * <p>Every three neighbouring characters are one gram, and every two of which one is no ASCII: two
 * Han characters are worth looking for, two digits are not. A text that begins a title stands
 * behind the character {@link #BEGIN}, so that beginning with a piece is a question of the same
 * kind.
 */
public final class Grams {
    /**
     * Stands before the first character; no text holds it, since folding drops control characters.
     */
    public static final String BEGIN = "\u0002";

    /** Stands behind the last. */
    public static final String END = "\u0003";

    private final Terms terms = new Terms();
    private int place;

    /**
     * One gram that must be found.
     *
     * @param place counted from the beginning of the piece
     */
    public record Gram(String text, int place) {}

    /** Adds a folded text; a piece is never found across the border between two texts. */
    public void add(String folded, boolean begins) {
        String text = begins ? BEGIN + folded : folded;
        int at = 0;
        while (at < text.length()) {
            int first = text.codePointAt(at);
            int second = at + Character.charCount(first);
            if (second < text.length()) {
                int third = text.offsetByCodePoints(second, 1);
                if (Folded.isTelling(first) || Folded.isTelling(text.codePointAt(second))) {
                    terms.add(text, at, third, place);
                }
                if (third < text.length()) {
                    terms.add(text, at, text.offsetByCodePoints(third, 1), place);
                }
            }
            at = second;
            place++;
        }
        place++;
    }

    public Terms terms() {
        return terms;
    }

    /**
     * The fewest grams that cover a piece: one behind the other, the last one reaching back where
     * the piece ends in between.
     *
     * @param piece at least two characters
     * @param size of a gram; a shorter piece is a gram itself
     */
    public static List<Gram> covering(String piece, int size) {
        int[] characters = piece.codePoints().toArray();
        int width = Math.min(size, characters.length);
        List<Gram> grams = new ArrayList<>();
        for (int i = 0; i < characters.length; i += width) {
            int from = Math.min(i, characters.length - width);
            grams.add(new Gram(new String(characters, from, width), from));
        }
        return grams;
    }
}

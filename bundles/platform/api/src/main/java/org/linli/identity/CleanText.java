package org.linli.identity;

import java.text.Normalizer;
import org.linli.refusal.Refusal;

/**
 * Typed text in one form: without blanks at the ends, digits and letters half-width, composed
 * (NFC).
 *
 * <p>Characters that nobody sees but a search stumbles over are not dropped in silence but refused:
 * they came from a broken copy, and the person should look at what was pasted. Cleaning a clean
 * text changes nothing.
 *
 * @see "domain rules, cross-cutting, section 1, text clean-up"
 */
public final class CleanText {
    private static final int HALF_TO_FULL_WIDTH = 'Ａ' - 'A';

    private CleanText() {}

    /**
     * Cleans one line.
     *
     * @throws Refusal VAL-002 for control characters, line breaks among them, for zero-width and
     *     directional marks and for halves of characters
     */
    public static String clean(String typed) {
        return cleaned(typed, false);
    }

    /**
     * Cleans prose of several lines: as {@link #clean}, but line breaks stay, as {@code \n}, and a
     * tab becomes a blank.
     *
     * @throws Refusal VAL-002
     */
    public static String cleanLines(String typed) {
        return cleaned(typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), true);
    }

    private static String cleaned(String typed, boolean lines) {
        if (isPlain(typed)) {
            return typed.strip();
        }
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints()
                .map(CleanText::halfWidth)
                .forEach(
                        c -> {
                            if (isIllegal(c) && !(lines && c == '\n')) {
                                throw new Refusal("VAL-002", null);
                            }
                            clean.appendCodePoint(c);
                        });
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    /** Nearly all that a register holds: nothing in it is narrowed, composed or refused. */
    private static boolean isPlain(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean ascii = c >= ' ' && c <= '~';
            boolean unified = c >= '\u4E00' && c <= '\u9FFF';
            if (!ascii && !unified) {
                return false;
            }
        }
        return true;
    }

    /** Chinese punctuation keeps its width; only digits, Latin letters and blanks are narrowed. */
    private static int halfWidth(int c) {
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        boolean full = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
        return full ? c - HALF_TO_FULL_WIDTH : c;
    }

    private static boolean isIllegal(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // The mark that a decoder leaves where a character was lost, and the non-characters.
            default -> c == 0xFFFD || (c & 0xFFFE) == 0xFFFE;
        };
    }
}

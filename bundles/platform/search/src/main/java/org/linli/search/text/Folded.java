package org.linli.search.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text in the one spelling in which it is both kept in the index and looked for.
 *
 * <p>Full-width becomes half-width, capitals small, every dash the plain one. Blanks go, since
 * numbers are read out in groups, and so does the dot within a name (艾力·买买提), which everybody types
 * another way. What nobody sees goes as well.
 */
public final class Folded {
    private Folded() {}

    public static String of(String text) {
        return isEasy(text) ? easily(text) : anyway(text);
    }

    /** Whether no character can become another one, or a part of one, but by its case. */
    private static boolean isEasy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && (c < Initials.FIRST || c > Initials.LAST)) {
                return false;
            }
        }
        return true;
    }

    private static String easily(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c - 'A' + 'a'));
            } else if (c > ' ' && c != 0x7F) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** Whatever Unicode may hold. */
    static String anyway(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().map(Folded::folded).filter(c -> c >= 0).forEach(folded::appendCodePoint);
        // Letter and accent may have become neighbours only now.
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /** Whether two of these are enough to look for: a Han character tells more than a digit. */
    public static boolean isTelling(int codePoint) {
        return codePoint > 0x7F;
    }

    private static int folded(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE ->
                    -1;
            default -> isDash(c) ? '-' : isDot(c) ? -1 : c;
        };
    }

    /** The minus sign, which counts as mathematics and not as a dash. */
    private static boolean isDash(int c) {
        return c == 0x2212;
    }

    /** The dots typed within names: middle dot, bullets, the Japanese one, the operator. */
    private static boolean isDot(int c) {
        return c == 0xB7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5 || c == 0x30FB;
    }
}

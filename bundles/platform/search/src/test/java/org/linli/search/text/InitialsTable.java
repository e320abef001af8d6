package org.linli.search.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code initials.txt} from the Unicode data in ICU4J. Run by hand when a new Unicode
 * version brings new characters: {@code InitialsTable FILE}.
 */
final class InitialsTable {
    private static final int LINE = 64;
    private static final Transliterator WORDS =
            Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");
    private static final Transliterator NAMES =
            Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Any-Lower");

    private InitialsTable() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), table());
    }

    static String table() {
        StringBuilder table = new StringBuilder();
        for (int c = Initials.FIRST; c <= Initials.LAST; c++) {
            table.append(asWord(c));
            if ((c - Initials.FIRST) % LINE == LINE - 1) {
                table.append('\n');
            }
        }
        return table.toString();
    }

    /** The first letter of the reading as a word; a dot if there is none. */
    static char asWord(int character) {
        return initial(WORDS, character);
    }

    /** The first letter of the reading as a surname. */
    static char asName(int character) {
        return initial(NAMES, character);
    }

    private static char initial(Transliterator readings, int character) {
        char first = readings.transliterate(Character.toString(character)).charAt(0);
        return first >= 'a' && first <= 'z' ? first : '.';
    }
}

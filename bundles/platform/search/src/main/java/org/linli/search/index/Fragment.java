package org.linli.search.index;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.refusal.Refusal;
import org.linli.search.text.Folded;

/**
 * What somebody typed into the search box, folded.
 *
 * @param text at least two characters, three if they are all digits; at most {@link #LONGEST}
 */
record Fragment(String text) {
    /** No name, number or address is longer; what follows would only narrow further. */
    static final int LONGEST = 100;

    private static final int READ = 1_000;
    private static final Pattern STARS_AROUND = Pattern.compile("^[*%?]+|[*%?]+$");
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9-]*[0-9][0-9-]*x?");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|86(?=1[3-9][0-9]{9}$))");
    private static final Pattern LETTERS = Pattern.compile("(?=.*[a-z])[a-z0-9]+");

    /**
     * Reads what was typed. Stars at its ends are what others use to say "any"; here every fragment
     * may stand anywhere, so they say nothing.
     *
     * @throws Refusal SEA-001 if it is too short to find anything but everything
     */
    static Fragment read(String typed) {
        String beginning = typed.length() > READ ? typed.substring(0, READ) : typed;
        String plain = STARS_AROUND.matcher(Folded.of(beginning)).replaceAll("");
        int[] characters = plain.codePoints().limit(LONGEST).toArray();
        String text = new String(characters, 0, characters.length);
        boolean tells = text.codePoints().anyMatch(Character::isLetter);
        boolean counts = text.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!counts || characters.length < (tells ? 2 : 3)) {
            throw new Refusal("SEA-001", null);
        }
        return new Fragment(text);
    }

    int length() {
        return text.codePointCount(0, text.length());
    }

    /**
     * The fragment, and a number also without the dashes and the country code it was typed with.
     */
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        if (DIGITS.matcher(text).matches()) {
            String closed = COUNTRY.matcher(text.replace("-", "")).replaceFirst("");
            if (closed.length() > 2) {
                spellings.add(closed);
            }
        }
        return spellings;
    }

    /** Whether it may be the initials of a name. */
    boolean isInitials() {
        return LETTERS.matcher(text).matches();
    }

    /**
     * Whether texts hold grams as short as this: two letters alone are looked for as initials only.
     */
    boolean isText() {
        return length() > 2 || text.codePoints().anyMatch(Folded::isTelling);
    }
}

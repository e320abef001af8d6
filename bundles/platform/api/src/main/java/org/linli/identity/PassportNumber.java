package org.linli.identity;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.refusal.Refusal;

/**
 * The number of a foreign passport. The same number may be issued by two countries, so the country
 * is part of it. {@link #toString()} is the masked form.
 *
 * @param text 5 to 15 capitals and digits
 * @param nationality ISO 3166-1 alpha-3, as {@code DEU}
 * @see "domain rules, cross-cutting, section 9"
 */
public record PassportNumber(String text, String nationality) {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{5,15}");
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /**
     * A number as it is kept.
     *
     * @throws Refusal VAL-040
     */
    public PassportNumber {
        if (!FORM.matcher(text).matches() || !isNationality(nationality)) {
            throw new Refusal("VAL-040", null);
        }
    }

    /**
     * Reads what a person typed: full-width characters are narrowed, small letters raised. A blank
     * inside the number is refused: it hides a character that was misread.
     *
     * @throws Refusal VAL-040; VAL-002 for invisible characters
     */
    public static PassportNumber read(String typed, String nationality) {
        return new PassportNumber(capitals(typed), capitals(nationality));
    }

    /** Whether it is a code of ISO 3166-1 alpha-3, in capitals. */
    public static boolean isNationality(String code) {
        return COUNTRIES.contains(code);
    }

    /** The first two, a star for each character between, the last two. */
    public String masked() {
        int hidden = text.length() - 4;
        return text.substring(0, 2) + "*".repeat(hidden) + text.substring(2 + hidden);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String capitals(String typed) {
        return CleanText.clean(typed).toUpperCase(Locale.ROOT);
    }
}

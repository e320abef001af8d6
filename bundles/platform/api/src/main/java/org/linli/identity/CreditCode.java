package org.linli.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.linli.refusal.Refusal;

/**
 * The unified social credit code of an organisation (统一社会信用代码).
 *
 * @param text eighteen characters, digits and capitals without I, O, S, V and Z
 * @see "GB 32100-2015; domain rules, cross-cutting, section 8"
 */
public record CreditCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM =
            Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");

    /**
     * A code as it is kept.
     *
     * @throws Refusal VAL-020 for the form, VAL-021 for the check character
     */
    public CreditCode {
        if (!FORM.matcher(text).matches()) {
            throw new Refusal("VAL-020", null);
        }
        if (text.charAt(17) != checkCharacter(text.substring(0, 17))) {
            throw new Refusal("VAL-021", null);
        }
    }

    /**
     * Reads what a person typed: blanks are dropped, full-width characters narrowed, small letters
     * raised. An I or O is never taken for a 1 or 0.
     *
     * @throws Refusal VAL-020 or VAL-021; VAL-002 for invisible characters
     */
    public static CreditCode read(String typed) {
        return new CreditCode(CleanText.clean(typed).replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** The character that belongs after seventeen others: weights are powers of 3, modulo 31. */
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * ALPHABET.indexOf(seventeen.charAt(i));
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return text;
    }
}

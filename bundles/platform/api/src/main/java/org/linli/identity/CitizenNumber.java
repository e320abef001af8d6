package org.linli.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.linli.refusal.Refusal;

/**
 * The eighteen-character number on a resident's identity card.
 *
 * <p>A number that exists as an object is a number whose check character fits, so no later code
 * tests it again. {@link #toString()} is the masked form: a number cannot reach a log whole.
 *
 * @param text seventeen digits and a check character, {@code 0-9} or capital {@code X}
 * @see "GB 11643-1999; domain rules, cross-cutting, section 6, for the order of the checks"
 */
public record CitizenNumber(String text) {
    private static final Set<String> PROVINCES =
            Set.of(
                    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35",
                    "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
                    "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int OLDEST_YEARS = 130;

    /**
     * A number as it is kept; whether the birth date is plausible today is asked by {@link #read}.
     *
     * @throws Refusal VAL-010 to VAL-014, the first check that fails
     */
    public CitizenNumber {
        birthDateIn(text);
        unless(text.charAt(17) == checkCharacter(text.substring(0, 17)), "VAL-013");
    }

    /**
     * Reads what a person typed: blanks are dropped, full-width characters narrowed, a small x
     * raised. Numbers of fifteen digits are withdrawn and refused.
     *
     * @param today the last day on which a holder can be born; the first is 130 years earlier
     * @throws Refusal VAL-010 to VAL-014, the first check that fails; VAL-002 for invisible
     *     characters
     */
    public static CitizenNumber read(String typed, LocalDate today) {
        String text = CleanText.clean(typed).replace(" ", "").replace('x', 'X');
        LocalDate born = birthDateIn(text);
        unless(!born.isAfter(today), "VAL-012");
        unless(!born.isBefore(earliestBirth(today)), "VAL-012");
        return new CitizenNumber(text);
    }

    /** The first day on which somebody who lives today can be born. */
    public static LocalDate earliestBirth(LocalDate today) {
        return today.minusYears(OLDEST_YEARS);
    }

    /** The character that belongs after seventeen digits (MOD 11-2). */
    public static char checkCharacter(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDateIn(text);
    }

    /** Male or female: the seventeenth digit is odd or even. */
    public Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The first six, eight stars, the last four. */
    public String masked() {
        return text.substring(0, 6) + "********" + text.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static LocalDate birthDateIn(String text) {
        unless(text.length() == 18, "VAL-010");
        unless(hasForm(text), "VAL-011");
        unless(PROVINCES.contains(text.substring(0, 2)), "VAL-014");
        try {
            return LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
        } catch (DateTimeException e) {
            throw new Refusal("VAL-012", null);
        }
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && !(c == 'X' && i == 17)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static void unless(boolean fits, String code) {
        if (!fits) {
            throw new Refusal(code, null);
        }
    }
}

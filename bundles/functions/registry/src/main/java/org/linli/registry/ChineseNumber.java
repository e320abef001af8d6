package org.linli.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/** Small numbers in words, as in 第十二责任段 and 一百零八号. */
final class ChineseNumber {
    /** What a number in words is made of; next to one of these it may go on. */
    static final String SIGNS = "〇零一二三四五六七八九十百";

    private static final String DIGIT = "[一二三四五六七八九]";

    /** Counted below a thousand, or three and four digits said one by one as of rooms (二〇二). */
    static final String FORM =
            "(?:D百(?:[〇零]D|D十D?)?|D[〇零一二三四五六七八九]{2,3}|D?十D?|D)".replace("D", DIGIT);

    private static final Pattern WORDS = Pattern.compile(FORM);

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String TEN = "十";
    private static final String HUNDRED = "百";

    private ChineseNumber() {}

    /** The same number in digits; what is in digits stays; empty if it is no such number. */
    static Optional<String> digits(String number) {
        if (!number.isEmpty() && number.chars().allMatch(Character::isDigit)) {
            return Optional.of(number);
        }
        boolean said = !number.isEmpty() && SIGNS.indexOf(number.charAt(0)) >= 0;
        if (!said || !WORDS.matcher(number).matches()) {
            return Optional.empty();
        }
        boolean counted = number.contains(TEN) || number.contains(HUNDRED);
        return Optional.of(counted ? String.valueOf(counted(number)) : oneByOne(number));
    }

    /**
     * @param number 1 to 999
     */
    static String words(int number) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        String behind = ones == 0 ? "" : DIGITS.substring(ones, ones + 1);
        if (tens > 0) {
            boolean ten = tens == 1 && hundreds == 0;
            behind = (ten ? "" : DIGITS.substring(tens, tens + 1)) + TEN + behind;
        } else if (hundreds > 0 && ones > 0) {
            behind = "零" + behind;
        }
        return hundreds == 0 ? behind : DIGITS.charAt(hundreds) + HUNDRED + behind;
    }

    private static int counted(String number) {
        int hundred = number.indexOf(HUNDRED);
        int ten = number.indexOf(TEN, hundred + 1);
        int below = Math.max(hundred, ten) + 1;
        return 100 * (hundred < 0 ? 0 : digit(number.charAt(0)))
                + 10 * (ten < 0 ? 0 : ten == hundred + 1 ? 1 : digit(number.charAt(ten - 1)))
                + (below == number.length() ? 0 : digit(number.charAt(number.length() - 1)));
    }

    private static String oneByOne(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.chars().forEach(c -> digits.append(digit((char) c)));
        return digits.toString();
    }

    /** Both signs of nought are said. */
    private static int digit(char word) {
        return Math.max(0, DIGITS.indexOf(word));
    }
}

package org.linli.registry;

import java.util.Optional;

/** Small numbers in words, as in 第十二责任段. */
final class ChineseNumber {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char TEN = '十';

    private ChineseNumber() {}

    /** The same number in digits; what is in digits stays; empty if it is no number below 100. */
    static Optional<String> digits(String number) {
        if (number.chars().allMatch(Character::isDigit)) {
            return Optional.of(number);
        }
        int ten = number.indexOf(TEN);
        if (ten < 0) {
            return number.length() == 1 ? digit(number) : Optional.empty();
        }
        Optional<String> tens = ten == 0 ? Optional.of("1") : digit(number.substring(0, ten));
        String rest = number.substring(ten + 1);
        Optional<String> ones = rest.isEmpty() ? Optional.of("0") : digit(rest);
        return tens.flatMap(t -> ones.map(o -> t + o));
    }

    private static Optional<String> digit(String word) {
        int digit = word.length() == 1 ? DIGITS.indexOf(word) : -1;
        return digit < 1 ? Optional.empty() : Optional.of(String.valueOf(digit));
    }
}

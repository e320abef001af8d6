package org.linli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Reads an identity number the way the standard words it: by weights, not as the issuer does. */
final class Numbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Numbers() {}

    static boolean fit(String number) {
        if (!number.matches("\\d{17}[0-9X]")) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < 17; at++) {
            sum += (number.charAt(at) - '0') * WEIGHTS[at];
        }
        return "10X98765432".charAt(sum % 11) == number.charAt(17);
    }

    static LocalDate born(String number) {
        return LocalDate.parse(number.substring(6, 14), DAY);
    }

    static String sex(String number) {
        return number.charAt(16) % 2 == 1 ? "男" : "女";
    }
}

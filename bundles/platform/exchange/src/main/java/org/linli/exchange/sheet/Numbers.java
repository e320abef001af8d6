package org.linli.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What stands in a workbook's cell as a number, as a person would read it. */
final class Numbers {
    /**
     * A spreadsheet program keeps fifteen digits; what follows is the noise of binary fractions.
     */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int WHOLE_DIGITS = 15;

    /** What programs write for digits that they no longer have. */
    private static final String LOST = "000";

    /** No number is written longer. */
    private static final int LONGEST = 64;

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);

    /** The last day of the year 9999. */
    private static final double LAST_DAY = 2_958_466;

    private Numbers() {}

    /**
     * {@code 1.3800134740E10} is 13800134740, {@code 3.0} is 3; what is no number stays as it is. A
     * number that lost its last digits is told as {@code 7.1000619470527E+17}, so that nobody takes
     * it for one of eighteen digits: by chance one in eleven has the right check character.
     */
    static String plain(String raw) {
        // Whole numbers are kept as written, even beyond fifteen digits: some programs write
        // identity
        // numbers so, and all of their digits are in the file.
        boolean whole = raw.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean cut = raw.length() > WHOLE_DIGITS && raw.endsWith(LOST);
        if (raw.length() > LONGEST || (whole && !cut)) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            if (Math.abs((long) number.scale()) > 400) {
                return raw;
            }
            BigDecimal exact = number.round(DIGITS).stripTrailingZeros();
            if (exact.precision() - exact.scale() > WHOLE_DIGITS) {
                return exact.toString();
            }
            return exact.signum() == 0 ? "0" : exact.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /**
     * The day, and the time if there is one: {@code 2025-03-05 14:30}; a time alone if the number
     * is below one. A number outside the calendar stays a number.
     */
    static String date(String raw, boolean since1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return plain(raw);
        }
        long seconds = Math.round(serial * SECONDS_OF_DAY);
        int day = (int) (seconds / SECONDS_OF_DAY);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (day == 0 && !since1904) {
            return time.toString();
        }
        LocalDate date = since1904 ? SINCE_1904.plusDays(day) : dayOf1900(day);
        return time.equals(LocalTime.MIDNIGHT)
                ? date.toString()
                : LocalDateTime.of(date, time).toString().replace('T', ' ');
    }

    /** The first spreadsheet program believed in 29 February 1900, day 60; all others follow it. */
    private static LocalDate dayOf1900(int day) {
        return SINCE_1900.plusDays(day < 60 ? day + 1 : day);
    }
}

package org.linli.registry;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerRow;
import org.linli.refusal.Refusal;

/** 出生日期 or 出生年月: many stations write the month of birth alone. */
final class BirthColumn {
    static final String NAME = "birthDate";

    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})\\s*[-–—./．年]\\s*(\\d{1,2})\\s*月?份?|(\\d{4})(0[1-9]|1[0-2])");

    private BirthColumn() {}

    static String[] headings() {
        return new String[] {"出生日期", "出生年月日", "出生年月", "生日"};
    }

    /**
     * The day of birth; null if the cell is empty or tells a month alone.
     *
     * @throws Refusal VAL-052 if it is neither
     */
    static @Nullable LocalDate day(LedgerRow row) {
        String text = row.text(NAME);
        return text == null || MONTH.matcher(text).matches() ? null : row.date(NAME);
    }

    /**
     * @throws Refusal REG-P-04 if the cell tells a month in which somebody was not born
     */
    static void requireMonth(LedgerRow row, @Nullable LocalDate born) {
        String text = row.text(NAME);
        Matcher told = MONTH.matcher(text == null ? "" : text);
        if (born == null || !told.matches()) {
            return;
        }
        boolean apart = told.group(1) != null;
        int year = Integer.parseInt(told.group(apart ? 1 : 3));
        String month = told.group(apart ? 2 : 4);
        // A spreadsheet that takes 1984.10 for a number writes 1984.1.
        boolean october = month.equals("1") && born.getMonthValue() == 10;
        boolean same = october || Integer.parseInt(month) == born.getMonthValue();
        if (year != born.getYear() || !same) {
            throw new Refusal("REG-P-04", NAME);
        }
    }
}

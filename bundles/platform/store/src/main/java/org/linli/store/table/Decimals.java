package org.linli.store.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Decimal numbers in the one form in which equal numbers are equal. */
public final class Decimals {
    /** Places behind the point that a column keeps. */
    private static final int PLACES = 4;

    /** What fits before the point of a column of nineteen digits. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    private Decimals() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : kept(number);
    }

    /** Rounded to what the column keeps, without zeros at the end. */
    public static BigDecimal kept(BigDecimal number) {
        BigDecimal stripped = number.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static boolean fits(BigDecimal number) {
        return number.abs().compareTo(LIMIT) < 0;
    }
}

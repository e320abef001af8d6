package org.linli.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A counted figure.
 *
 * @param value null if the denominator is 0: no data, never 0 % or 100 %
 * @param denominator null for a plain count
 * @param fewerThan the figure is less than this and not 0, and the reader is told no more of it:
 *     numerator, denominator and value are empty then; else null
 */
public record Figure(
        String function,
        String code,
        Period period,
        Area area,
        long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        @Nullable Integer fewerThan) {

    public Figure(
            String function,
            String code,
            Period period,
            Area area,
            long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value) {
        this(function, code, period, area, numerator, denominator, value, null);
    }

    /** The same figure for somebody who must not tell single persons from it. */
    public Figure hidden(int bound) {
        return new Figure(function, code, period, area, 0, null, null, bound);
    }
}

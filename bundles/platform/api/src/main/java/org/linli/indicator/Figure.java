package org.linli.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A counted figure.
 *
 * @param value null if the denominator is 0: no data, never 0 % or 100 %
 * @param denominator null for a plain count
 */
public record Figure(
        String function,
        String code,
        Period period,
        Area area,
        long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value) {}

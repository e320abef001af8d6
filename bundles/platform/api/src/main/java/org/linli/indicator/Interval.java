package org.linli.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The bounds within which a rate of the whole lies, told from a sample, in per cent with one
 * decimal.
 */
public record Interval(BigDecimal low, BigDecimal high) {
    /** Of the normal distribution: 95 of 100 samples lie within. */
    private static final double Z = 1.959964;

    /**
     * The 95 % interval of Wilson, which holds for small samples and for rates near 0 and 100 too.
     *
     * @throws IllegalArgumentException unless 0 &lt;= part &lt;= sample and 1 &lt;= sample
     * @see "Wilson, JASA 22 (1927); domain rules, assessment, on samples"
     */
    public static Interval of(long part, long sample) {
        if (sample < 1 || part < 0 || part > sample) {
            throw new IllegalArgumentException("no part of a sample");
        }
        double rate = (double) part / sample;
        double shrink = 1 + Z * Z / sample;
        double middle = (rate + Z * Z / (2.0 * sample)) / shrink;
        double half =
                Z
                        / shrink
                        * Math.sqrt(rate * (1 - rate) / sample + Z * Z / (4.0 * sample * sample));
        return new Interval(percent(middle - half), percent(middle + half));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * Math.clamp(share, 0, 1)).setScale(1, RoundingMode.HALF_UP);
    }
}

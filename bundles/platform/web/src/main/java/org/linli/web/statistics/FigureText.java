package org.linli.web.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Unit;
import org.linli.indicator.Figure;
import org.linli.indicator.Interval;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** Writes a figure, and what became of it since the year before. */
final class FigureText {
    private final Say say;
    private final Unit unit;

    FigureText(Say say, Indicator indicator) {
        this.say = say;
        this.unit = indicator.unit();
    }

    /** 2,185; 98.6; 2.41; no data where the denominator is nothing. */
    String value(Figure figure) {
        BigDecimal value = figure.value();
        if (figure.fewerThan() != null) {
            return say.say("figure.few", "n", figure.fewerThan());
        }
        if (value == null) {
            return say.say("figure.none");
        }
        return switch (unit) {
            case COUNT -> Figures.decimal(value, 0);
            case PERCENT, SAMPLED -> Figures.decimal(value, 1);
            case MEAN -> Figures.decimal(value, 2);
            case DENSITY -> Figures.decimal(value, 0);
        };
    }

    /** What stands small behind the value: % or nothing. */
    String unit() {
        return isRate() ? "%" : "";
    }

    private boolean isRate() {
        return unit == Unit.PERCENT || unit == Unit.SAMPLED;
    }

    /** 986 / 1,000, where there is a denominator; of a sample its bounds too. */
    String parts(Figure figure) {
        Long denominator = figure.denominator();
        if (denominator == null) {
            return "";
        }
        String parts = Figures.grouped(figure.numerator()) + " / " + Figures.grouped(denominator);
        return unit == Unit.SAMPLED && denominator > 0
                ? parts + say.say("dot") + bounds(Interval.of(figure.numerator(), denominator))
                : parts;
    }

    private String bounds(Interval interval) {
        return say.say(
                "figure.interval",
                "low",
                Figures.decimal(interval.low(), 1),
                "high",
                Figures.decimal(interval.high(), 1));
    }

    /** In one line, as it stands beside another figure. */
    String line(String label, Figure figure) {
        String value = figure.value() == null ? value(figure) : value(figure) + unit();
        String parts = parts(figure);
        return label + " " + value + (parts.isEmpty() ? "" : say.say("dot") + parts);
    }

    /** Against the year before: by how much for counts in per cent, for rates in points. */
    String change(Figure now, Figure before) {
        BigDecimal value = now.value();
        BigDecimal earlier = before.value();
        if (value == null || earlier == null) {
            return say.say("figure.no-before");
        }
        BigDecimal difference = value.subtract(earlier);
        if (difference.signum() == 0) {
            return say.say("figure.same");
        }
        if (isRate()) {
            return say.say("figure.points", "n", Figures.change(difference, 1));
        }
        if (unit == Unit.COUNT && earlier.abs().compareTo(BigDecimal.TEN) < 0) {
            // A change from 2 to 3 is no growth of 50 per cent to anybody who works with the
            // number.
            return say.say("figure.by", "n", Figures.change(difference, 0));
        }
        return earlier.signum() == 0
                ? say.say("figure.by", "n", Figures.change(difference, 2))
                : say.say("figure.percent", "n", percent(difference, earlier));
    }

    private static String percent(BigDecimal difference, BigDecimal earlier) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return Figures.change(
                difference.multiply(hundred).divide(earlier.abs(), 1, RoundingMode.HALF_UP), 1);
    }

    /** The change in per cent or points for a table; a dash where there is nothing to compare. */
    String changeCell(Figure now, Figure before) {
        BigDecimal value = now.value();
        BigDecimal earlier = before.value();
        if (value == null || earlier == null) {
            return "–";
        }
        BigDecimal difference = value.subtract(earlier);
        if (isRate()) {
            return Figures.change(difference, 1);
        }
        return earlier.signum() == 0 ? "–" : percent(difference, earlier);
    }

    String icon(Figure now, Figure before) {
        BigDecimal value = now.value();
        BigDecimal earlier = before.value();
        if (value == null || earlier == null || value.compareTo(earlier) == 0) {
            return "same";
        }
        return value.compareTo(earlier) > 0 ? "up" : "fall";
    }
}

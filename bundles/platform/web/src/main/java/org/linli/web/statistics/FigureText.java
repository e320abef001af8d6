package org.linli.web.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Unit;
import org.linli.indicator.Figure;
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
            case PERCENT -> Figures.decimal(value, 1);
            case MEAN -> Figures.decimal(value, 2);
        };
    }

    /** What stands small behind the value: % or nothing. */
    String unit() {
        return unit == Unit.PERCENT ? "%" : "";
    }

    /** 986 / 1,000, where there is a denominator. */
    String parts(Figure figure) {
        Long denominator = figure.denominator();
        return denominator == null
                ? ""
                : Figures.grouped(figure.numerator()) + " / " + Figures.grouped(denominator);
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
        if (unit == Unit.PERCENT) {
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
        if (unit == Unit.PERCENT) {
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

package org.linli.web.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.indicator.Figure;

/**
 * Small drawings by the server, in SVG: a line for a glance, bars by month beside those of the year
 * before. Widths are in per cent and heights in pixels, so that bars stretch and text does not.
 */
public final class Drawing {
    private static final int HEIGHT = 240;
    private static final int BASE = HEIGHT - 22;
    private static final int TOP = 20;

    private Drawing() {}

    /**
     * Points of a line from 4 to 124 across and from 24 up to 4; empty with fewer than two values.
     */
    public record Spark(String points, String lastX, String lastY) {}

    static Spark spark(List<Figure> months) {
        List<BigDecimal> values =
                months.stream().map(Figure::value).filter(Objects::nonNull).toList();
        if (values.size() < 2) {
            return new Spark("", "", "");
        }
        double most = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        StringBuilder points = new StringBuilder();
        String x = "";
        String y = "";
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i).doubleValue();
            x = number(4 + 120.0 * i / (values.size() - 1));
            y = number(most == least ? 14 : 24 - 20 * (value - least) / (most - least));
            points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
        }
        return new Spark(points.toString(), x, y);
    }

    /** Two bars of one month, and what to say of them. */
    public record Bars(
            String title,
            String label,
            String labelX,
            @Nullable Bar before,
            @Nullable Bar now,
            String value,
            String valueX,
            String valueY) {}

    /** One bar. */
    public record Bar(String x, String y, String width, String height) {}

    static List<Bars> bars(
            List<Figure> now,
            List<Figure> before,
            FigureText text,
            List<String> labels,
            List<String> titles) {
        double most = Math.max(largest(now), largest(before));
        double step = 100.0 / Math.max(1, labels.size());
        List<Bars> bars = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double left = i * step;
            Figure figure = i < now.size() ? now.get(i) : null;
            String value = figure == null || figure.value() == null ? "" : text.value(figure);
            boolean told = value.length() <= 4 || labels.size() <= 8;
            bars.add(
                    new Bars(
                            titles.get(i),
                            labels.get(i),
                            percent(left + step / 2),
                            i < before.size()
                                    ? bar(before.get(i), left + 0.12 * step, step, most)
                                    : null,
                            figure == null ? null : bar(figure, left + 0.5 * step, step, most),
                            told ? value : "",
                            percent(left + 0.69 * step),
                            number(figure == null ? BASE : height(figure, most) - 5)));
        }
        return bars;
    }

    static String height() {
        return Integer.toString(HEIGHT);
    }

    static String base() {
        return Integer.toString(BASE);
    }

    static String labels() {
        return Integer.toString(HEIGHT - 6);
    }

    private static @Nullable Bar bar(Figure figure, double left, double step, double most) {
        if (figure.value() == null) {
            return null;
        }
        double y = height(figure, most);
        return new Bar(percent(left), number(y), percent(0.38 * step), number(BASE - y));
    }

    private static double height(Figure figure, double most) {
        BigDecimal value = figure.value();
        return value == null || most <= 0 ? BASE : BASE - (BASE - TOP) * value.doubleValue() / most;
    }

    private static double largest(List<Figure> figures) {
        return figures.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }

    private static String percent(double value) {
        return number(value) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

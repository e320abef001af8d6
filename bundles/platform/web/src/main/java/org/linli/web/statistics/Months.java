package org.linli.web.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.function.Indicator;
import org.linli.indicator.Figure;
import org.linli.indicator.Period;
import org.linli.web.frame.Visit;
import org.linli.web.statistics.CountingRoom.Reading;
import org.linli.web.statistics.Drawing.Bars;
import org.linli.web.words.Say;

/** A figure month by month, beside the year before. */
public record Months(
        String now, String before, List<Bars> bars, String height, String base, String labels) {

    /** Null while they are not counted. */
    static @Nullable Months of(Visit visit, Indicator indicator, Scope scope, Reading reading) {
        Period year = Period.year(scope.period().first().getYear());
        List<Figure> now = reading.monthly(indicator, year, scope.area());
        List<Figure> before = reading.monthly(indicator, year.yearBefore(), scope.area());
        if (now == null || before == null) {
            return null;
        }
        return new Months(
                Integer.toString(year.first().getYear()),
                Integer.toString(year.first().getYear() - 1),
                bars(visit.say(), new FigureText(visit.say(), indicator), now, before),
                Drawing.height(),
                Drawing.base(),
                Drawing.labels());
    }

    private static List<Bars> bars(
            Say say, FigureText text, List<Figure> now, List<Figure> before) {
        List<String> labels = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < Math.max(now.size(), before.size()); i++) {
            Figure any = i < now.size() ? now.get(i) : before.get(i);
            String month = say.say("month." + any.period().first().getMonthValue());
            labels.add(month);
            titles.add(
                    say.say(
                            "chart.month",
                            "month",
                            month,
                            "before",
                            i < before.size() ? text.value(before.get(i)) : "–",
                            "now",
                            i < now.size() ? text.value(now.get(i)) : "–"));
        }
        return Drawing.bars(now, before, text, labels, titles);
    }
}

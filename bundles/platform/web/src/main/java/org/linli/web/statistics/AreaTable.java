package org.linli.web.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.function.Indicator;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.web.frame.Visit;
import org.linli.web.statistics.CountingRoom.Reading;
import org.linli.web.statistics.IndicatorPage.Link;

/**
 * A figure part by part of the station; empty where the area has no parts or is not counted yet.
 *
 * @param other where the other kind of parts stands, and what it is called; null if there is none
 */
public record AreaTable(String title, @Nullable Link other, List<Row> rows) {

    /** One part of the area. */
    public record Row(String area, String href, String before, String now, String change) {}

    static AreaTable of(Visit visit, Indicator indicator, Scope scope, Reading reading) {
        Area.Kind kind = scope.parts();
        List<Row> rows = new ArrayList<>();
        if (scope.area().kind() == Area.Kind.STATION) {
            Map<Area, Figure> now = reading.by(indicator, scope.period(), scope.area(), kind);
            Map<Area, Figure> before =
                    reading.by(indicator, scope.period().yearBefore(), scope.area(), kind);
            if (now != null && before != null) {
                now.entrySet().stream()
                        .sorted(Comparator.comparing(e -> e.getKey().code()))
                        .map(e -> row(visit, indicator, scope, e.getKey(), e.getValue(), before))
                        .forEach(rows::add);
            }
        }
        return new AreaTable(title(visit, kind), other(visit, indicator, scope), rows);
    }

    private static String title(Visit visit, Area.Kind kind) {
        boolean communities = kind == Area.Kind.COMMUNITY;
        return visit.say().say(communities ? "statistics.by-community" : "statistics.by-segment");
    }

    private static @Nullable Link other(Visit visit, Indicator indicator, Scope scope) {
        Area.Kind other =
                scope.parts() == Area.Kind.SEGMENT ? Area.Kind.COMMUNITY : Area.Kind.SEGMENT;
        return visit.areas().all(other, visit.say()).isEmpty()
                ? null
                : new Link(
                        StatisticsPage.href(indicator, "") + scope.query(other),
                        title(visit, other));
    }

    private static Row row(
            Visit visit,
            Indicator indicator,
            Scope scope,
            Area area,
            Figure now,
            Map<Area, Figure> all) {
        FigureText text = new FigureText(visit.say(), indicator);
        Figure before = all.get(area);
        return new Row(
                visit.areas().of(area, visit.say()),
                StatisticsPage.href(indicator, "") + scope.query(area),
                before == null ? "–" : text.value(before),
                text.value(now),
                before == null ? "–" : text.changeCell(now, before));
    }
}

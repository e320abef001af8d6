package org.linli.web.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linli.function.Indicator;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.web.frame.Visit;
import org.linli.web.statistics.CountingRoom.Reading;

/**
 * A figure part by part of the station; empty where the area has no parts or is not counted yet.
 */
public record AreaTable(String title, List<Row> rows) {

    /** One part of the area. */
    public record Row(String area, String href, String before, String now, String change) {}

    static AreaTable of(Visit visit, Indicator indicator, Scope scope, Reading reading) {
        boolean communities =
                "COMMUNITY".equals(visit.query().text("by"))
                        && !visit.areas().all(Area.Kind.COMMUNITY, visit.say()).isEmpty();
        Area.Kind kind = communities ? Area.Kind.COMMUNITY : Area.Kind.SEGMENT;
        String key = communities ? "statistics.by-community" : "statistics.by-segment";
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
        return new AreaTable(visit.say().say(key), rows);
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

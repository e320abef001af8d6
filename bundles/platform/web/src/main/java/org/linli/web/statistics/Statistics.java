package org.linli.web.statistics;

import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Routes;
import org.linli.web.frame.Views;

/** The pages of figures and the parts that scripts fetch into them. */
public final class Statistics {
    private final StatisticsPage overview;
    private final IndicatorPage indicator;

    public Statistics(Frames frames, Views views, CountingRoom room) {
        this.overview = new StatisticsPage(frames, views, room);
        this.indicator = new IndicatorPage(frames, views, room);
    }

    public void addTo(Routes<Page> routes) {
        routes.get("/statistics", overview::answer)
                .get("/statistics/{function}", overview::table)
                .get("/statistics/{function}/{code}", indicator::answer)
                .get("/statistics/{function}/{code}/body", indicator::body)
                .get("/statistics/{function}/{code}/headline", overview::headline);
    }
}

package org.linli.web.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionModel;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Measure;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Figure;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Parameters;
import org.linli.web.list.FigureLink;
import org.linli.web.list.Filters;
import org.linli.web.statistics.CountingRoom.Reading;
import org.linli.web.statistics.Scope.Option;
import org.linli.web.statistics.StatisticsPage.Told;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** One figure: what it means, how it went month by month, where, and the records behind it. */
public final class IndicatorPage {
    private final Frames frames;
    private final Views views;
    private final CountingRoom room;

    IndicatorPage(Frames frames, Views views, CountingRoom room) {
        this.frames = frames;
        this.views = views;
        this.room = room;
    }

    /**
     * @param whole address of the page with all of it at once; empty if it is that page
     */
    public record View(
            Frame frame,
            String statistics,
            List<Option> periods,
            List<Option> areas,
            String definition,
            Body body,
            String whole,
            String asOf,
            String signed) {}

    /**
     * What is counted; asked for again from {@code again} until it is complete.
     *
     * @param records the list of what is counted; null if this reader has no access to such records
     * @param divisor the list of what it is divided by
     */
    public record Body(
            Say say,
            String label,
            boolean rate,
            @Nullable Told told,
            @Nullable Link records,
            @Nullable Link divisor,
            @Nullable Months months,
            AreaTable areas,
            boolean complete,
            String again) {}

    /** A link with how much is behind it. */
    public record Link(String href, String label) {}

    Answer answer(Visit visit) {
        StatisticsPage.require(visit);
        Indicator indicator = indicator(visit);
        FunctionModel function = visit.platform().function(indicator.function()).orElseThrow();
        Scope scope = Scope.of(visit);
        boolean whole = visit.query().has(StatisticsPage.WHOLE);
        Reading reading = room.reading(visit, whole);
        Body body = body(visit, function, indicator, scope, reading);
        Say say = visit.say();
        String title =
                String.join(
                        say.say("dot"),
                        body.label(),
                        scope.label(say),
                        visit.areas().of(scope.area(), say));
        String definition = "indicator." + indicator.code() + ".definition";
        String page = StatisticsPage.href(indicator, "") + scope.query();
        View view =
                new View(
                        frames.around(visit, title),
                        "/statistics" + scope.query(),
                        scope.periods(say, visit.days().today()),
                        scope.areas(visit),
                        function.labels().get(definition, say.language()),
                        body,
                        whole ? "" : page + "&" + StatisticsPage.WHOLE + "=1",
                        visit.days().moment(reading.asOf()),
                        StatisticsPage.signed(visit, frames));
        return views.page("indicator", view);
    }

    /** What is counted by now, asked for by the page. */
    Answer body(Visit visit) {
        StatisticsPage.require(visit);
        Indicator indicator = indicator(visit);
        FunctionModel function = visit.platform().function(indicator.function()).orElseThrow();
        Reading reading = room.reading(visit, false);
        return views.page(
                "indicator-body", body(visit, function, indicator, Scope.of(visit), reading));
    }

    /**
     * @throws Refusal SYS-404 if the address names none that is told to the reader
     */
    static Indicator indicator(Visit visit) {
        return visit.platform()
                .function(visit.place("function"))
                .flatMap(
                        f ->
                                f.indicators().stream()
                                        .filter(i -> i.code().equals(visit.place("code")))
                                        .findFirst())
                .filter(i -> StatisticsPage.tells(visit, i))
                .orElseThrow(() -> new Refusal("SYS-404", null));
    }

    private static Body body(
            Visit visit,
            FunctionModel function,
            Indicator indicator,
            Scope scope,
            Reading reading) {
        Told told = StatisticsPage.told(visit, indicator, scope, reading);
        Figure figure = reading.figure(indicator, scope.period(), scope.area());
        Months months = Months.of(visit, indicator, scope, reading);
        AreaTable areas = AreaTable.of(visit, indicator, scope, reading);
        Measure<?> divisor = indicator.denominator();
        return new Body(
                visit.say(),
                StatisticsPage.label(visit, function, indicator),
                indicator.unit() == Indicator.Unit.PERCENT
                        || indicator.unit() == Indicator.Unit.SAMPLED,
                told,
                link(visit, indicator, scope, indicator.numerator(), figure, false),
                divisor == null ? null : link(visit, indicator, scope, divisor, figure, true),
                months,
                areas,
                reading.complete(),
                StatisticsPage.href(indicator, "/body") + scope.query());
    }

    private static @Nullable Link link(
            Visit visit,
            Indicator indicator,
            Scope scope,
            Measure<?> measure,
            @Nullable Figure figure,
            boolean whole) {
        if (figure == null || !visit.platform().functions().keeps(measure.type())) {
            return null;
        }
        RecordDefinition<?> type = visit.platform().functions().record(measure.type());
        if (!visit.platform().access().mayRead(visit.actor(), type)) {
            return null;
        }
        FigureLink link =
                new FigureLink(
                        indicator.function(),
                        indicator.code(),
                        scope.period(),
                        scope.area(),
                        whole);
        Long denominator = figure.denominator();
        long count = whole && denominator != null ? denominator : figure.numerator();
        String list =
                "/records/" + type.name() + Parameters.of(Filters.BEHIND, link.toString()).query();
        return new Link(
                list,
                visit.say()
                        .say(
                                whole ? "statistics.whole" : "statistics.records",
                                "n",
                                Figures.grouped(count),
                                "type",
                                visit.say().many(type)));
    }
}

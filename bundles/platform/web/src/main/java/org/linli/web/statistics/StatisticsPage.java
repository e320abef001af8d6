package org.linli.web.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.function.FunctionModel;
import org.linli.function.Indicator;
import org.linli.indicator.Figure;
import org.linli.indicator.Period;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.statistics.CountingRoom.Reading;
import org.linli.web.statistics.Drawing.Spark;
import org.linli.web.statistics.Scope.Option;
import org.linli.web.words.Days;
import org.linli.web.words.Say;

/** The figures of all functions: five lead each, the others follow in a table. */
public final class StatisticsPage {
    /** The parameter that asks for a page without gaps, where no script fills them. */
    static final String WHOLE = "whole";

    private final Frames frames;
    private final Views views;
    private final CountingRoom room;

    StatisticsPage(Frames frames, Views views, CountingRoom room) {
        this.frames = frames;
        this.views = views;
        this.room = room;
    }

    /**
     * @param whole address of the page with all its figures at once; empty if it is that page
     */
    public record View(
            Frame frame,
            List<Option> periods,
            List<Option> areas,
            List<Chapter> chapters,
            String asOf,
            String whole,
            String signed) {}

    /** What one function counts. */
    public record Chapter(String title, List<Headline> headlines, Table table) {}

    /**
     * A figure in large; what is not counted yet is asked for again from {@code again}.
     *
     * @param told null while it is not counted
     * @param spark null while its months are not
     */
    public record Headline(
            String label, String href, @Nullable Told told, @Nullable Spark spark, String again) {

        public boolean complete() {
            return told != null && spark != null;
        }
    }

    /** A counted figure in words, with what became of it since the year before. */
    public record Told(
            String value, String unit, String change, String icon, String parts, String beside) {}

    /** The further figures of a function. */
    public record Table(Say say, List<Row> rows, boolean complete, String again) {}

    /** A figure in a table; its words are empty while it is not counted. */
    public record Row(String label, String href, String value, String before, String change) {}

    Answer answer(Visit visit) {
        require(visit);
        Scope scope = Scope.of(visit);
        boolean whole = visit.query().has(WHOLE);
        Reading reading = room.reading(visit, whole);
        List<Chapter> chapters = new ArrayList<>();
        for (FunctionModel function : visit.platform().functions().enabled()) {
            if (function.indicators().stream().anyMatch(i -> tells(visit, i))) {
                chapters.add(chapter(visit, function, scope, reading, whole));
            }
        }
        Say say = visit.say();
        String title = scope.label(say) + say.say("dot") + visit.areas().of(scope.area(), say);
        View view =
                new View(
                        frames.around(visit, title),
                        scope.periods(say, visit.days().today()),
                        scope.areas(visit),
                        chapters,
                        visit.days().moment(reading.asOf()),
                        whole ? "" : "/statistics" + scope.query() + "&" + WHOLE + "=1",
                        signed(visit, frames));
        return views.page("statistics", view);
    }

    static void require(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.STATISTICS)) {
            throw new Refusal("SYS-403", null);
        }
    }

    /** One headline figure, asked for again by the page until it is counted. */
    Answer headline(Visit visit) {
        require(visit);
        Indicator indicator = IndicatorPage.indicator(visit);
        FunctionModel function = visit.platform().function(indicator.function()).orElseThrow();
        Headline headline =
                headline(
                        visit,
                        function,
                        indicator,
                        Scope.of(visit),
                        room.reading(visit, false),
                        true);
        return views.page("statistics-headline", headline);
    }

    /** The further figures of one function, asked for again likewise. */
    Answer table(Visit visit) {
        require(visit);
        FunctionModel function =
                visit.platform()
                        .function(visit.place("function"))
                        .orElseThrow(() -> new Refusal("SYS-404", null));
        Table table = table(visit, function, Scope.of(visit), room.reading(visit, false), true);
        return views.page("statistics-table", table);
    }

    /** What is not for this reader is not there. */
    static boolean tells(Visit visit, Indicator indicator) {
        return visit.platform().figures().tells(visit.actor(), indicator);
    }

    static String signed(Visit visit, Frames frames) {
        return visit.say()
                .say(
                        "statistics.signed",
                        "station",
                        frames.stationName(visit.say()),
                        "when",
                        Days.minute(visit.platform().clock().instant()),
                        "who",
                        visit.actor().name());
    }

    private static Chapter chapter(
            Visit visit, FunctionModel function, Scope scope, Reading reading, boolean whole) {
        List<Headline> headlines = new ArrayList<>();
        for (String code : function.headline()) {
            indicator(function, code)
                    .filter(i -> tells(visit, i))
                    .ifPresent(
                            i ->
                                    headlines.add(
                                            headline(visit, function, i, scope, reading, whole)));
        }
        return new Chapter(
                visit.say().function(function),
                headlines,
                table(visit, function, scope, reading, whole));
    }

    private static Optional<Indicator> indicator(FunctionModel function, String code) {
        return function.indicators().stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /**
     * @param months whether to ask for them too, or to leave them to the page's next question
     */
    private static Headline headline(
            Visit visit,
            FunctionModel function,
            Indicator indicator,
            Scope scope,
            Reading reading,
            boolean months) {
        Told told = told(visit, indicator, scope, reading);
        List<Figure> year =
                months && told != null
                        ? reading.monthly(indicator, lastYear(visit, scope.period()), scope.area())
                        : null;
        return new Headline(
                label(visit, function, indicator),
                href(indicator, "") + scope.query(),
                told,
                year == null ? null : Drawing.spark(year),
                href(indicator, "/headline") + scope.query());
    }

    static @Nullable Told told(Visit visit, Indicator indicator, Scope scope, Reading reading) {
        Figure now = reading.figure(indicator, scope.period(), scope.area());
        Figure before = reading.figure(indicator, scope.period().yearBefore(), scope.area());
        String beside = beside(visit, indicator, scope, reading);
        if (now == null || before == null || beside == null) {
            return null;
        }
        FigureText text = new FigureText(visit.say(), indicator);
        return new Told(
                text.value(now),
                now.value() == null ? "" : text.unit(),
                text.change(now, before),
                text.icon(now, before),
                text.parts(now),
                beside);
    }

    /** The figure that this one is never shown without; empty if there is none, null to wait. */
    private static @Nullable String beside(
            Visit visit, Indicator indicator, Scope scope, Reading reading) {
        FunctionModel function = visit.platform().function(indicator.function()).orElseThrow();
        Optional<Indicator> other =
                Optional.ofNullable(indicator.beside())
                        .flatMap(code -> indicator(function, code))
                        .filter(i -> tells(visit, i));
        if (other.isEmpty()) {
            return "";
        }
        Figure figure = reading.figure(other.get(), scope.period(), scope.area());
        return figure == null
                ? null
                : new FigureText(visit.say(), other.get())
                        .line(label(visit, function, other.get()), figure);
    }

    private static Table table(
            Visit visit, FunctionModel function, Scope scope, Reading reading, boolean ask) {
        List<Row> rows = new ArrayList<>();
        boolean complete = true;
        for (Indicator indicator : function.indicators()) {
            if (!function.headline().contains(indicator.code()) && tells(visit, indicator)) {
                Row row = row(visit, function, indicator, scope, ask ? reading : null);
                complete &= !row.value().isEmpty();
                rows.add(row);
            }
        }
        return new Table(
                visit.say(), rows, complete, "/statistics/" + function.name() + scope.query());
    }

    private static Row row(
            Visit visit,
            FunctionModel function,
            Indicator indicator,
            Scope scope,
            @Nullable Reading reading) {
        String label = label(visit, function, indicator);
        String href = href(indicator, "") + scope.query();
        Figure now =
                reading == null ? null : reading.figure(indicator, scope.period(), scope.area());
        Figure before =
                reading == null
                        ? null
                        : reading.figure(indicator, scope.period().yearBefore(), scope.area());
        String beside = reading == null ? null : beside(visit, indicator, scope, reading);
        if (now == null || before == null || beside == null) {
            return new Row(label, href, "", "", "");
        }
        FigureText text = new FigureText(visit.say(), indicator);
        String value = text.value(now) + (now.value() == null ? "" : text.unit());
        return new Row(
                label,
                href,
                beside.isEmpty() ? value : value + visit.say().say("dot") + beside,
                text.value(before) + (before.value() == null ? "" : text.unit()),
                text.change(now, before));
    }

    /** The twelve months up to the end of the period, or up to now while it runs. */
    private static Period lastYear(Visit visit, Period period) {
        var today = visit.days().today();
        var end = period.last().isAfter(today) ? today : period.last();
        if (end.isBefore(period.first())) {
            end = period.last();
        }
        return new Period(end.withDayOfMonth(1).minusMonths(11), end);
    }

    static String label(Visit visit, FunctionModel function, Indicator indicator) {
        return function.labels().get("indicator." + indicator.code(), visit.say().language());
    }

    static String href(Indicator indicator, String part) {
        return "/statistics/" + indicator.function() + "/" + indicator.code() + part;
    }
}

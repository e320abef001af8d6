package org.linli.indicator.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Unit;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.indicator.Figures;
import org.linli.indicator.Period;
import org.linli.indicator.count.Counting.Cell;
import org.linli.indicator.count.Counting.Counts;
import org.linli.query.Condition;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures for pages and REST; a count is of the whole area, whoever asks. */
@Component
public final class CountedFigures implements Figures {
    private final Functions functions;
    private final Access access;
    private final Station station;
    private final Counting counting;
    private final Areas areas;
    private final Veil veil;

    @Activate
    public CountedFigures(
            @Reference Functions functions,
            @Reference Access access,
            @Reference Records records,
            @Reference Database database,
            @Reference RecordChanges changes,
            @Reference Station.Settings settings) {
        this.functions = functions;
        this.access = access;
        this.station = settings.station();
        this.counting = new Counting(records, database, station, changes);
        this.areas = new Areas(functions, records, database, station);
        this.veil = new Veil(functions, access);
    }

    @Override
    public boolean tells(Actor actor, Indicator indicator) {
        return veil.isTold(actor, indicator)
                && veil.hidden(actor, indicator, Period.year(station.today().getYear())).isEmpty();
    }

    @Override
    public Figure figure(Actor actor, String function, String code, Period period, Area area) {
        requireStatistics(actor, area);
        List<Cell> one = List.of(new Cell(period, area));
        return count(actor, toldTo(actor, function, code), one).getFirst();
    }

    @Override
    public Map<Area, Figure> by(
            Actor actor, String function, String code, Period period, Area whole, Area.Kind parts) {
        requireStatistics(actor, whole);
        List<Cell> cells =
                areas.within(whole, parts).stream().map(part -> new Cell(period, part)).toList();
        Map<Area, Figure> figures = new LinkedHashMap<>();
        count(actor, toldTo(actor, function, code), cells).forEach(f -> figures.put(f.area(), f));
        return figures;
    }

    @Override
    public List<Figure> monthly(
            Actor actor, String function, String code, Period period, Area area) {
        requireStatistics(actor, area);
        List<Cell> cells =
                period.months().stream()
                        .filter(m -> !m.first().isAfter(station.today()))
                        .map(m -> new Cell(m, area))
                        .toList();
        return count(actor, toldTo(actor, function, code), cells);
    }

    @Override
    public Behind behind(
            Actor actor,
            String function,
            String code,
            Period period,
            Area area,
            boolean denominator) {
        requireStatistics(actor, area);
        Indicator indicator = toldTo(actor, function, code);
        Measure<?> measure = indicator.numerator();
        if (denominator) {
            measure = indicator.denominator();
        }
        if (measure == null) {
            throw new Refusal("SYS-404", null);
        }
        veil.requireListed(actor, measure);
        return counting.behind(functions.record(measure.type()), measure, new Cell(period, area));
    }

    private List<Figure> count(Actor actor, Indicator indicator, List<Cell> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        veil.hidden(actor, indicator, cells.getFirst().period())
                .ifPresent(
                        field -> {
                            throw new Refusal("SYS-403", field);
                        });
        Counts counts = counting.count(indicator, cells);
        boolean outside = access.isOutside(actor);
        boolean inside = access.mayRead(actor, functions.record(indicator.numerator().type()));
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Long whole = counts.wholes().isEmpty() ? null : counts.wholes().get(i);
            Figure figure = figure(indicator, cells.get(i), counts.parts().get(i), whole);
            // In a segment few are known by sight: there they are told to the case team alone.
            boolean stranger =
                    outside || (!inside && cells.get(i).area().kind() != Area.Kind.STATION);
            figures.add(stranger ? told(figure, indicator.few()) : figure);
        }
        return outside ? apart(figures, indicator.few()) : figures;
    }

    /**
     * A part that is hidden alone is the whole less all others, and the whole is told elsewhere: of
     * the next smallest less is told too, by the next round bound.
     */
    static List<Figure> apart(List<Figure> parts, int few) {
        List<Figure> some =
                parts.stream().filter(part -> part.fewerThan() != null || size(part) > 0).toList();
        if (some.stream().filter(part -> part.fewerThan() != null).count() != 1) {
            return parts;
        }
        Figure next =
                some.stream()
                        .filter(part -> part.fewerThan() == null)
                        .min(Comparator.comparingLong(CountedFigures::size))
                        .orElse(null);
        return parts.stream()
                .map(part -> part == next ? part.hidden(bound(part, few)) : part)
                .toList();
    }

    private static int bound(Figure figure, int few) {
        return Math.toIntExact((Math.max(size(figure), figure.numerator()) / few + 1) * few);
    }

    private static long size(Figure figure) {
        Long whole = figure.denominator();
        return whole == null ? figure.numerator() : whole;
    }

    /** What is told outside the station: few persons are no number there, nor is a rate of few. */
    static Figure told(Figure figure, int few) {
        Long whole = figure.denominator();
        boolean recognised = isFew(figure.numerator(), few) || (whole != null && isFew(whole, few));
        return recognised ? figure.hidden(few) : figure;
    }

    private static boolean isFew(long count, int few) {
        return count > 0 && count < few;
    }

    private static Figure figure(
            Indicator indicator, Cell cell, long numerator, @Nullable Long denominator) {
        return new Figure(
                indicator.function(),
                indicator.code(),
                cell.period(),
                cell.area(),
                numerator,
                denominator,
                value(indicator.unit(), numerator, denominator));
    }

    /**
     * Half up; one decimal for a rate, two for a mean, none for a density. No data is null, never 0
     * % or 100 %.
     */
    static @Nullable BigDecimal value(Unit unit, long numerator, @Nullable Long denominator) {
        if (denominator == null) {
            return BigDecimal.valueOf(numerator);
        }
        if (denominator == 0) {
            return null;
        }
        BigDecimal part = BigDecimal.valueOf(unit == Unit.MEAN ? numerator : 100 * numerator);
        int decimals =
                switch (unit) {
                    case MEAN -> 2;
                    case DENSITY -> 0;
                    case COUNT, PERCENT, SAMPLED -> 1;
                };
        return part.divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }

    /**
     * Who has an area of his own counts nobody else's; who has none, as a mediator, is told of the
     * station.
     */
    private void requireStatistics(Actor actor, Area area) {
        if (!access.may(actor, Task.STATISTICS) || !isWithin(area, actor.jurisdiction())) {
            throw new Refusal("SYS-403", null);
        }
    }

    static boolean isWithin(Area area, Jurisdiction own) {
        return own.whole()
                || switch (area.kind()) {
                    case STATION -> own.segments().isEmpty() && own.communities().isEmpty();
                    case SEGMENT -> own.segments().contains(area.code());
                    case COMMUNITY -> own.communities().contains(area.code());
                };
    }

    private Indicator toldTo(Actor actor, String function, String code) {
        Indicator indicator = indicator(function, code);
        if (!veil.isTold(actor, indicator)) {
            throw new Refusal("SYS-403", null);
        }
        return indicator;
    }

    private Indicator indicator(String function, String code) {
        return functions.enabled().stream()
                .filter(f -> f.name().equals(function))
                .map(FunctionModel::indicators)
                .flatMap(List::stream)
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("SYS-404", null));
    }

    static Condition within(Area area) {
        return switch (area.kind()) {
            case STATION -> Condition.ALWAYS;
            case COMMUNITY -> Condition.field(Condition.COMMUNITY).is(area.code());
            case SEGMENT -> Condition.field(Condition.SEGMENT).is(area.code());
        };
    }
}

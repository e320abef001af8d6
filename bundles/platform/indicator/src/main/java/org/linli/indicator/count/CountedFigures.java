package org.linli.indicator.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Unit;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.indicator.Figures;
import org.linli.indicator.Period;
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

    @Activate
    public CountedFigures(
            @Reference Functions functions,
            @Reference Access access,
            @Reference Records records,
            @Reference Database database,
            @Reference Station.Settings settings) {
        this.functions = functions;
        this.access = access;
        this.station = settings.station();
        this.counting = new Counting(records, database, station);
        this.areas = new Areas(functions, records, station);
    }

    @Override
    public Figure figure(Actor actor, String function, String code, Period period, Area area) {
        requireStatistics(actor);
        return count(actor, indicator(function, code), period, area);
    }

    @Override
    public Map<Area, Figure> by(
            Actor actor, String function, String code, Period period, Area whole, Area.Kind parts) {
        requireStatistics(actor);
        Indicator indicator = indicator(function, code);
        Map<Area, Figure> figures = new LinkedHashMap<>();
        for (Area part : areas.within(whole, parts)) {
            figures.put(part, count(actor, indicator, period, part));
        }
        return figures;
    }

    @Override
    public List<Figure> monthly(
            Actor actor, String function, String code, Period period, Area area) {
        requireStatistics(actor);
        Indicator indicator = indicator(function, code);
        return period.months().stream()
                .filter(m -> !m.first().isAfter(station.today()))
                .map(m -> count(actor, indicator, m, area))
                .toList();
    }

    @Override
    public Behind behind(
            Actor actor,
            String function,
            String code,
            Period period,
            Area area,
            boolean denominator) {
        requireStatistics(actor);
        Indicator indicator = indicator(function, code);
        Measure<?> measure = indicator.numerator();
        if (denominator) {
            measure = indicator.denominator();
        }
        if (measure == null) {
            throw new Refusal("SYS-404", null);
        }
        return new Behind(functions.record(measure.type()), counting.behind(measure, period, area));
    }

    private Figure count(Actor actor, Indicator indicator, Period period, Area area) {
        Figure figure = count(indicator, period, area);
        return access.isOutside(actor) ? told(figure, indicator.few()) : figure;
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

    private Figure count(Indicator indicator, Period period, Area area) {
        long numerator = counting.count(indicator.numerator(), period, area);
        Measure<?> whole = indicator.denominator();
        Long denominator = whole == null ? null : counting.count(whole, period, area);
        return new Figure(
                indicator.function(),
                indicator.code(),
                period,
                area,
                numerator,
                denominator,
                value(indicator.unit(), numerator, denominator));
    }

    /** Half up; one decimal for a rate, two for a mean. No data is null, never 0 % or 100 %. */
    static @Nullable BigDecimal value(Unit unit, long numerator, @Nullable Long denominator) {
        if (denominator == null) {
            return BigDecimal.valueOf(numerator);
        }
        if (denominator == 0) {
            return null;
        }
        boolean rate = unit == Unit.PERCENT || unit == Unit.SAMPLED;
        BigDecimal part = BigDecimal.valueOf(rate ? 100 * numerator : numerator);
        return part.divide(BigDecimal.valueOf(denominator), rate ? 1 : 2, RoundingMode.HALF_UP);
    }

    private void requireStatistics(Actor actor) {
        if (!access.may(actor, Task.STATISTICS)) {
            throw new Refusal("SYS-403", null);
        }
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

package org.linli.web.standin;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.Functions;
import org.linli.function.Indicator;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.indicator.Figures;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.web.library.Loan;

/**
 * Made-up figures: every count is 2,185, few to the district, and every rate without data and not
 * told to the district.
 */
final class SimpleFigures implements Figures {
    private final Functions functions;
    private final Map<String, Long> heavier;

    SimpleFigures(Functions functions, Map<String, Long> heavier) {
        this.functions = functions;
        this.heavier = heavier;
    }

    @Override
    public boolean tells(Actor actor, Indicator indicator) {
        return !(indicator.code().equals("LIB-I2") && actor.is(Role.DISTRICT_SUPERVISOR));
    }

    @Override
    public Figure figure(Actor actor, String function, String code, Period period, Area area) {
        boolean rate = code.equals("LIB-I2");
        boolean before = period.first().getYear() < SimpleStation.TODAY.getYear();
        BigDecimal value = rate ? null : BigDecimal.valueOf(before ? 2_500 : 2_185);
        Figure figure = new Figure(function, code, period, area, 7, rate ? 0L : null, value);
        return actor.roles().equals(Set.of(Role.DISTRICT_SUPERVISOR)) ? figure.hidden(5) : figure;
    }

    @Override
    public Map<Area, Figure> by(
            Actor actor, String function, String code, Period period, Area whole, Area.Kind parts) {
        Map<Area, Figure> by = new LinkedHashMap<>();
        for (String segment : List.of("01", "09")) {
            Area area = new Area(parts, segment);
            by.put(area, figure(actor, function, code, period, area));
        }
        return by;
    }

    @Override
    public List<Figure> monthly(
            Actor actor, String function, String code, Period period, Area area) {
        return period.months().stream().map(m -> figure(actor, function, code, m, area)).toList();
    }

    @Override
    public Behind behind(
            Actor actor,
            String function,
            String code,
            Period period,
            Area area,
            boolean denominator) {
        return new Behind(
                functions.record(Loan.class),
                Condition.ALWAYS,
                denominator ? Map.of() : heavier,
                denominator ? "reader" : null);
    }
}

package org.linli.web.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.linli.indicator.Area;
import org.linli.indicator.Period;
import org.linli.refusal.Refusal;

/**
 * A figure as the address of the list behind it names it: {@code
 * function:code:2026-01-01:2026-12-31:STATION:321003001}, with {@code :whole} for its denominator.
 */
public record FigureLink(
        String function, String code, Period period, Area area, boolean denominator) {

    /**
     * @throws Refusal SYS-404 if it names no figure
     */
    public static FigureLink read(String text) {
        String[] parts = text.split(":", -1);
        try {
            if (parts.length < 6) {
                throw new Refusal("SYS-404", null);
            }
            return new FigureLink(
                    parts[0],
                    parts[1],
                    new Period(LocalDate.parse(parts[2]), LocalDate.parse(parts[3])),
                    new Area(Area.Kind.valueOf(parts[4]), parts[5]),
                    parts.length > 6);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal("SYS-404", null);
        }
    }

    @Override
    public String toString() {
        return String.join(
                        ":",
                        function,
                        code,
                        period.first().toString(),
                        period.last().toString(),
                        area.kind().name(),
                        area.code())
                + (denominator ? ":whole" : "");
    }
}

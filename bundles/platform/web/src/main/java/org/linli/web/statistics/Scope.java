package org.linli.web.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.access.Jurisdiction;
import org.linli.indicator.Area;
import org.linli.indicator.Period;
import org.linli.web.frame.AreaNames;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.words.Say;

/**
 * When and where is counted, as the address says it: {@code ?period=2026}, {@code 2026-Q1} or
 * {@code 2026-03}, and {@code ?area=SEGMENT:09}; and into what parts, as {@code ?by=COMMUNITY}.
 *
 * @param parts segments if the address does not say
 */
public record Scope(String periodText, Period period, Area area, Area.Kind parts) {
    private static final String BY = "by";
    private static final Pattern FORM = Pattern.compile("(20\\d\\d)(?:-(Q[1-4]|0[1-9]|1[0-2]))?");
    private static final int YEARS = 3;

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    static Scope of(Visit visit) {
        String text = visit.query().text("period");
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            text = Integer.toString(visit.days().today().getYear());
            match = FORM.matcher(text);
            match.matches();
        }
        return new Scope(text, period(match), area(visit), parts(visit.query().text(BY)));
    }

    private static Period period(Matcher match) {
        int year = Integer.parseInt(match.group(1));
        String part = match.group(2);
        if (part == null) {
            return Period.year(year);
        }
        return part.startsWith("Q")
                ? Period.quarter(year, part.charAt(1) - '0')
                : Period.month(YearMonth.of(year, Integer.parseInt(part)));
    }

    private static Area.Kind parts(String text) {
        return Area.Kind.COMMUNITY.name().equals(text) ? Area.Kind.COMMUNITY : Area.Kind.SEGMENT;
    }

    private static Area area(Visit visit) {
        String text = visit.query().text("area");
        int colon = text.indexOf(':');
        if (colon > 0) {
            for (Area.Kind kind : Area.Kind.values()) {
                if (kind.name().equals(text.substring(0, colon))) {
                    return new Area(kind, text.substring(colon + 1));
                }
            }
        }
        Jurisdiction own = visit.actor().jurisdiction();
        if (own.whole() || (own.segments().isEmpty() && own.communities().isEmpty())) {
            return new Area(Area.Kind.STATION, visit.platform().station().code());
        }
        return own.segments().isEmpty()
                ? new Area(Area.Kind.COMMUNITY, new TreeSet<>(own.communities()).first())
                : new Area(Area.Kind.SEGMENT, new TreeSet<>(own.segments()).first());
    }

    String label(Say say) {
        return label(say, periodText);
    }

    private static String label(Say say, String text) {
        String year = text.substring(0, 4);
        if (text.length() == 4) {
            return say.say("period.year", "year", year);
        }
        return text.charAt(5) == 'Q'
                ? say.say("period.quarter", "year", year, "n", text.substring(6))
                : say.say("period.month", "year", year, "n", Integer.parseInt(text.substring(5)));
    }

    /** The years back to two before this one, and of the chosen year its quarters and months. */
    List<Option> periods(Say say, LocalDate today) {
        Set<String> texts = new java.util.LinkedHashSet<>();
        for (int year = today.getYear(); year > today.getYear() - YEARS; year--) {
            texts.add(Integer.toString(year));
        }
        int chosen = period.first().getYear();
        texts.add(Integer.toString(chosen));
        for (int quarter = 1; quarter <= 4; quarter++) {
            texts.add(chosen + "-Q" + quarter);
        }
        for (int month = 1; month <= 12; month++) {
            texts.add(String.format("%d-%02d", chosen, month));
        }
        return texts.stream().map(t -> new Option(t, label(say, t), t.equals(periodText))).toList();
    }

    /** The areas this account may count in. */
    List<Option> areas(Visit visit) {
        AreaNames names = visit.areas();
        Jurisdiction own = visit.actor().jurisdiction();
        List<Area> areas = new ArrayList<>();
        if (own.whole()) {
            areas.add(new Area(Area.Kind.STATION, visit.platform().station().code()));
            names.all(Area.Kind.COMMUNITY, visit.say())
                    .keySet()
                    .forEach(c -> areas.add(new Area(Area.Kind.COMMUNITY, c)));
            names.all(Area.Kind.SEGMENT, visit.say())
                    .keySet()
                    .forEach(c -> areas.add(new Area(Area.Kind.SEGMENT, c)));
        } else {
            own.segments().stream()
                    .sorted()
                    .forEach(c -> areas.add(new Area(Area.Kind.SEGMENT, c)));
            own.communities().stream()
                    .sorted()
                    .forEach(c -> areas.add(new Area(Area.Kind.COMMUNITY, c)));
        }
        if (!areas.contains(area)) {
            areas.add(area);
        }
        return areas.stream()
                .map(a -> new Option(text(a), names.of(a, visit.say()), a.equals(area)))
                .toList();
    }

    static String text(Area area) {
        return area.kind() + ":" + area.code();
    }

    /** As the end of an address. */
    String query() {
        return query(parts);
    }

    String query(Area other) {
        return new Scope(periodText, period, other, Area.Kind.SEGMENT).query();
    }

    String query(Area.Kind otherParts) {
        String by = otherParts == Area.Kind.SEGMENT ? null : otherParts.name();
        return Parameters.of("period", periodText, "area", text(area)).with(BY, by).query();
    }
}

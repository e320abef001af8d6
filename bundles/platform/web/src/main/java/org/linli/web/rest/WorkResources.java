package org.linli.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.duty.Duty;
import org.linli.function.FunctionModel;
import org.linli.indicator.Area;
import org.linli.indicator.Figure;
import org.linli.indicator.Period;
import org.linli.refusal.Refusal;
import org.linli.search.Hit;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;

/** Search, duties and figures. */
final class WorkResources {
    /**
     * A figure is counted for each month or from records one by one: no longer than a working life.
     */
    private static final int MOST_YEARS = 40;

    /** Years that the store can hold, and that somebody means. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    Answer search(Visit visit) {
        require(visit, Task.SEARCH);
        String asked = visit.query().text("q").strip();
        boolean whole = Asked.yes(visit, "station");
        if (whole) {
            require(visit, Task.SEARCH_WHOLE_STATION);
        }
        List<Object> items = new ArrayList<>();
        for (Hit hit :
                visit.platform()
                        .search()
                        .find(visit.actor(), asked, whole, Asked.limit(visit, 50))) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("type", hit.type());
            item.put("id", hit.id());
            item.put("number", hit.number());
            item.put("title", hit.title());
            item.put("facts", hit.facts());
            items.add(item);
        }
        return Api.json(200, Map.of("items", items));
    }

    Answer duties(Visit visit) {
        require(visit, Task.TODAY);
        LocalDate until =
                day(visit.query().get("until"), visit.days().today().plusDays(7), "until");
        int limit = Asked.limit(visit, 100);
        List<Duty> due =
                visit.platform()
                        .duties()
                        .due(visit.actor(), until, DutyCursor.read(visit), limit + 1);
        List<Duty> told = due.subList(0, Math.min(limit, due.size()));
        List<Object> items = new ArrayList<>();
        for (Duty duty : told) {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            item.put("function", duty.function());
            item.put("rule", duty.rule());
            item.put("type", duty.type());
            item.put("record", duty.record());
            item.put("subject", duty.subjectTitle());
            item.put("opensOn", duty.opensOn());
            item.put("dueOn", duty.dueOn());
            item.put("dueAt", duty.dueAt());
            item.put("provisional", duty.provisional());
            item.put("owner", duty.owner());
            item.put("segment", duty.place().segment());
            item.put("state", duty.state());
            item.put("level", duty.level());
            item.put("address", duty.address());
            items.add(item);
        }
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", items);
        page.put("next", due.size() > limit ? DutyCursor.of(told.getLast()) : null);
        return Api.json(200, page);
    }

    /** {@code ?from=2026-01-01&to=2026-12-31&area=SEGMENT:09&by=MONTH|SEGMENT|COMMUNITY}. */
    Answer figure(Visit visit) {
        require(visit, Task.STATISTICS);
        LocalDate today = visit.days().today();
        LocalDate from = day(visit.query().get("from"), today.withDayOfYear(1), "from");
        LocalDate to =
                day(visit.query().get("to"), today.withDayOfYear(today.lengthOfYear()), "to");
        if (to.isBefore(from)) {
            throw new Refusal("VAL-051", "to");
        }
        LocalDate last = from.plusYears(MOST_YEARS);
        if (to.isAfter(last)) {
            throw new Refusal(
                    "VAL-005", "to", Map.of("least", from.toString(), "most", last.toString()));
        }
        Period period = new Period(from, to);
        Area area = area(visit);
        String function = visit.place("function");
        String code = visit.place("code");
        var figures = visit.platform().figures();
        Map<String, @Nullable Object> json =
                json(figures.figure(visit.actor(), function, code, period, area));
        String by = visit.query().text("by");
        switch (by) {
            case "" -> {}
            case "MONTH" ->
                    json.put(
                            "parts",
                            figures.monthly(visit.actor(), function, code, period, area).stream()
                                    .map(WorkResources::json)
                                    .toList());
            case "SEGMENT", "COMMUNITY" ->
                    json.put(
                            "parts",
                            figures
                                    .by(
                                            visit.actor(),
                                            function,
                                            code,
                                            period,
                                            area,
                                            Area.Kind.valueOf(by))
                                    .values()
                                    .stream()
                                    .map(WorkResources::json)
                                    .toList());
            default -> throw new Refusal("VAL-053", "by", Map.of("value", by));
        }
        return Api.json(200, json);
    }

    /** A figure is counted: whoever sends one is told so, in the words of the function. */
    static Answer typed(Visit visit) {
        require(visit, Task.STATISTICS);
        String code = visit.place("code");
        throw new Refusal(
                visit.platform().functions().enabled().stream()
                        .filter(f -> f.name().equals(visit.place("function")))
                        .filter(f -> f.indicators().stream().anyMatch(i -> i.code().equals(code)))
                        .map(FunctionModel::figureTyped)
                        .findFirst()
                        .orElse("SYS-404"),
                "value");
    }

    private static Map<String, @Nullable Object> json(Figure figure) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("function", figure.function());
        json.put("code", figure.code());
        json.put("from", figure.period().first());
        json.put("to", figure.period().last());
        json.put("area", figure.area().kind() + ":" + figure.area().code());
        boolean told = figure.fewerThan() == null;
        json.put("numerator", told ? figure.numerator() : null);
        json.put("denominator", figure.denominator());
        json.put("value", figure.value());
        if (!told) {
            json.put("fewerThan", figure.fewerThan());
        }
        return json;
    }

    private static Area area(Visit visit) {
        String text = visit.query().get("area");
        if (text == null) {
            return new Area(Area.Kind.STATION, visit.platform().station().code());
        }
        for (Area.Kind kind : Area.Kind.values()) {
            if (text.startsWith(kind + ":")) {
                return new Area(kind, text.substring(kind.name().length() + 1));
            }
        }
        throw new Refusal("VAL-053", "area", Map.of("value", text));
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise, String field) {
        try {
            LocalDate day = text == null ? otherwise : LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Refused like a year that nobody means.
        }
        throw new Refusal("VAL-052", field);
    }

    private static void require(Visit visit, Task task) {
        if (!visit.platform().access().may(visit.actor(), task)) {
            throw new Refusal("SYS-403", null);
        }
    }
}

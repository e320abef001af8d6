package org.linli.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;
import org.linli.search.Hit;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Assets;
import org.linli.web.words.Say;

/** Finds people, addresses and matters by any fragment. */
public final class SearchPage {
    private static final int MOST = 50;
    private static final int MOST_LIVE = 8;
    private static final int MOST_STATION = 20;

    private final Frames frames;
    private final Views views;

    public SearchPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param station whether the visitor may search beyond his own area
     * @param chosen the purpose of such a search; empty for one of his own area
     * @param problem why nothing was looked for
     */
    public record View(
            Frame frame,
            String asked,
            List<Group> groups,
            int count,
            boolean station,
            String chosen,
            List<Option> purposes,
            @Nullable String problem,
            @Nullable String code) {}

    /** A purpose to choose. */
    public record Option(String value, String label) {}

    /** Hits of one type. */
    public record Group(String title, List<Line> lines) {}

    /**
     * A hit as one line, its title in three parts so that what was typed can be marked.
     *
     * @param sensitive whether opening it asks for a purpose
     */
    public record Line(
            String href,
            String icon,
            String before,
            String match,
            String after,
            List<String> facts,
            boolean sensitive) {}

    /** What the panel shows; {@code all} leads to the whole answer. */
    public record Panel(Say say, List<Group> groups, int count, String all) {}

    public Answer answer(Visit visit) {
        require(visit);
        String asked = visit.query().text("q").strip();
        boolean station = visit.platform().access().may(visit.actor(), Task.SEARCH_WHOLE_STATION);
        Purpose purpose = visit.query().constant(Purpose.class, "for").orElse(null);
        boolean whole = station && purpose != null;
        List<Hit> hits = List.of();
        Refusal refused = null;
        if (!asked.isEmpty()) {
            Actor actor = whole ? visit.actor().withPurpose(purpose) : visit.actor();
            try {
                hits =
                        visit.platform()
                                .search()
                                .find(actor, asked, whole, whole ? MOST_STATION : MOST);
            } catch (Refusal tooShort) {
                refused = tooShort;
            }
        }
        Say say = visit.say();
        String title =
                asked.isEmpty()
                        ? say.say("search.title")
                        : say.say("search.asked", "q", asked)
                                + say.say("dot")
                                + say.count("search.count", hits.size());
        View view =
                new View(
                        frames.around(visit, title),
                        asked,
                        groups(visit, asked, hits),
                        hits.size(),
                        station,
                        whole ? String.valueOf(purpose) : "",
                        purposes(say),
                        refused == null ? null : say.refusal(refused),
                        refused == null ? null : refused.code());
        return views.page(refused == null ? 200 : 422, "search", view);
    }

    private static void require(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.SEARCH)) {
            throw new Refusal("SYS-403", null);
        }
    }

    /** The panel under the search box; empty when there is nothing to say. */
    public Answer live(Visit visit) {
        require(visit);
        String asked = visit.query().text("q").strip();
        List<Hit> hits = List.of();
        if (!asked.isEmpty()) {
            try {
                hits = visit.platform().search().find(visit.actor(), asked, false, MOST);
            } catch (Refusal tooShort) {
                return Answer.page(200, "");
            }
        }
        if (asked.isEmpty()) {
            return Answer.page(200, "");
        }
        String all = "/search?q=" + org.linli.web.http.Parameters.encoded(asked);
        List<Hit> some = hits.stream().limit(MOST_LIVE).toList();
        return views.page(
                "search-panel",
                new Panel(visit.say(), groups(visit, asked, some), hits.size(), all));
    }

    private static List<Option> purposes(Say say) {
        List<Option> purposes = new ArrayList<>();
        for (Purpose purpose :
                List.of(Purpose.DUTY, Purpose.REQUEST, Purpose.CHECK, Purpose.RESCUE)) {
            purposes.add(new Option(purpose.name(), say.say("purpose." + purpose)));
        }
        return purposes;
    }

    private static List<Group> groups(Visit visit, String asked, List<Hit> hits) {
        Map<RecordDefinition<?>, List<Line>> groups = new LinkedHashMap<>();
        for (Hit hit : hits) {
            visit.platform()
                    .functions()
                    .record(hit.type())
                    .ifPresent(
                            type ->
                                    groups.computeIfAbsent(type, t -> new ArrayList<>())
                                            .add(line(visit, type, hit, asked)));
        }
        List<Group> written = new ArrayList<>();
        groups.forEach((type, lines) -> written.add(new Group(visit.say().many(type), lines)));
        return written;
    }

    private static Line line(Visit visit, RecordDefinition<?> type, Hit hit, String asked) {
        List<String> facts = new ArrayList<>();
        hit.facts().forEach(fact -> facts.add(named(visit, type, fact)));
        if (facts.size() < 2 && !hit.title().contains(hit.number())) {
            facts.add(hit.number());
        }
        String title = hit.title();
        int at = title.toLowerCase(Locale.ROOT).indexOf(asked.toLowerCase(Locale.ROOT));
        int end = at < 0 ? 0 : at + asked.length();
        return new Line(
                "/records/" + hit.type() + "/" + hit.id(),
                Assets.icon(hit.type(), type.function()),
                at < 0 ? title : title.substring(0, at),
                at < 0 ? "" : title.substring(at, Math.min(end, title.length())),
                at < 0 ? "" : title.substring(Math.min(end, title.length())),
                facts,
                type.model().sensitivity().compareTo(Sensitivity.SENSITIVE) >= 0);
    }

    /** The code of a segment is told by its name. */
    private static String named(Visit visit, RecordDefinition<?> type, String fact) {
        return type.facts().contains("segmentCode") && fact.matches("\\d{2}")
                ? visit.areas().of(new Area(Area.Kind.SEGMENT, fact), visit.say())
                : fact;
    }
}

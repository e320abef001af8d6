package org.linli.web.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.duty.Duties;
import org.linli.duty.Duties.Owed;
import org.linli.duty.Duty;
import org.linli.web.duty.Stops.Bucket;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.station.Glances;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** What is owed today, by door, so that one visit serves several duties. */
public final class TodayPage implements Page {
    private static final int LINES = 50;
    private static final int DONE = 30;

    private final Frames frames;
    private final Views views;
    private final Glances glances;

    public TodayPage(Frames frames, Views views, Glances glances) {
        this.frames = frames;
        this.views = views;
        this.glances = glances;
    }

    /**
     * @param glances for area leads: who has opened very many records
     * @param firstForm the form of the most urgent duty that the visitor himself may fulfil
     * @param areas a leader's segments; empty for others
     * @param next address of the following lines; null on the last page
     * @param sheet address of the list to take along
     */
    public record View(
            Frame frame,
            String sub,
            List<String> glances,
            List<SegmentTable.Line> areas,
            List<Bucket> buckets,
            @Nullable String firstForm,
            @Nullable String next,
            @Nullable String previous,
            String sheet) {}

    @Override
    public Answer answer(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.TODAY)) {
            return Answer.seeOther(elsewhere(visit));
        }
        LocalDate today = visit.days().today();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Actor actor = SegmentTable.narrowed(visit);
        Duties duties = visit.platform().duties();
        Map<String, Owed> segments = duties.owed(actor, today, sunday);
        // How many are owed, whether or not they are on the page.
        Owed counts = segments.values().stream().reduce(Owed.NOTHING, Owed::plus);
        int page = (int) Math.max(1, Math.min(40, visit.query().number("page", 1)));
        List<Duty> due = duties.due(actor, sunday, page * LINES + 1);
        List<Duty> shown = due.stream().skip((page - 1L) * LINES).limit(LINES).toList();
        List<Duty> done = page == 1 ? duties.doneOn(actor, today, DONE) : List.of();

        Stops stops = new Stops(visit);
        List<Bucket> buckets = new ArrayList<>();
        stops.add(buckets, "today.overdue", "bad", "is-red", before(shown, today));
        stops.add(buckets, "today.today", "clock", "is-amber", on(shown, today));
        stops.add(buckets, "today.week", "", "", after(shown, today));
        stops.add(buckets, "today.done", "done", "is-green", done);

        Say say = visit.say();
        long count = counts.before() + counts.on();
        String title =
                visit.areas().of(actor.jurisdiction(), say)
                        + say.say("dot")
                        + (count == 0 ? say.say("today.none") : say.count("today.count", count));
        View view =
                new View(
                        frames.around(visit, title),
                        sub(visit, counts, shown),
                        actor.is(Role.AREA_LEAD) ? glances.told(visit) : List.of(),
                        page == 1 ? SegmentTable.of(visit, segments) : List.of(),
                        buckets,
                        stops.firstForm(),
                        due.size() > page * LINES ? address(visit, page + 1) : null,
                        page > 1 ? address(visit, page - 1) : null,
                        "/today/print" + visit.query().with("page", null).query());
        return views.page("today", view);
    }

    private static String address(Visit visit, int page) {
        return "/" + visit.query().with("page", Integer.toString(page)).query();
    }

    static List<Duty> before(List<Duty> duties, LocalDate today) {
        return duties.stream().filter(d -> isOver(d, today)).toList();
    }

    /** Hours may be over while their day is not. */
    private static boolean isOver(Duty duty, LocalDate today) {
        return duty.dueOn().isBefore(today) || duty.state() == Duty.State.OVERDUE;
    }

    static List<Duty> on(List<Duty> duties, LocalDate today) {
        return duties.stream().filter(d -> d.dueOn().equals(today) && !isOver(d, today)).toList();
    }

    static List<Duty> after(List<Duty> duties, LocalDate today) {
        return duties.stream().filter(d -> d.dueOn().isAfter(today)).toList();
    }

    private static String sub(Visit visit, Owed counts, List<Duty> shown) {
        Say say = visit.say();
        List<String> parts = new ArrayList<>();
        parts.add(visit.days().dayOfWeek(visit.days().today()));
        if (counts.all() > 0) {
            parts.add(
                    say.say(
                            "today.sub",
                            "overdue",
                            Figures.grouped(counts.before()),
                            "today",
                            Figures.grouped(counts.on()),
                            "week",
                            Figures.grouped(counts.after())));
        }
        long addresses =
                shown.stream()
                        .filter(d -> !d.dueOn().isAfter(visit.days().today()))
                        .map(Duty::address)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        boolean all = shown.size() == counts.all();
        if (addresses > 0 && all) {
            parts.add(say.count("today.visits", addresses));
        }
        return String.join(say.say("dot"), parts);
    }

    /** Somebody without duties begins where his work is. */
    private static String elsewhere(Visit visit) {
        List<Task> tasks =
                List.of(Task.FUNCTIONS, Task.AUDIT, Task.STATISTICS, Task.HEALTH, Task.SEARCH);
        return tasks.stream()
                .filter(t -> visit.platform().access().may(visit.actor(), t))
                .map(t -> "/" + t.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("/password");
    }
}

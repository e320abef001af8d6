package org.linli.web.station;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.access.Access.Task;
import org.linli.calendar.WorkCalendar;
import org.linli.function.FunctionSwitch.State;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Page;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** How the node is: what needs somebody first, the rest below. */
public final class HealthPage implements Page {
    private static final long LITTLE_ROOM = 2L * 1024 * 1024 * 1024;

    private final Frames frames;
    private final Views views;

    public HealthPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    public record View(Frame frame, String sub, List<Check> attention, List<Check> fine) {}

    /**
     * @param good whether nobody needs to do anything
     */
    public record Check(String label, String note, String value, boolean good) {}

    @Override
    public Answer answer(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.HEALTH)) {
            throw new Refusal("SYS-403", null);
        }
        Say say = visit.say();
        List<Check> checks = new ArrayList<>();
        checks.add(memory(say));
        checks.add(disk(visit));
        checks.add(database(visit));
        checks.add(
                new Check(
                        say.say("health.journal"),
                        say.say("health.journal.note"),
                        Figures.grouped(visit.platform().journal().head()),
                        true));
        boolean upToDate = visit.platform().search().upToDate();
        checks.add(
                new Check(
                        say.say("health.search"),
                        say.say(upToDate ? "health.search.good" : "health.search.behind"),
                        "",
                        upToDate));
        checks.add(functions(visit));
        checks.add(holidays(visit));
        List<Check> attention = checks.stream().filter(c -> !c.good()).toList();
        List<Check> fine = checks.stream().filter(Check::good).toList();
        String title =
                say.say("nav.health")
                        + say.say("dot")
                        + (attention.isEmpty()
                                ? say.say("health.all-good")
                                : say.count("health.attention", attention.size()));
        return views.page(
                "health", new View(frames.around(visit, title), started(visit), attention, fine));
    }

    private static String started(Visit visit) {
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        Duration running = Duration.between(start, visit.platform().clock().instant());
        return visit.say()
                .say(
                        "health.sub",
                        "node",
                        visit.platform().station().node(),
                        "when",
                        visit.days().moment(start),
                        "days",
                        Math.max(0, running.toDays()),
                        "hours",
                        Math.max(0, running.toHoursPart()));
    }

    private static Check memory(Say say) {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        String most = Figures.bytes(runtime.maxMemory());
        return new Check(
                say.say("health.memory"),
                say.say("health.memory.note", "most", most),
                Figures.bytes(used),
                true);
    }

    private static Check disk(Visit visit) {
        try {
            long free = Files.getFileStore(visit.platform().station().data()).getUsableSpace();
            boolean good = free > LITTLE_ROOM;
            return new Check(
                    visit.say().say("health.disk"),
                    visit.say().say(good ? "health.disk.good" : "health.disk.little"),
                    Figures.bytes(free),
                    good);
        } catch (IOException e) {
            return new Check(
                    visit.say().say("health.disk"),
                    visit.say().say("health.disk.unknown"),
                    "",
                    false);
        }
    }

    private static Check database(Visit visit) {
        return new Check(
                visit.say().say("health.database"),
                visit.say().say("health.database.note"),
                Figures.bytes(visit.platform().station().bytes()),
                true);
    }

    /** The notice for a year comes out in the November before: in December it is missed. */
    private static Check holidays(Visit visit) {
        Say say = visit.say();
        LocalDate soon = visit.platform().today().plusMonths(1);
        int upTo =
                visit.platform().<WorkCalendar>look(Lookup::calendar).publishedUpTo(soon.getYear());
        boolean good = upTo >= soon.getYear();
        return new Check(
                say.say("health.holidays"),
                say.say(
                        good ? "health.holidays.good" : "health.holidays.missing",
                        "year",
                        soon.getYear()),
                good ? say.say("health.holidays.up-to", "year", upTo) : "",
                good);
    }

    private static Check functions(Visit visit) {
        Say say = visit.say();
        var entries = visit.platform().functionSwitch().list(say.language());
        String failed =
                entries.stream()
                        .filter(e -> e.state() == State.FAILED || e.state() == State.PARKED)
                        .map(e -> e.label())
                        .sorted(Comparator.naturalOrder())
                        .reduce((a, b) -> a + say.say("list.comma") + b)
                        .orElse("");
        List<String> amiss = new ArrayList<>();
        if (!failed.isEmpty()) {
            amiss.add(say.say("health.functions.failed", "names", failed));
        }
        visit.platform().functionSwitch().troubles(say.language()).stream()
                .map(say::refusal)
                .forEach(amiss::add);
        long on = entries.stream().filter(e -> e.state() == State.ENABLED).count();
        return new Check(
                say.say("nav.functions"),
                amiss.isEmpty() ? say.say("health.functions.good") : String.join(" ", amiss),
                say.say("health.functions.on", "n", on),
                amiss.isEmpty());
    }
}

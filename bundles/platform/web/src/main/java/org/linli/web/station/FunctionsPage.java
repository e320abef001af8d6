package org.linli.web.station;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.State;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Assets;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** The functions of the station: a switch shows its plan before it is turned. */
public final class FunctionsPage {
    private final Frames frames;
    private final Views views;

    public FunctionsPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    public record View(
            Frame frame, List<Line> lines, @Nullable String problem, @Nullable String code) {}

    /**
     * @param change address that shows the plan; null for those that cannot be switched
     * @param plan what would happen, if it was asked for
     */
    public record Line(
            String name,
            String label,
            String purpose,
            String icon,
            List<String> facts,
            String state,
            String stateIcon,
            String tone,
            boolean enable,
            @Nullable String change,
            @Nullable Plan plan) {}

    public Answer show(Visit visit) {
        return page(visit, null);
    }

    public Answer change(Visit visit) {
        require(visit);
        try {
            boolean enable = "enable".equals(visit.form().get("to"));
            visit.platform().functionSwitch().change(visit.actor(), visit.place("name"), enable);
            return Answer.seeOther("/functions");
        } catch (Refusal refused) {
            return page(visit, refused);
        }
    }

    private Answer page(Visit visit, @Nullable Refusal refused) {
        require(visit);
        Say say = visit.say();
        List<Entry> entries = visit.platform().functionSwitch().list(say.language());
        String asked = visit.query().text("plan");
        Refusal problem = refused;
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            Plan plan = null;
            if (entry.name().equals(asked)) {
                try {
                    plan = plan(visit, entry);
                } catch (Refusal cannot) {
                    problem = cannot;
                }
            }
            lines.add(line(visit, entry, plan));
        }
        long on = entries.stream().filter(e -> e.state() == State.ENABLED).count();
        String title = say.say("functions.title", "on", on, "off", entries.size() - on);
        View view =
                new View(
                        frames.around(visit, title),
                        lines,
                        problem == null ? null : say.refusal(problem),
                        problem == null ? null : problem.code());
        return views.page(refused == null ? 200 : 422, "functions", view);
    }

    private static Plan plan(Visit visit, Entry entry) {
        boolean enable = entry.state() != State.ENABLED;
        return visit.platform().functionSwitch().plan(visit.actor(), entry.name(), enable);
    }

    private static Line line(Visit visit, Entry entry, @Nullable Plan plan) {
        Say say = visit.say();
        boolean on = entry.state() == State.ENABLED;
        return new Line(
                entry.name(),
                entry.label(),
                entry.purpose(),
                Assets.icon(entry.name(), entry.name().equals("registry") ? "people" : "functions"),
                facts(visit, entry),
                say.say("functions.state." + entry.state()),
                switch (entry.state()) {
                    case ENABLED -> "done";
                    case DISABLED -> "off";
                    case FAILED -> "bad";
                },
                switch (entry.state()) {
                    case ENABLED -> "green";
                    case DISABLED -> "";
                    case FAILED -> "red";
                },
                !on,
                entry.name().equals("registry") ? null : "/functions?plan=" + entry.name(),
                plan);
    }

    private static List<String> facts(Visit visit, Entry entry) {
        Say say = visit.say();
        List<String> facts = new ArrayList<>();
        facts.add(say.say("functions.version", "version", entry.version()));
        facts.add(say.say("functions.records", "n", Figures.grouped(entry.records())));
        var at = entry.switchedAt();
        String by = entry.switchedBy();
        if (at != null) {
            facts.add(
                    say.say(
                            "functions.switched",
                            "when",
                            visit.days().moment(at),
                            "who",
                            by == null ? "" : by));
        }
        String cause = entry.cause();
        if (cause != null) {
            facts.add(cause);
        }
        return facts;
    }

    private static void require(Visit visit) {
        if (!visit.platform().access().may(visit.actor(), Task.FUNCTIONS)) {
            throw new Refusal("SYS-403", null);
        }
    }
}

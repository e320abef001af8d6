package org.linli.web.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access.Task;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.Past;
import org.linli.function.FunctionSwitch.State;
import org.linli.refusal.Refusal;
import org.linli.web.field.TypedDate;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.Views;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Assets;
import org.linli.web.http.Parameters;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/** The functions of the station: every change shows its plan before it is made. */
public final class FunctionsPage {
    private static final int SHOWN = 8;

    /** The plan stands at its function, which may be far down the page. */
    static final String PLAN = "#plan";

    private final Frames frames;
    private final Views views;

    public FunctionsPage(Frames frames, Views views) {
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param plan of a change of the whole, such as the way back
     * @param troubles what the administrator must know
     * @param shelf what came in archives
     * @param past what was chosen when, as lines
     */
    public record View(
            Frame frame,
            List<Trouble> troubles,
            List<Line> lines,
            List<Action> actions,
            @Nullable PlanView plan,
            List<ShelfLine> shelf,
            List<String> past,
            @Nullable String problem,
            @Nullable String code) {}

    /**
     * @param actions what can be done about it
     * @param versions further versions that it could have
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
            boolean base,
            List<Action> actions,
            List<Action> versions,
            @Nullable PlanView plan) {}

    /** A sentence and its code. */
    public record Trouble(String sentence, String code) {}

    /** A link that shows a plan. */
    public record Action(String label, String address) {}

    public Answer show(Visit visit) {
        return page(visit, null);
    }

    public Answer change(Visit visit) {
        require(visit);
        try {
            FunctionSwitch functions = visit.platform().functionSwitch();
            String name = visit.form().text("name");
            Change change = change(visit.form(), name);
            if (change == null) {
                throw new Refusal("FUN-001", null, Map.of("name", name));
            }
            int seen = seen(visit);
            if (visit.form().has("document")) {
                Assessment assessment = assessment(visit);
                for (String lacking : functions.plan(visit.actor(), change).unassessed()) {
                    functions.assess(visit.actor(), lacking, assessment);
                }
            }
            functions.change(visit.actor(), change, seen);
            return Answer.seeOther("/functions");
        } catch (Refusal refused) {
            return page(visit, spoken(visit, refused));
        }
    }

    /**
     * Whoever confirms a plan confirms the one he saw; nothing may be kept before that is clear.
     */
    private static int seen(Visit visit) {
        Past now = visit.platform().functionSwitch().past(1).getFirst();
        if (!visit.form().text("seen").equals(String.valueOf(now.number()))) {
            throw new Refusal("FUN-037", null, Map.of("who", now.by()));
        }
        return now.number();
    }

    /** An account is told by its name, and what is none by what it is. */
    private static Refusal spoken(Visit visit, Refusal refused) {
        return refused.code().equals("FUN-037")
                ? new Refusal(
                        "FUN-037",
                        null,
                        Map.of(
                                "who",
                                PastChanges.who(
                                        visit.say(), refused.params().getOrDefault("who", ""))))
                : refused;
    }

    private static Assessment assessment(Visit visit) {
        Parameters form = visit.form();
        return new Assessment(
                TypedDate.read(form.text("on"), visit.platform().today(), TypedDate.Lean.PAST)
                        .orElseThrow(() -> new Refusal("FUN-028", null)),
                form.text("by"),
                form.text("document"));
    }

    /** What is asked for; null if it is nothing that can be done. */
    private static @Nullable Change change(Parameters asked, String name) {
        return switch (asked.text("to")) {
            case "enable" -> new Change.Enable(name);
            case "disable" -> new Change.Disable(name);
            case "remove" -> new Change.Remove(name);
            case "install" -> new Change.Install(name, asked.text("version"));
            case "discard" -> new Change.Discard(name, asked.text("version"));
            case "follow" -> new Change.Follow();
            case "back" -> new Change.Back();
            default -> null;
        };
    }

    private Answer page(Visit visit, @Nullable Refusal refused) {
        require(visit);
        Say say = visit.say();
        List<Entry> entries = visit.platform().functionSwitch().list(say.language());
        Parameters asked = refused == null ? visit.query() : visit.form();
        String name = asked.text("name");
        Change change = change(asked, name);
        Refusal problem = refused;
        PlanView plan = null;
        if (change != null) {
            try {
                plan = PlanView.of(visit, entries, change, asked);
            } catch (Refusal cannot) {
                problem = problem == null ? cannot : problem;
            }
        }
        boolean discards = change instanceof Change.Discard;
        List<Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            boolean about = entry.name().equals(name) && !discards;
            lines.add(line(visit, entry, about ? plan : null));
        }
        long on = entries.stream().filter(e -> e.state() == State.ENABLED).count();
        long off = entries.stream().filter(e -> e.state() != State.ABSENT).count() - on;
        String title = say.say("functions.title", "on", on, "off", off);
        View view =
                new View(
                        frames.around(visit, title),
                        visit.platform().functionSwitch().troubles(say.language()).stream()
                                .map(trouble -> new Trouble(say.refusal(trouble), trouble.code()))
                                .toList(),
                        lines,
                        actions(visit),
                        name.isEmpty() ? plan : null,
                        ShelfLine.of(visit, discards ? plan : null),
                        PastChanges.of(visit, entries, SHOWN),
                        problem == null ? null : say.refusal(problem),
                        problem == null ? null : problem.code());
        return views.page(refused == null ? 200 : 422, "functions", view);
    }

    private static List<Action> actions(Visit visit) {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(visit.say().say("functions.follow"), "/functions?to=follow" + PLAN));
        if (visit.platform().functionSwitch().past(2).size() > 1) {
            actions.add(new Action(visit.say().say("functions.back"), "/functions?to=back" + PLAN));
        }
        return actions;
    }

    private static Line line(Visit visit, Entry entry, @Nullable PlanView plan) {
        Say say = visit.say();
        return new Line(
                entry.name(),
                entry.label(),
                entry.purpose(),
                Assets.icon(entry.name(), entry.base() ? "people" : "functions"),
                facts(visit, entry),
                say.say("functions.state." + entry.state()),
                switch (entry.state()) {
                    case ENABLED -> "done";
                    case DISABLED, ABSENT -> "off";
                    case FAILED, PARKED -> "bad";
                },
                switch (entry.state()) {
                    case ENABLED -> "green";
                    case DISABLED, ABSENT -> "";
                    case FAILED, PARKED -> "red";
                },
                entry.base(),
                actions(say, entry),
                versions(say, entry),
                plan);
    }

    private static List<Action> actions(Say say, Entry entry) {
        List<Action> actions = new ArrayList<>();
        if (entry.base()) {
            return actions;
        }
        if (entry.state() == State.ABSENT) {
            String first = entry.others().getFirst();
            // Where there is nothing to choose from, no version needs to be named.
            String key = entry.others().size() == 1 ? "functions.do.install" : "functions.install";
            return List.of(install(say, entry, first, key));
        }
        if (entry.state() != State.ENABLED) {
            actions.add(action(say, entry, "enable"));
        }
        if (entry.state() != State.DISABLED) {
            actions.add(action(say, entry, "disable"));
        }
        if (entry.state() != State.ENABLED) {
            actions.add(action(say, entry, "remove"));
        }
        return actions;
    }

    private static List<Action> versions(Say say, Entry entry) {
        boolean absent = entry.state() == State.ABSENT;
        String key = absent ? "functions.install" : "functions.exchange";
        return entry.others().stream()
                .skip(absent ? 1 : 0)
                .map(version -> install(say, entry, version, key))
                .toList();
    }

    private static Action action(Say say, Entry entry, String to) {
        return new Action(
                say.say("functions.do." + to),
                "/functions?name=" + entry.name() + "&to=" + to + PLAN);
    }

    private static Action install(Say say, Entry entry, String version, String key) {
        String shown = version.isEmpty() ? say.say("functions.of-release") : version;
        return new Action(
                say.say(key, "version", shown),
                "/functions?name="
                        + entry.name()
                        + "&to=install&version="
                        + Parameters.encoded(version)
                        + PLAN);
    }

    private static List<String> facts(Visit visit, Entry entry) {
        Say say = visit.say();
        List<String> facts = new ArrayList<>();
        facts.add(say.say("functions.version", "version", entry.version()));
        if (entry.state() == State.ENABLED) {
            facts.add(say.say("functions.records", "n", Figures.grouped(entry.records())));
        }
        var at = entry.switchedAt();
        String by = entry.switchedBy();
        if (at != null) {
            facts.add(
                    say.say(
                            "functions.switched",
                            "when",
                            visit.days().moment(at),
                            "who",
                            by == null ? "" : PastChanges.who(say, by)));
        }
        Assessment assessment = entry.assessment();
        if (assessment != null) {
            facts.add(
                    say.say(
                            "functions.assessed",
                            "when",
                            assessment.on().toString(),
                            "who",
                            assessment.by(),
                            "document",
                            assessment.document()));
        }
        if (entry.unassessed()) {
            facts.add(say.say("functions.unassessed"));
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

package org.linli.web.station;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.Step;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;
import org.linli.web.words.Figures;
import org.linli.web.words.Say;

/**
 * What a change would do, and the form that does it.
 *
 * @param seen number of the generation it starts from
 * @param assesses whether an impact assessment must be told with it
 */
public record PlanView(
        String title,
        List<Row> rows,
        String name,
        String to,
        String version,
        String seen,
        String button,
        boolean assesses,
        String on,
        String by,
        String document) {

    /** A fact of the plan. */
    public record Row(String head, String text) {}

    static PlanView of(Visit visit, List<Entry> entries, Change change, Parameters asked) {
        Say say = visit.say();
        Plan plan = visit.platform().functionSwitch().plan(visit.actor(), change);
        String to = asked.text("to");
        String name = asked.text("name");
        boolean assesses =
                !plan.unassessed().isEmpty() && !change.leavesOut() || asked.has("document");
        return new PlanView(
                say.say(
                        "functions.about." + to,
                        "name",
                        label(entries, name),
                        "version",
                        asked.text("version")),
                rows(say, entries, plan, change),
                name,
                to,
                asked.text("version"),
                visit.platform().functionSwitch().past(1).stream()
                        .map(now -> String.valueOf(now.number()))
                        .collect(Collectors.joining()),
                say.say("functions.do." + to),
                assesses,
                asked.text("on"),
                asked.text("by"),
                asked.text("document"));
    }

    private static String label(List<Entry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::label)
                .findFirst()
                .orElse(name);
    }

    private static List<Row> rows(Say say, List<Entry> entries, Plan plan, Change change) {
        if (change instanceof Change.Discard) {
            return discarding(say, plan);
        }
        List<Row> rows = new ArrayList<>();
        for (Step step : plan.steps()) {
            rows.add(
                    new Row(
                            label(entries, step.function()),
                            say.say(
                                    "functions.step." + step.kind(),
                                    "from",
                                    version(say, step.from()),
                                    "to",
                                    version(say, step.to()))));
        }
        list(say, rows, "functions.plan.added", plan.added());
        list(say, rows, "functions.plan.removed", plan.removed());
        list(say, rows, "functions.plan.refreshed", plan.refreshed());
        list(say, rows, "functions.plan.tables", plan.tables());
        if (plan.openDuties() > 0) {
            rows.add(
                    new Row(
                            say.say("functions.plan.duties"),
                            say.count("functions.plan.duties.rest", plan.openDuties())));
        }
        if (plan.putBack() > 0) {
            rows.add(
                    new Row(
                            say.say("functions.plan.put-back"),
                            say.count("functions.plan.put-back.told", plan.putBack())));
        }
        if (plan.space() > 0) {
            rows.add(
                    new Row(
                            say.say("functions.plan.space"),
                            say.say("functions.plan.kilobytes", "n", kilobytes(plan.space()))));
        }
        if (!plan.unassessed().isEmpty()) {
            rows.add(
                    new Row(
                            say.say(
                                    change.leavesOut()
                                            ? "functions.plan.resting"
                                            : "functions.plan.unassessed"),
                            labels(say, entries, plan.unassessed())));
        }
        rows.add(
                new Row(
                        say.say("functions.plan.pausing"),
                        plan.pausing().isEmpty()
                                ? say.say("functions.plan.nothing")
                                : labels(say, entries, plan.pausing())));
        rows.add(new Row(say.say("functions.plan.others"), say.say("functions.plan.untouched")));
        rows.add(new Row(say.say("functions.plan.later"), say.say("functions.plan.kept")));
        return rows;
    }

    /** No function changes by it, and there is no way back from it. */
    private static List<Row> discarding(Say say, Plan plan) {
        return List.of(
                new Row(
                        say.say("functions.plan.freed"),
                        say.say("functions.plan.kilobytes", "n", kilobytes(plan.space()))),
                new Row(say.say("functions.plan.others"), say.say("functions.plan.discard.others")),
                new Row(say.say("functions.plan.later"), say.say("functions.plan.discard.later")));
    }

    static String kilobytes(long bytes) {
        return Figures.grouped((bytes + 1023) / 1024);
    }

    private static String labels(Say say, List<Entry> entries, List<String> names) {
        return String.join(
                say.say("list.comma"), names.stream().map(n -> label(entries, n)).toList());
    }

    private static String version(Say say, String version) {
        return version.isEmpty() ? say.say("functions.of-release") : version;
    }

    private static void list(Say say, List<Row> rows, String key, List<String> values) {
        if (!values.isEmpty()) {
            rows.add(new Row(say.say(key), String.join("\u3000", values)));
        }
    }
}

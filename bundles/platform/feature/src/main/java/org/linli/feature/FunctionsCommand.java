package org.linli.feature;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.Past;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.State;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code linli functions}: chooses functions from the command line, with the plan before. */
@Component
public final class FunctionsCommand implements Command {
    private static final Labels WORDS = Labels.of(FunctionsCommand.class, "feature");
    private static final int SHOWN = 20;

    /** Options that tell an impact assessment, with {@code assess} or with the change itself. */
    private static final Set<String> ASSESSMENT = Set.of("on", "by", "document");

    private final FunctionSwitch functions;
    private final Station station;

    @Activate
    public FunctionsCommand(
            @Reference FunctionSwitch functions, @Reference Station.Settings settings) {
        this.functions = functions;
        this.station = settings.station();
    }

    @Override
    public String name() {
        return "functions";
    }

    @Override
    public int run(Request request, Console console) {
        List<String> words = request.arguments();
        String verb = words.isEmpty() ? "list" : words.getFirst();
        String name = words.size() == 2 ? words.get(1) : "";
        Actor actor = Actor.console(station.code(), request.language());
        if (verb.equals("list") && words.size() < 2) {
            list(request.language(), console);
            return 0;
        }
        if (verb.equals("shelf") && words.size() == 1) {
            new ShelfWords(WORDS, request.language(), functions).tell(console);
            return 0;
        }
        if (verb.equals("past") && words.size() == 1) {
            past(request.language(), console);
            return 0;
        }
        if (verb.equals("assess") && !name.isEmpty()) {
            assess(actor, name, request, console);
            return 0;
        }
        Change change = change(actor, verb, name, request, console);
        if (change == null || words.size() > 2) {
            console.line(WORDS.get("usage", request.language()));
            return 2;
        }
        change(actor, change, request, console);
        return 0;
    }

    private @Nullable Change change(
            Actor actor, String verb, String name, Request request, Console console) {
        return switch (verb) {
            case "follow" -> name.isEmpty() ? new Change.Follow() : null;
            case "back" -> name.isEmpty() ? new Change.Back() : null;
            case "enable" -> name.isEmpty() ? null : new Change.Enable(name);
            case "disable" -> name.isEmpty() ? null : new Change.Disable(name);
            case "remove" -> name.isEmpty() ? null : new Change.Remove(name);
            case "install" -> name.isEmpty() ? null : install(actor, name, request, console);
            case "discard" -> name.isEmpty() ? null : discard(name);
            default -> null;
        };
    }

    private Change install(Actor actor, String name, Request request, Console console) {
        if (name.endsWith(".linli")) {
            Path archive = request.directory().resolve(name);
            Change offered = functions.offer(actor, archive);
            console.line(WORDS.get("offered", request.language()));
            return offered;
        }
        String[] parts = parts(name);
        return new Change.Install(parts[0], parts[1]);
    }

    private static Change discard(String name) {
        String[] parts = parts(name);
        return new Change.Discard(parts[0], parts[1]);
    }

    /** A name and its version, which is empty where none is said. */
    private static String[] parts(String name) {
        int sign = name.indexOf(':');
        return sign < 0
                ? new String[] {name, ""}
                : new String[] {name.substring(0, sign), name.substring(sign + 1)};
    }

    private void change(Actor actor, Change change, Request request, Console console) {
        boolean trial = request.options().containsKey("trial");
        int seen = functions.past(1).getFirst().number();
        Plan plan = functions.plan(actor, change);
        if (!trial && request.options().keySet().stream().anyMatch(ASSESSMENT::contains)) {
            // First, or the plan would say that it is still to be done.
            plan.unassessed().forEach(name -> assess(actor, name, request, console));
            plan = functions.plan(actor, change);
        }
        new PlanWords(WORDS, request.language(), functions).of(plan, change).forEach(console::line);
        if (!trial) {
            asPlanned(actor, change, seen);
        }
        console.line(WORDS.get(trial ? "trial" : "done", request.language()));
        troubles(request.language(), console);
        console.data(
                Map.of(
                        "done", !trial,
                        "steps",
                                plan.steps().stream()
                                        .map(s -> s.kind() + " " + s.function())
                                        .toList(),
                        "added", plan.added(),
                        "removed", plan.removed(),
                        "refreshed", plan.refreshed(),
                        "tables", plan.tables(),
                        "pausing", plan.pausing(),
                        "openDuties", plan.openDuties(),
                        "space", plan.space(),
                        "putBack", plan.putBack()));
    }

    /** There is no page here that shows the plan anew. */
    private void asPlanned(Actor actor, Change change, int seen) {
        try {
            functions.change(actor, change, seen);
        } catch (Refusal refusal) {
            throw refusal.code().equals("FUN-037")
                    ? new Refusal("FUN-042", null, refusal.params())
                    : refusal;
        }
    }

    private void assess(Actor actor, String name, Request request, Console console) {
        functions.assess(actor, name, assessment(request.options()));
        String label = functions.label(name, request.language());
        console.line(WORDS.get("assessed", request.language(), Map.of("name", label)));
    }

    private static Assessment assessment(Map<String, String> options) {
        String by = options.getOrDefault("by", "");
        String document = options.getOrDefault("document", "");
        try {
            return new Assessment(LocalDate.parse(options.getOrDefault("on", "")), by, document);
        } catch (DateTimeParseException e) {
            throw new Refusal("FUN-027", null);
        }
    }

    private void past(Locale language, Console console) {
        for (Past one : functions.past(SHOWN)) {
            Map<String, String> told =
                    Map.of(
                            "number", Integer.toString(one.number()),
                            "at",
                                    one.at()
                                            .atZone(Station.ZONE)
                                            .toLocalDateTime()
                                            .withNano(0)
                                            .toString(),
                            "by", one.by(),
                            "change", one.change(),
                            "functions", String.join(" ", one.functions()));
            Map<String, String> spoken = new HashMap<>(told);
            spoken.put("change", changeOf(one.change(), language));
            spoken.put(
                    "functions",
                    one.functions().stream()
                            .map(name -> functions.label(name, language))
                            .collect(Collectors.joining(" ")));
            console.line(WORDS.get("past", language, spoken));
            console.data(told);
        }
    }

    /** A generation keeps its change as the words of the command. */
    private String changeOf(String kept, Locale language) {
        int sign = kept.indexOf(' ');
        String verb = sign < 0 ? kept : kept.substring(0, sign);
        String name = sign < 0 ? "" : functions.label(kept.substring(sign + 1), language);
        return WORDS.get("past." + verb, language, Map.of("name", name));
    }

    private void troubles(Locale language, Console console) {
        for (Refusal trouble : functions.troubles(language)) {
            String sentence = Troubles.sentence(trouble, language);
            console.line(sentence);
            console.data(Map.of("trouble", trouble.code(), "says", sentence));
        }
    }

    private void list(Locale language, Console console) {
        troubles(language, console);
        for (Entry entry : functions.list(language)) {
            console.line(
                    WORDS.get(
                            // Of what does not run nobody can say how much it keeps.
                            entry.state() == State.ENABLED ? "row.counted" : "row",
                            language,
                            Map.of(
                                    "name", entry.name(),
                                    "label", entry.label(),
                                    "state", WORDS.get("state." + entry.state(), language),
                                    "version", entry.version(),
                                    "records",
                                            String.format(Locale.ROOT, "%,d", entry.records()))));
            further(entry, language, console);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("name", entry.name());
            data.put("state", entry.state().name());
            data.put("version", entry.version());
            data.put("others", entry.others());
            data.put("assessed", entry.assessment() != null);
            data.put("cause", entry.cause() == null ? "" : entry.cause());
            if (entry.state() == State.ENABLED) {
                data.put("records", entry.records());
            }
            console.data(data);
        }
    }

    private void further(Entry entry, Locale language, Console console) {
        String cause = entry.cause();
        if (cause != null) {
            console.line(WORDS.get("row.cause", language, Map.of("cause", cause)));
        }
        if (entry.unassessed()) {
            console.line(WORDS.get("row.unassessed", language));
        }
        if (!entry.others().isEmpty() && entry.state() != State.ABSENT) {
            PlanWords words = new PlanWords(WORDS, language, functions);
            List<String> versions = entry.others().stream().map(words::version).toList();
            console.line(
                    WORDS.get(
                            "row.others",
                            language,
                            Map.of("versions", String.join(", ", versions))));
        }
    }
}

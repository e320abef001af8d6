package org.linli.feature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.access.Actor;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.language.Labels;
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code linli functions [enable|disable NAME]}. */
@Component
public final class FunctionsCommand implements Command {
    private static final Labels WORDS = Labels.of(FunctionsCommand.class, "feature");

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
        if (words.isEmpty() || words.equals(List.of("list"))) {
            list(request.language(), console);
            return 0;
        }
        boolean enable = "enable".equals(words.getFirst());
        if (words.size() != 2 || !(enable || "disable".equals(words.getFirst()))) {
            console.line(WORDS.get("usage", request.language()));
            return 2;
        }
        Actor actor = Actor.console(station.code(), request.language());
        Plan plan = functions.plan(actor, words.get(1), enable);
        functions.change(actor, words.get(1), enable);
        Map<String, Object> told =
                Map.of(
                        "function", plan.function(),
                        "enabled", enable,
                        "bundles", String.join(", ", plan.bundles()),
                        "duties", plan.openDuties());
        console.line(WORDS.get(enable ? "enabled" : "disabled", request.language(), told));
        console.data(told);
        return 0;
    }

    private void list(Locale language, Console console) {
        for (Entry entry : functions.list(language)) {
            console.line(
                    WORDS.get(
                            "row",
                            language,
                            Map.of(
                                    "name", entry.name(),
                                    "label", entry.label(),
                                    "state", WORDS.get("state." + entry.state(), language),
                                    "version", entry.version(),
                                    "records",
                                            String.format(Locale.ROOT, "%,d", entry.records()))));
            console.data(
                    Map.of(
                            "name", entry.name(),
                            "state", entry.state().name(),
                            "version", entry.version(),
                            "records", entry.records()));
        }
    }
}

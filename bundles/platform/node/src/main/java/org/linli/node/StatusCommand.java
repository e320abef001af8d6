package org.linli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.language.Labels;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Journal;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code linli status}: is it up, what does it run, how large is it. */
@Component
public final class StatusCommand implements Command {
    private static final Labels WORDS = Labels.of(StatusCommand.class, "node");

    private final Station station;
    private final Functions functions;
    private final Journal journal;
    private final Search search;
    private final String address;

    @Activate
    public StatusCommand(
            BundleContext context,
            @Reference Station.Settings settings,
            @Reference Functions functions,
            @Reference Journal journal,
            @Reference Search search) {
        this.station = settings.station();
        this.functions = functions;
        this.journal = journal;
        this.search = search;
        this.address = String.valueOf(context.getProperty("linli.address")).replaceAll("/$", "");
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public int run(Request request, Console console) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("address", address);
        facts.put(
                "station",
                Labels.isEnglish(request.language()) ? station.nameEn() : station.name());
        facts.put("functions", names());
        facts.put("entries", journal.head());
        facts.put("searchUpToDate", search.upToDate());
        facts.put("residentMegabytes", residentMegabytes());
        facts.put("dataMegabytes", station.bytes() / 1_000_000);
        facts.forEach(
                (name, value) ->
                        console.line(
                                WORDS.get(
                                        "status." + name,
                                        request.language(),
                                        Map.of("value", shown(value, request.language())))));
        console.data(facts);
        return 0;
    }

    private String names() {
        return functions.enabled().stream()
                .map(FunctionModel::name)
                .collect(Collectors.joining(", "));
    }

    private static String shown(Object value, Locale language) {
        return switch (value) {
            case Boolean yes -> WORDS.get(yes ? "yes" : "no", language);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            default -> value.toString();
        };
    }

    /** Resident memory as Linux tells it; 0 where it does not. */
    private static long residentMegabytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // Not on Linux: the figure is left at 0.
        }
        return 0;
    }
}

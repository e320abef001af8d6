package org.linli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/**
 * Every figure of every function for the whole station and a year that nobody asked about before,
 * by month and by segment too; then the list behind it.
 */
final class StationFigures {
    private static final double GOAL_SECONDS = 1;
    private static final double LIST_GOAL_MILLIS = 60;
    private static final int LISTS = 20;
    private static final double TOLD_FROM_SECONDS = 0.2;
    private static final Pattern FIGURE =
            Pattern.compile("href=\"/statistics/([a-z-]+)/([A-Z0-9-]+)\\?");
    private static final Pattern BEHIND =
            Pattern.compile("href=\"(/records/[^\"]*_behind=[^\"]*)\"");
    private static final List<String> PARTS = List.of("", "&by=MONTH", "&by=SEGMENT");

    private final Program program;
    private final Visitor visitor;

    StationFigures(Program program, Visitor visitor) {
        this.program = program;
        this.visitor = visitor;
    }

    private record Code(String function, String code) {}

    void measure(Table table) {
        Map<String, List<Code>> functions = new LinkedHashMap<>();
        for (Code code : codes()) {
            functions.computeIfAbsent(code.function(), f -> new ArrayList<>()).add(code);
        }
        functions.forEach((function, codes) -> figures(function, codes, table));
        codes().forEach(code -> lists(code, table));
    }

    private Set<Code> codes() {
        Set<Code> codes = new LinkedHashSet<>();
        Matcher figures = FIGURE.matcher(visitor.get("/statistics").body());
        while (figures.find()) {
            codes.add(new Code(figures.group(1), figures.group(2)));
        }
        return codes;
    }

    private void figures(String function, List<Code> codes, Table table) {
        Timings all = new Timings();
        for (Code code : codes) {
            for (String by : PARTS) {
                Timings one = new Timings();
                one.time(
                        () ->
                                new Answers()
                                        .take(
                                                program.get(
                                                        "figures/"
                                                                + function
                                                                + "/"
                                                                + code.code()
                                                                + "?from=2025-01-01&to=2025-12-31"
                                                                + by)));
                double seconds = one.most() / 1000;
                if (by.isEmpty()) {
                    all.add(Math.round(one.most() * 1e6));
                }
                if (seconds > TOLD_FROM_SECONDS) {
                    String name = by.isEmpty() ? "" : " " + by.substring(1);
                    judge("figure " + code.code() + name, seconds, table);
                }
            }
        }
        judge(
                "slowest of the " + codes.size() + " figures of " + function,
                all.most() / 1000,
                table);
    }

    private static void judge(String what, double seconds, Table table) {
        String measured = String.format(Locale.ROOT, "%.2f s", seconds);
        table.judge(what, measured, seconds, GOAL_SECONDS, "s");
    }

    private void lists(Code code, Table table) {
        String page =
                visitor.get(
                                "/statistics/"
                                        + code.function()
                                        + "/"
                                        + code.code()
                                        + "?period=2025&whole=1")
                        .body();
        Matcher links = BEHIND.matcher(page);
        while (links.find()) {
            String list = links.group(1).replace("&amp;", "&") + "&purpose=DUTY";
            Timings timings = new Timings();
            for (int i = 0; i < LISTS; i++) {
                timings.time(() -> new Answers().take(visitor.get(list)));
            }
            if (timings.percentile(50) > LIST_GOAL_MILLIS / 2) {
                table.judge(
                        "list behind " + code.code() + (list.contains("whole") ? ", whole" : ""),
                        timings.halfAndNinetyNine(),
                        timings.percentile(99),
                        LIST_GOAL_MILLIS,
                        "ms");
            }
        }
    }
}

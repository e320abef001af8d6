package org.linli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** The longest list of a station, that of its newcomers, asked in every way that a program may. */
final class Lists {
    private static final String LIST = "records/residence-registration";
    private static final int TIMES = 100;
    private static final int WARM_UP = 10;
    private static final int DEEP = 40;
    private static final double GOAL_MILLIS = 60;
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final Program officer;

    Lists(Program officer) {
        this.officer = officer;
    }

    void measure(Table table) {
        ways().forEach((name, paths) -> list(name, paths, table));
    }

    private Map<String, List<String>> ways() {
        List<String> pages = pages();
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("first page", List.of(LIST));
        ways.put("page " + pages.size(), List.of(pages.getLast()));
        ways.put("one page after the other", pages);
        ways.put("latest first", List.of(LIST + "?_sort=-@number"));
        ways.put("of one stage", List.of(LIST + "?stage=ACTIVE"));
        ways.put("of a stage that none has", List.of(LIST + "?stage=EXPIRED"));
        ways.put("of one segment", List.of(LIST + "?_segment=09"));
        ways.put(
                "reported within a month",
                List.of(LIST + "?reportedOn.from=2024-03-01&reportedOn.to=2024-03-31"));
        ways.put("sorted by last day", List.of(LIST + "?_sort=validTo"));
        ways.put(
                "of one segment, sorted by day of report",
                List.of(LIST + "?_segment=09&_sort=-reportedOn"));
        return ways;
    }

    private void list(String name, List<String> paths, Table table) {
        Answers answers = new Answers();
        for (int i = 0; i < WARM_UP; i++) {
            answers.take(officer.get(paths.get(i % paths.size())));
        }
        Timings timings = new Timings();
        for (int i = 0; i < TIMES; i++) {
            String path = paths.get(i % paths.size());
            timings.time(() -> answers.take(officer.get(path)));
        }
        table.judge(
                "newcomers over REST, " + name + ", p50 / p99",
                timings.halfAndNinetyNine(),
                timings.percentile(99),
                GOAL_MILLIS,
                "ms");
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(LIST));
        while (pages.size() < DEEP) {
            Answers answers = new Answers();
            answers.take(officer.get(pages.getLast()));
            Matcher next = NEXT.matcher(answers.body());
            if (!next.find()) {
                break;
            }
            pages.add(LIST + "?cursor=" + Visitor.encoded(next.group(1)));
        }
        return pages;
    }
}

package org.linli.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Visitor;

/** The pages of an officer's day, and one of each kind of record, on the full station. */
final class Pages {
    private static final int TIMES = 200;
    private static final int WARM_UP = 40;
    private static final int DEEP = 20;
    private static final double GOAL_MILLIS = 60;
    private static final int SOME_TIMES = 30;
    private static final String ON_DUTY = "?purpose=DUTY";
    private static final Pattern KIND = Pattern.compile("href=\"/records/([a-z-]+)[\"?]");
    private static final Pattern NEXT =
            Pattern.compile("rel=\"next\" href=\"(/records/person\\?[^\"]*)\"");

    void measure(Visitor officer, Table table) {
        List<String> deep = deepList(officer);
        page("record page", officer, records(officer, deep.getLast(), "person"), table);
        page("list, first page", officer, List.of("/records/person"), table);
        page("list, page " + deep.size(), officer, List.of(deep.getLast()), table);
        page("Today", officer, List.of("/"), table);
        page("statistics", officer, List.of("/statistics"), table);
        for (String kind : kinds(officer)) {
            records(officer, "/records/" + kind + ON_DUTY, kind).stream()
                    .findFirst()
                    .map(one -> List.of(one + ON_DUTY))
                    .ifPresent(one -> page("page of one " + kind, SOME_TIMES, officer, one, table));
        }
    }

    /** What the menu leads to. */
    private static Set<String> kinds(Visitor officer) {
        Set<String> kinds = new LinkedHashSet<>();
        Matcher links = KIND.matcher(officer.get("/").body());
        while (links.find()) {
            kinds.add(links.group(1));
        }
        return kinds;
    }

    private static void page(String name, Visitor officer, List<String> paths, Table table) {
        page(name, TIMES, officer, paths, table);
    }

    private static void page(
            String name, int times, Visitor officer, List<String> paths, Table table) {
        Answers answers = new Answers();
        for (int i = 0; i < Math.min(WARM_UP, times); i++) {
            answers.take(officer.get(paths.get(i % paths.size())));
        }
        Timings timings = new Timings();
        for (int i = 0; i < times; i++) {
            String path = paths.get(i % paths.size());
            timings.time(() -> answers.take(officer.get(path)));
        }
        table.judge(
                name + ", " + answers.body().length() / 1000 + " kB, p50 / p99",
                timings.halfAndNinetyNine(),
                timings.percentile(99),
                GOAL_MILLIS,
                "ms");
    }

    private static List<String> records(Visitor officer, String list, String kind) {
        List<String> paths = new ArrayList<>();
        Matcher links =
                Pattern.compile("href=\"(/records/" + kind + "/[0-9A-Z]{26})")
                        .matcher(officer.get(list).body());
        while (links.find()) {
            paths.add(links.group(1));
        }
        return paths;
    }

    /** Pages of the list of persons, one behind the other. */
    private static List<String> deepList(Visitor officer) {
        List<String> pages = new ArrayList<>(List.of("/records/person"));
        while (pages.size() < DEEP) {
            Matcher next = NEXT.matcher(officer.get(pages.getLast()).body());
            if (!next.find()) {
                break;
            }
            pages.add(next.group(1).replace("&amp;", "&"));
        }
        return pages;
    }
}

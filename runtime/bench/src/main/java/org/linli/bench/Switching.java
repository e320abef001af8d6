package org.linli.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.linli.demo.DemoStation;
import org.linli.drive.Account;
import org.linli.drive.NodeProcess;
import org.linli.drive.Visitor;

/**
 * Functions switched, removed and installed while officers work in the others; and what functions
 * cost at the start and in memory.
 */
final class Switching {
    private static final ZoneId STATION = ZoneId.of("Asia/Shanghai");
    private static final long TOWN = 7;
    private static final int OFFICERS = 4;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final double GOAL_MILLIS = 500;
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/records/person",
                    "/records/organisation",
                    "/search?q=7100",
                    "/statistics");

    private final Path home;
    private final Path work;

    Switching(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    void measure(Table table) throws IOException {
        Path data = work.resolve("switching");
        Path ledgers = work.resolve("switching-ledgers");
        DemoStation.small(TOWN, LocalDate.now(Clock.system(STATION))).write(ledgers);
        try (NodeProcess node = NodeProcess.start(home, data, Map.of()).await()) {
            for (String ledger : List.of("01-民警", "03-户籍人口", "06-实有单位", "07-社区矫正对象")) {
                node.linli("import", ledgers.resolve(ledger + ".xlsx").toString());
            }
            node.linli(
                            "functions",
                            "assess",
                            "corrections",
                            "--on=2026-01-15",
                            "--by=bench",
                            "--document=bench.pdf")
                    .orFail();
            Account leader = Account.made(node, "leader", "SL,RC");
            load(node, leader, table, "nobody switches", List.of());
            load(
                    node,
                    leader,
                    table,
                    "functions change",
                    List.of(
                            List.of("functions", "disable", "corrections"),
                            List.of("functions", "enable", "corrections"),
                            List.of("functions", "remove", "corrections"),
                            List.of("functions", "install", "corrections"),
                            List.of("functions", "back"),
                            List.of("functions", "back")));
        }
        starts(table);
    }

    /** What officers at other pages see while commands are carried out, or for a while. */
    private static void load(
            NodeProcess node,
            Account leader,
            Table table,
            String when,
            List<List<String>> commands) {
        AtomicBoolean over = new AtomicBoolean();
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        List<Timings> timings = new ArrayList<>();
        List<CompletableFuture<Void>> officers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            Visitor officer = Visitor.signedIn(node.address(), leader);
            // A page that is not there at all is no failure of switching.
            PAGES.forEach(page -> new Answers().take(officer.get(page)));
            Timings own = new Timings();
            timings.add(own);
            officers.add(CompletableFuture.runAsync(() -> work(officer, own, failed, over)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (List<String> command : commands) {
                node.linli(command.toArray(String[]::new)).orFail();
            }
            if (commands.isEmpty()) {
                node.ends(Duration.ofSeconds(2));
            }
        }
        over.set(true);
        officers.forEach(CompletableFuture::join);
        Timings all = Timings.of(timings);
        failed.forEach(System.err::println);
        table.judge(
                "requests to other functions that failed while " + when,
                Integer.toString(failed.size()),
                failed.size(),
                1,
                "request");
        table.judge(
                "pages of other functions while " + when + ", p50 / p99",
                all.halfAndNinetyNine(),
                all.most(),
                GOAL_MILLIS,
                "ms");
    }

    private static void work(
            Visitor officer, Timings timings, Queue<String> failed, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            String path = PAGES.get(i % PAGES.size());
            timings.time(
                    () -> {
                        HttpResponse<String> answer = officer.get(path);
                        if (answer.statusCode() != 200) {
                            failed.add(path + " " + answer.statusCode() + "\n" + answer.body());
                        }
                    });
        }
    }

    private List<String> released() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("features"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("station.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    /** One more function after the other. */
    private void starts(Table table) throws IOException {
        List<String> features = new ArrayList<>(List.of("station"));
        List<String> more = released();
        for (int count = 0; count <= more.size(); count++) {
            if (count > 0) {
                features.add(more.get(count - 1));
            }
            Path data = work.resolve("functions-" + count);
            Map<String, String> settings = Map.of("features", String.join(",", features));
            NodeProcess.start(home, data, settings).await().close();
            long begun = System.nanoTime();
            try (NodeProcess node = NodeProcess.start(home, data, settings).await()) {
                table.tell(
                        "the register and " + count + " functions: start, resident memory",
                        String.format(
                                Locale.ROOT,
                                "%.2f s, %d MB",
                                (System.nanoTime() - begun) / 1e9,
                                node.residentKilobytes() / 1024));
            }
        }
    }
}

package org.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.demo.DemoStation;
import org.linli.drive.Account;
import org.linli.drive.CommandResult;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/**
 * Measures a node and prints a table in Markdown.
 *
 * <p>Arguments: the folder of the distribution and a folder to work in, which is emptied; then the
 * parts to measure: {@code start}, {@code import}, {@code search}, {@code pages}, {@code figures};
 * {@code switching}, which is measured alone; and {@code data=FOLDER} for a station that is there
 * already, of which a copy is measured, with {@code residents=LEDGER} for whom to search there.
 */
public final class Bench {
    private static final ZoneId STATION = ZoneId.of("Asia/Shanghai");
    private static final long TOWN = 7;
    private static final String RESIDENTS = "03-户籍人口.xlsx";
    private static final double RESIDENT_GOAL_MEGABYTES = 250;
    private static final double IMPORT_GOAL_SECONDS = 30;

    private final Path home;
    private final Path work;
    private final List<String> parts;
    private final Table table = new Table(System.err);

    private Bench(Path home, Path work, List<String> parts) {
        this.home = home;
        this.work = work;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]).toRealPath();
        Path work = Path.of(arguments[1]).toAbsolutePath();
        empty(work);
        List<String> words = List.of(arguments).subList(2, arguments.length);
        Bench bench = new Bench(home, work, words.stream().filter(w -> !w.contains("=")).toList());
        Optional<Path> known = path(words, "data=");
        if (words.contains("switching")) {
            new Switching(home, work).measure(bench.table);
        } else if (known.isPresent()) {
            copy(known.get(), bench.data());
            bench.full(path(words, "residents=").map(Residents::read).orElse(List.of()));
        } else {
            bench.run();
        }
        bench.table.print(System.out);
    }

    private static Optional<Path> path(List<String> words, String name) {
        return words.stream()
                .filter(w -> w.startsWith(name))
                .map(w -> Path.of(w.substring(name.length())))
                .findFirst();
    }

    private Path data() {
        return work.resolve("data");
    }

    private boolean asked(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private void run() throws IOException {
        Path ledgers = work.resolve("ledgers");
        DemoStation.reference(TOWN, LocalDate.now(Clock.system(STATION))).write(ledgers);
        List<List<String>> residents = Residents.read(ledgers.resolve(RESIDENTS));
        if (asked("start")) {
            new Starts(home, data()).measure("empty station", table);
        }
        try (NodeProcess node = NodeProcess.start(home, data(), Map.of()).await()) {
            memory(node, "after start, empty station");
            load(node, ledgers, residents);
            memory(node, "after the import");
        }
        full(residents);
    }

    /** A station with people in it. */
    private void full(List<List<String>> residents) {
        if (asked("start")) {
            new Starts(home, data()).measure("full station", table);
        }
        try (NodeProcess node = NodeProcess.start(home, data(), Map.of()).await()) {
            memory(node, "after start, full station");
            Account leader = Account.made(node, "leader", "SL,RC,JS,YO");
            Program program = Program.signedIn(node.address(), leader);
            Visitor visitor = Visitor.signedIn(node.address(), leader);
            if (asked("search") && !residents.isEmpty()) {
                new Searches(residents).measure(program, table);
            }
            if (asked("pages")) {
                new Pages().measure(visitor, table);
                new Lists(program).measure(table);
            }
            if (asked("figures")) {
                new StationFigures(program, visitor).measure(table);
            }
            memory(node, "after all that");
        }
    }

    private void load(NodeProcess node, Path ledgers, List<List<String>> residents) {
        for (Path ledger : in(ledgers)) {
            long begun = System.nanoTime();
            CommandResult result = node.linli("import", ledger.toString());
            double seconds = (System.nanoTime() - begun) / 1e9;
            String name = "import of " + ledger.getFileName();
            String measured = String.format(Locale.ROOT, "%.1f s", seconds);
            if (ledger.endsWith(RESIDENTS)) {
                table.judge(
                        name + ", " + residents.size() + " rows",
                        measured,
                        seconds,
                        IMPORT_GOAL_SECONDS,
                        "s");
                raw(residents);
            } else {
                table.tell(name, measured);
            }
            // Refused rows are not the node's fault, and the residents have some.
            if (result.exit() > 1) {
                throw new IllegalStateException(result.output());
            }
        }
    }

    private void raw(List<List<String>> residents) {
        long nanos = RawInsert.measure(work.resolve("raw"), residents);
        table.tell(
                "the same rows as a raw batch insert into one table",
                String.format(Locale.ROOT, "%.1f s", nanos / 1e9));
    }

    private void memory(NodeProcess node, String when) {
        double megabytes = node.residentKilobytes() / 1024.0;
        table.judge(
                "resident memory " + when,
                String.format(Locale.ROOT, "%.0f MB", megabytes),
                megabytes,
                RESIDENT_GOAL_MEGABYTES,
                "MB");
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(p -> !isSocket(p)).toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            }
        }
    }

    private static boolean isSocket(Path path) {
        return path.getFileName().toString().endsWith(".sock");
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

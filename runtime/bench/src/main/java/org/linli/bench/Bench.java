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
 * <p>Arguments: the folder of the distribution and a folder to work in, which is emptied; then
 * {@code switching} to measure that alone.
 */
public final class Bench {
    private static final ZoneId STATION = ZoneId.of("Asia/Shanghai");
    private static final long TOWN = 7;
    private static final String RESIDENTS = "03-户籍人口.xlsx";
    private static final double RESIDENT_GOAL_MEGABYTES = 250;
    private static final double IMPORT_GOAL_SECONDS = 30;

    private final Path home;
    private final Path work;
    private final Table table = new Table(System.err);

    private Bench(Path home, Path work) {
        this.home = home;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]).toRealPath();
        Path work = Path.of(arguments[1]).toAbsolutePath();
        empty(work);
        Bench bench = new Bench(home, work);
        if (List.of(arguments).contains("switching")) {
            new Switching(home, work).measure(bench.table);
            bench.table.print(System.out);
        } else {
            bench.run();
        }
    }

    private void run() throws IOException {
        Path data = work.resolve("data");
        Path ledgers = work.resolve("ledgers");
        DemoStation.reference(TOWN, LocalDate.now(Clock.system(STATION))).write(ledgers);
        List<List<String>> residents = Residents.read(ledgers.resolve(RESIDENTS));
        Starts starts = new Starts(home, data);

        starts.measure("empty station", table);
        try (NodeProcess node = NodeProcess.start(home, data, Map.of()).await()) {
            memory(node, "after start, empty station");
            load(node, ledgers, residents);
            memory(node, "after the import");
        }
        starts.measure("full station", table);
        try (NodeProcess node = NodeProcess.start(home, data, Map.of()).await()) {
            memory(node, "after start, full station");
            Account leader = Account.made(node, "leader", "SL,RC");
            new Searches(residents).measure(Program.signedIn(node.address(), leader), table);
            new Pages().measure(Visitor.signedIn(node.address(), leader), table);
            memory(node, "after searches and pages");
        }
        table.print(System.out);
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

package org.linli.bench;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.linli.drive.NodeProcess;
import org.linli.drive.Visitor;

/** From the operator's command to the first page. */
final class Starts {
    private static final int STARTS = 10;
    private static final double GOAL_SECONDS = 1.5;

    private final Path home;
    private final Path data;

    Starts(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    void measure(String when, Table table) {
        Timings starts = new Timings();
        for (int i = 0; i < STARTS; i++) {
            long begun = System.nanoTime();
            try (NodeProcess node = NodeProcess.start(home, data, Map.of())) {
                awaitFirstPage(node);
                starts.add(System.nanoTime() - begun);
                node.await();
            }
        }
        String measured =
                String.format(
                        Locale.ROOT,
                        "%.2f / %.2f / %.2f s",
                        starts.least() / 1000,
                        starts.percentile(50) / 1000,
                        starts.most() / 1000);
        table.judge(
                "start to first page, " + when + ": least / median / most of " + STARTS,
                measured,
                starts.percentile(50) / 1000,
                GOAL_SECONDS,
                "s");
    }

    private static void awaitFirstPage(NodeProcess node) {
        while (!answers(node)) {
            if (node.ends(Duration.ofMillis(5))) {
                throw new IllegalStateException("node did not start: " + node.console());
            }
        }
    }

    private static boolean answers(NodeProcess node) {
        try {
            return Visitor.of(node.address()).get("/sign-in").statusCode() == 200;
        } catch (UncheckedIOException e) {
            // Nobody listens yet.
            return false;
        }
    }
}

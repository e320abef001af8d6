package org.linli.web.standin;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.Actor;
import org.linli.exchange.ImportReport;
import org.linli.exchange.Imports;

/** An import that is over at once, with one refused row. */
final class SimpleImports implements Imports {
    private final List<ImportReport> runs;

    SimpleImports(List<ImportReport> runs) {
        this.runs = runs;
    }

    @Override
    public ImportReport start(Actor actor, Path file, String name, boolean trial) {
        ImportReport report =
                new ImportReport(
                        "run" + runs.size(),
                        name,
                        trial,
                        ImportReport.State.DONE,
                        null,
                        null,
                        List.of(
                                new ImportReport.Heading("借书人", "name"),
                                new ImportReport.Heading("民族", null)),
                        10,
                        10,
                        4,
                        2,
                        3,
                        0,
                        1,
                        Map.of("VAL-013", 1L, "VAL-053", 1L, "VAL-052", 1L),
                        List.of(
                                new ImportReport.Sample(7, List.of("VAL-013"), "idNumber"),
                                new ImportReport.Sample(8, List.of("VAL-053"), "name"),
                                new ImportReport.Sample(9, List.of("VAL-052", "VAL-004"), "start")),
                        Duration.ofMillis(400),
                        null);
        runs.add(report);
        return report;
    }

    @Override
    public Optional<ImportReport> report(Actor actor, String id) {
        return runs.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public List<ImportReport> recent(Actor actor) {
        return runs;
    }

    @Override
    public void rejects(Actor actor, String id, OutputStream to) throws java.io.IOException {
        to.write("rejects".getBytes(StandardCharsets.UTF_8));
    }
}

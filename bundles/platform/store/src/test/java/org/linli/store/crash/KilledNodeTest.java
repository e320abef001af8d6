package org.linli.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.store.contract.Quarter;
import org.linli.store.contract.Resident;
import org.linli.store.contract.SampleStation;
import org.linli.store.derby.DerbyEngine;
import org.linli.store.verify.Verification;

class KilledNodeTest {
    /**
     * Lines after which the clerk is killed: early, in a run of saves, around and inside batches.
     */
    private static final int[] KILLED_AFTER = {1, 7, 38, 41, 83};

    @TempDir Path data;

    private Process clerk() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Clerk.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void nothing_acknowledged_is_missing_behind_a_kill() throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int lines : KILLED_AFTER) {
            Process clerk = clerk();
            try (BufferedReader told = clerk.inputReader()) {
                assertThat(told.readLine()).isEqualTo("open");
                for (int i = 0; i < lines; i++) {
                    acknowledged.add(told.readLine());
                }
                // By its handle: Process.destroyForcibly would close the stream that is read below.
                clerk.toHandle().destroyForcibly();
                // What it said before it died counts as well.
                String line = told.readLine();
                while (line != null) {
                    if (line.length() == "QRT-321003001-2026-000001".length()) {
                        acknowledged.add(line);
                    }
                    line = told.readLine();
                }
            }
            clerk.waitFor();
            reopenedStationHas(acknowledged);
        }
    }

    private void reopenedStationHas(List<String> acknowledged) {
        try (SampleStation station = SampleStation.open(data, DerbyEngine.open(data))) {
            assertThat(station.database().book().stopped()).isEmpty();
            for (String number : acknowledged) {
                Condition numbered = Condition.field(Condition.NUMBER).is(number);
                Query<?> query =
                        number.startsWith("RES")
                                ? Query.of(Resident.class, numbered)
                                : Query.of(Quarter.class, numbered);
                assertThat(station.list(query).rows()).as(number).hasSize(1);
            }
            // Verification holds every paper that a record names against its digest.
            assertThat(new Verification(station.database(), List.of(), p -> {}).run().findings())
                    .isEmpty();
        }
    }

    @Test
    void a_kill_while_the_database_is_made_leaves_nothing_that_does_not_start() throws Exception {
        for (int millis : new int[] {350, 550, 750}) {
            Process clerk = clerk();
            boolean ended = clerk.waitFor(millis, TimeUnit.MILLISECONDS);
            assertThat(ended).isFalse();
            clerk.destroyForcibly().waitFor();
        }
        reopenedStationHas(List.of());
    }

    @Test
    void what_an_unfinished_creation_left_is_thrown_away() throws Exception {
        Path unfinished = Files.createDirectories(data.resolve("database.new").resolve("seg0"));
        Files.writeString(unfinished.resolve("c10.dat"), "half a page");
        reopenedStationHas(List.of());
        assertThat(data.resolve("database.new")).doesNotExist();
    }
}

package org.linli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much room a station takes, while the index of its search is tidied up. */
class DataFolderTest {
    private static final int ASKED = 3_000;

    @TempDir Path data;

    @Test
    void files_that_come_and_go_while_they_are_counted_are_no_failure() throws Exception {
        Files.write(data.resolve("kept"), new byte[1_000]);
        AtomicBoolean over = new AtomicBoolean();
        Thread tidying = Thread.ofPlatform().start(() -> comeAndGo(over));
        try {
            Station station =
                    new Station(
                            "321003001",
                            "邗上派出所",
                            "Hanshang",
                            "n",
                            LocalDate.EPOCH,
                            data,
                            Clock.systemUTC());
            for (int i = 0; i < ASKED; i++) {
                assertThat(station.bytes()).isBetween(1_000L, 1_020L);
            }
        } finally {
            over.set(true);
            tidying.join();
        }
    }

    private void comeAndGo(AtomicBoolean over) {
        try {
            while (!over.get()) {
                Path folder = Files.createDirectories(data.resolve("search"));
                Path passing = Files.write(folder.resolve("_i.fnm"), new byte[20]);
                Files.delete(passing);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

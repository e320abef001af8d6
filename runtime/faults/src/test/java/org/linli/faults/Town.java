package org.linli.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import org.linli.demo.DemoStation;
import org.linli.demo.StationSize;

/** The made-up town whose station is cut off. */
final class Town {
    static final String SEGMENT = "09";

    /** Large enough for an import that can be cut in its middle. */
    static final StationSize MIDDLING = new StationSize(6_000, 1_730, 80, 10, 2, 6);

    private static final ZoneId STATION = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 7;

    private Town() {}

    /** The folder of the distribution. */
    static Path home() {
        return Path.of(System.getProperty("linli.home")).toAbsolutePath().normalize();
    }

    static Path ledgers(StationSize size, Path folder) {
        try {
            new DemoStation(size, SEED, LocalDate.now(Clock.system(STATION))).write(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** A folder under {@code target}, so that a failed test leaves its node to be looked at. */
    static Path freshFolder(String name) {
        Path folder = Path.of("target/nodes", name).toAbsolutePath();
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}

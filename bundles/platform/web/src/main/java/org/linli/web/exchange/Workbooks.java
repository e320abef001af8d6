package org.linli.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.web.frame.Platform;
import org.linli.web.http.Upload;

/**
 * Workbooks that wait between their trial and their import. They stay in the node's data folder for
 * a day and belong to the account that brought them.
 */
final class Workbooks {
    private static final Duration WAITS = Duration.ofDays(1);

    private final Platform platform;
    private final Map<String, Workbook> byRun = new ConcurrentHashMap<>();

    /** A workbook on the disk of the node. */
    record Workbook(String account, String name, Path file) {}

    /** What an earlier node kept waiting nobody can reach any more. */
    Workbooks(Platform platform) {
        this.platform = platform;
        try {
            sweep(folder(), Instant.MAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() throws IOException {
        return Files.createDirectories(platform.station().data().resolve("uploads"));
    }

    /** Takes an upload over, out of the reach of whoever clears up after the request. */
    Workbook take(String account, Upload upload) {
        try {
            Path folder = folder();
            sweep(folder, platform.clock().instant().minus(WAITS));
            Path file = folder.resolve(UUID.randomUUID() + ending(upload.name()));
            Files.move(upload.file(), file, StandardCopyOption.REPLACE_EXISTING);
            return new Workbook(account, upload.name(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ranAs(String run, Workbook workbook) {
        byRun.put(run, workbook);
    }

    /** The workbook of an earlier run, if it is still there and the account's own. */
    Optional<Workbook> of(String run, String account) {
        return Optional.ofNullable(byRun.get(run))
                .filter(w -> w.account.equals(account) && Files.exists(w.file));
    }

    private static String ending(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? ".csv" : ".xlsx";
    }

    /** It waits no longer: a file full of names stays nowhere without need. */
    void drop(Workbook workbook) {
        try {
            Files.deleteIfExists(workbook.file);
            byRun.values().remove(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(Path folder, Instant before) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
                byRun.values().removeIf(w -> w.file.equals(file));
            }
        }
    }
}

package org.linli.exchange.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.linli.station.Station;

/**
 * The folder {@code imports} in the data folder: workbooks of refused rows, and what a running
 * import needs. All of it is personal data, so nobody but the owner of the data folder may enter
 * it.
 */
final class ImportFolder {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern RUN = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{8}");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final String REJECTS = ".xlsx";

    private final Station station;
    private final Path folder;

    ImportFolder(Station station) {
        this.station = station;
        this.folder = station.data().resolve("imports");
    }

    /** A name for a new run, by which its files are found: day, time and eight characters. */
    String newRun() {
        String time = DAY_AND_TIME.format(LocalDateTime.now(station.clock()));
        return time + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    /** Whether a text from outside is the name of a run and not, say, a way to another folder. */
    static boolean isRun(String text) {
        return RUN.matcher(text).matches();
    }

    /** The workbook of refused rows; it is there once the run is through and has refused any. */
    Path rejects(String run) {
        return folder.resolve(run + REJECTS);
    }

    /** A file for the time of the run. */
    Path passing(String run, String what) {
        return folder.resolve(run + "." + what);
    }

    boolean hasRoom() {
        return station.hasRoom();
    }

    void create() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        boolean posix =
                station.data().getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            var owner = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Removes workbooks of more than thirty days ago. */
    void removeOld() throws IOException {
        Instant oldest = station.clock().instant().minus(KEPT);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + REJECTS)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Removes what runs have left that a stop of the node cut off. */
    void removePassing() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.getFileName().toString().endsWith(REJECTS)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

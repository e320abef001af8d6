package org.linli.station;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The station this node serves.
 *
 * @param code twelve digits or fewer, part of every record number
 * @param node name of this node in the journal
 * @param cutOver the day the station began to work with Linli: what fell due before is history
 * @param data the data folder
 * @param clock the node's only clock, in {@link #ZONE}
 */
public record Station(
        String code,
        String name,
        String nameEn,
        String node,
        LocalDate cutOver,
        Path data,
        Clock clock) {

    /** UTC+8 without daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Without this much the database itself cannot begin a new file. */
    private static final long LEAST_ROOM = 10L << 20;

    /**
     * Whether the disk of the data folder has room to write; where it cannot be asked it is taken
     * to have.
     */
    public boolean hasRoom() {
        try {
            return Files.getFileStore(data).getUsableSpace() >= LEAST_ROOM;
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Bytes that the files of the data folder take. They come and go while the node works: one that
     * is gone before it was asked counts nothing.
     */
    public long bytes() {
        AtomicLong sum = new AtomicLong();
        try {
            Files.walkFileTree(
                    data,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                            sum.addAndGet(about.isRegularFile() ? about.size() : 0);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException gone) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum.get();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The service by which bundles learn of their station. */
    @FunctionalInterface
    public interface Settings {
        Station station();
    }
}

package org.linli.feature.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.linli.refusal.Refusal;

/** Room on the disk, asked for before anything is written rather than missed in the middle. */
public final class Room {
    /** Less is no room for a database to work in. */
    private static final long TO_WORK = 64L << 20;

    /** For the few lines that any change writes. */
    private static final long TO_WRITE = 1L << 20;

    private final Path data;
    private final ToLongFunction<Path> free;

    public Room(Path data) {
        this(data, Room::usable);
    }

    Room(Path data, ToLongFunction<Path> free) {
        this.data = data;
        this.free = free;
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param bytes of files that come; 0 for a change that brings none
     * @throws Refusal FUN-019 if that would leave the node none to work in
     */
    public void require(long bytes) {
        long needed = bytes == 0 ? TO_WRITE : bytes + TO_WORK;
        long there = free.applyAsLong(data);
        if (there < needed) {
            throw new Refusal(
                    "FUN-019",
                    null,
                    Map.of("need", inMegabytes(needed), "free", inMegabytes(there)));
        }
    }

    private static String inMegabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }
}

package org.linli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One data folder, one node.
 *
 * <p>The operating system gives the lock back when the process ends in whatever way, so a killed
 * node leaves nothing to clean up. The file holds the number of the process, for {@code linli
 * stop}.
 */
final class NodeLock implements AutoCloseable {
    /** Where the node's pages are, once it can be used. */
    static final String ADDRESS = "address";

    private static final String FILE = "lock";

    private final FileChannel file;

    private NodeLock(FileChannel file) {
        this.file = file;
    }

    /**
     * @throws Trouble if another node works on this folder
     */
    static NodeLock take(Path data) {
        try {
            FileChannel file =
                    FileChannel.open(
                            data.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw new Trouble("already-running", data);
            }
            // Left by a node that was killed. Gone before the number is there: whoever finds the
            // number and an address has found those of one node.
            Files.deleteIfExists(data.resolve(ADDRESS));
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.US_ASCII)));
            file.force(false);
            return new NodeLock(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that works on this folder now. */
    static Optional<ProcessHandle> holder(Path data) {
        Path path = data.resolve(FILE);
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try (FileChannel file =
                        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null) {
                return Optional.empty();
            }
            String pid = Files.readString(path, StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

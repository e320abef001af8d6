package org.linli.feature.generation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that are there as a whole or not at all, however the node ends while they are written. */
public final class WholeFile {
    private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

    private WholeFile() {}

    /**
     * Outlives the process, though perhaps not a power cut: for what is only good to know, and gone
     * when it is empty. Where it cannot be written, as on a full disk, nothing depends on it.
     */
    static void note(Path file, Properties lines) {
        try {
            if (lines.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                write(file, text(lines), false);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} is not written", file.getFileName(), e);
        }
    }

    /** On the disk when this returns. */
    static void write(Path file, Properties lines) {
        write(file, text(lines), true);
    }

    static void write(Path file, String text) {
        write(file, text, true);
    }

    private static String text(Properties lines) {
        StringWriter text = new StringWriter();
        try {
            lines.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Path file, String text, boolean durable) {
        Path folder = Objects.requireNonNull(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (durable) {
                    channel.force(true);
                }
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            if (durable) {
                force(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /**
     * A rename is on the disk when its folder is; Windows has no handle on folders and needs none.
     */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is on the disk, under its old name or its new one.
        }
    }

    /** The lines of a file; none if it is not there. */
    public static Properties read(Path file) {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(in);
            } catch (IllegalArgumentException e) {
                // A backslash and a u without four digits behind them.
                throw new UncheckedIOException("cannot read " + file, new IOException(e));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return lines;
    }
}

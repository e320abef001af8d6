package org.linli.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which functions are switched off on this node, in a file that the launcher reads before anything
 * else runs. It is replaced as a whole, so a node killed in mid-write has the old choice or the
 * new.
 */
final class Choices {
    private final Path file;

    Choices(Path dataFolder) {
        this.file = dataFolder.resolve("functions.properties");
    }

    /** Who switched a function last, and when. */
    record Choice(boolean disabled, @Nullable Instant at, @Nullable String by) {}

    Optional<Choice> of(String function) {
        Properties all = read();
        String state = all.getProperty(function);
        if (state == null) {
            return Optional.empty();
        }
        String at = all.getProperty(function + ".at");
        return Optional.of(
                new Choice(
                        "disabled".equals(state),
                        at == null ? null : Instant.parse(at),
                        all.getProperty(function + ".by")));
    }

    synchronized void put(String function, boolean disabled, Instant at, String by) {
        Properties all = read();
        all.setProperty(function, disabled ? "disabled" : "enabled");
        all.setProperty(function + ".at", at.toString());
        all.setProperty(function + ".by", by);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            all.store(out, null);
            channel.force(true);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write functions.properties", e);
        }
    }

    private Properties read() {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read functions.properties", e);
            }
        }
        return properties;
    }
}

package org.linli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code cache} in which the framework keeps what it knows of the bundles. It begins
 * empty, for the features say what runs; what a start finds there is moved aside at once and
 * deleted when the node serves already: some hundred files are a tenth of a start.
 */
final class Storage {
    private static final String FOLDER = "cache";
    private static final String ASIDE = "cache-of-";

    private final Path data;
    private Thread tidying = Thread.ofPlatform().unstarted(() -> {});

    Storage(Path data) {
        this.data = data;
    }

    Path folder() {
        return data.resolve(FOLDER);
    }

    void empty() {
        if (Files.exists(folder())) {
            try {
                Path aside = Files.createTempDirectory(data, ASIDE);
                Files.move(folder(), aside.resolve(FOLDER));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot move " + folder(), e);
            }
        }
    }

    /** Deletes what this start, or an earlier one that was killed, has moved aside. */
    void tidy() {
        tidying = Thread.ofPlatform().daemon().name("linli-tidy").start(this::delete);
    }

    void awaitTidiness() throws InterruptedException {
        tidying.join();
    }

    private void delete() {
        try (Stream<Path> all = Files.list(data)) {
            List<Path> aside =
                    all.filter(path -> path.getFileName().toString().startsWith(ASIDE)).toList();
            for (Path folder : aside) {
                delete(folder);
            }
        } catch (IOException e) {
            // Tried again after the next start.
            LoggerFactory.getLogger(Storage.class).warn("old bundle cache cannot be deleted", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}

package org.linli.store.derby;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a Derby database, made so that it is whole or not there.
 *
 * <p>A kill during creation can leave a folder that never starts. So a database is created under
 * another name, opened once, ended, and renamed; what a kill left under that name is thrown away at
 * the next start.
 */
final class DerbyFolder {
    private final Path place;
    private final Path unfinished;

    DerbyFolder(Path data) {
        this.place = data.resolve("database");
        this.unfinished = data.resolve("database.new");
    }

    Path place() {
        return place;
    }

    void prepare() {
        try {
            delete(unfinished);
            if (!Files.exists(place)) {
                DerbyBoot.create(unfinished);
                DerbyBoot.shutDown(unfinished);
                DerbyBoot.open(unfinished);
                DerbyBoot.shutDown(unfinished);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}

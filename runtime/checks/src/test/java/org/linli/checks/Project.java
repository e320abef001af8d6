package org.linli.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the project, wherever the build is started from. */
final class Project {
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "runtime/checks"))
                    .toAbsolutePath()
                    .resolve("../..")
                    .normalize();

    private Project() {}

    /** Every Java source, generated ones aside. */
    static List<Path> sources() {
        return Stream.of("bundles", "runtime")
                .flatMap(folder -> files(ROOT.resolve(folder), Project::isSource).stream())
                .toList();
    }

    private static boolean isSource(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
    }

    static List<Path> files(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(wanted).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as one would name it in this project. */
    static String name(Path file) {
        return file.startsWith(ROOT) ? ROOT.relativize(file).toString() : file.toString();
    }
}

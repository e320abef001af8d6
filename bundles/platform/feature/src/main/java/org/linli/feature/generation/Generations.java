package org.linli.feature.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The generations of a node: {@code generations/N.properties}, and the pointer {@code
 * generations/current}.
 *
 * <p>A generation is written before the pointer moves to it. What the pointer never reached is
 * overwritten by the next change. One process at a time: the node, or the command line while no
 * node runs.
 */
public final class Generations {
    private final Path folder;
    private final Path pointer;

    public Generations(Path data) {
        this.folder = data.resolve("generations");
        this.pointer = folder.resolve("current");
    }

    /** What is in force; empty on a node that never started. */
    public Optional<Generation> current() {
        try {
            return Files.exists(pointer)
                    ? at(Integer.parseInt(Files.readString(pointer).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pointer, e);
        }
    }

    public Optional<Generation> at(int number) {
        Path file = file(number);
        return Files.exists(file)
                ? Optional.of(Generation.read(number, WholeFile.read(file)))
                : Optional.empty();
    }

    /** The generation in force and those before it, the newest first. */
    public List<Generation> latest(int most) {
        return backwards().limit(most).toList();
    }

    /** The generation in force and those before it, each read when it is come to. */
    public Stream<Generation> backwards() {
        return Stream.iterate(
                        current(), Optional::isPresent, g -> g.flatMap(now -> at(now.number() - 1)))
                .flatMap(Optional::stream);
    }

    /** Writes a generation down; it is not in force yet. */
    public void prepare(Generation next) {
        WholeFile.write(file(next.number()), next.written());
    }

    /** Moves the pointer: the one moment at which a change happens. */
    public void enter(Generation next) {
        prepare(next);
        WholeFile.write(pointer, next.number() + "\n");
    }

    private Path file(int number) {
        return folder.resolve(number + ".properties");
    }
}

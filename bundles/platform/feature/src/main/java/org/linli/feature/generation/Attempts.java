package org.linli.feature.generation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How often functions were started in vain. It is written before a function starts, so that one
 * that takes the whole process with it is known as well.
 */
public final class Attempts {
    /** So many in vain, and a function is parked. */
    public static final int MOST = 2;

    private final Path file;

    public Attempts(Path data) {
        this.file = data.resolve("attempts.properties");
    }

    public synchronized void begin(String function) {
        Properties lines = WholeFile.read(file);
        lines.setProperty(function, Integer.toString(tries(lines, function) + 1));
        lines.remove(function + ".cause");
        note(lines);
    }

    /** What was begun says nothing about the function: as if it had not been. */
    public synchronized void unsaid(String function) {
        Properties lines = WholeFile.read(file);
        int tries = tries(lines, function) - 1;
        if (tries > 0) {
            lines.setProperty(function, Integer.toString(tries));
        } else {
            lines.remove(function);
        }
        note(lines);
    }

    private void note(Properties lines) {
        WholeFile.note(file, lines);
    }

    /** It works: earlier attempts are forgotten. */
    public synchronized void worked(String function) {
        if (Files.exists(file)) {
            Properties lines = WholeFile.read(file);
            boolean known = lines.remove(function) != null;
            lines.remove(function + ".cause");
            if (known) {
                note(lines);
            }
        }
    }

    public synchronized void failed(String function, String cause) {
        Properties lines = WholeFile.read(file);
        lines.setProperty(function + ".cause", cause);
        note(lines);
    }

    public synchronized boolean parked(String function) {
        return tries(WholeFile.read(file), function) >= MOST;
    }

    /** Why its latest attempt failed; empty if the node ended in the middle of it. */
    public synchronized Optional<String> cause(String function) {
        return Optional.ofNullable(WholeFile.read(file).getProperty(function + ".cause"));
    }

    private static int tries(Properties lines, String function) {
        return Integer.parseInt(lines.getProperty(function, "0"));
    }
}

package org.linli.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.slf4j.LoggerFactory;

/**
 * The node's log: {@code log/linli-0.log} in the data folder, and five older files of 8 MB.
 *
 * <p>Bundles log by SLF4J, which hands on to the JDK's own logging: a library of six hundred
 * classes would take a tenth of the time in which a node starts.
 */
final class NodeLog {
    private static final int LARGEST = 8 << 20;
    private static final int FILES = 6;

    /** Held, for the JDK forgets the level of a logger that nobody holds. */
    private static final Logger INDEX = Logger.getLogger("org.apache.lucene");

    private NodeLog() {}

    /**
     * @param level as SLF4J names it
     */
    static void open(Path data, String level) throws IOException {
        Path folder = Files.createDirectories(data.resolve("log"));
        // What stands behind a percent sign means something to the handler.
        String pattern = folder.toString().replace("%", "%%") + "/linli-%g.log";
        FileHandler file = new FileHandler(pattern, LARGEST, FILES, true);
        file.setEncoding(StandardCharsets.UTF_8.name());
        file.setFormatter(new Line());
        file.setLevel(Level.ALL);
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(level(level));
        root.addHandler(file);
        INDEX.setLevel(Level.SEVERE);
    }

    private static Level level(String named) {
        return switch (named) {
            case "ERROR" -> Level.SEVERE;
            case "WARN" -> Level.WARNING;
            case "INFO" -> Level.INFO;
            case "DEBUG" -> Level.FINE;
            default -> throw new Trouble("setting-wrong", "log.level", named, "node.properties");
        };
    }

    /** What goes wrong with a bundle where no code of ours calls it. */
    static void note(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            note(event.getBundle(), event.getThrowable());
        }
    }

    static void note(Bundle bundle, Throwable cause) {
        LoggerFactory.getLogger("framework").error(bundle.getSymbolicName(), cause);
    }

    private static final class Line extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

        @Override
        public String format(LogRecord event) {
            String logger = event.getLoggerName();
            StringWriter line = new StringWriter();
            line.append(TIME.format(event.getInstant().atZone(ZoneId.systemDefault())))
                    .append(' ')
                    .append(level(event.getLevel()))
                    .append(' ')
                    .append(logger.substring(logger.lastIndexOf('.') + 1))
                    .append(" | ")
                    .append(formatMessage(event))
                    .append(System.lineSeparator());
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(line, true));
            }
            return line.toString();
        }

        private static String level(Level level) {
            int value = level.intValue();
            if (value >= Level.SEVERE.intValue()) {
                return "ERROR";
            } else if (value >= Level.WARNING.intValue()) {
                return "WARN ";
            }
            return value >= Level.INFO.intValue() ? "INFO " : "DEBUG";
        }
    }
}

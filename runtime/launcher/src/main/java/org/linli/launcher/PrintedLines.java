package org.linli.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what bundles print into the log, line by line.
 *
 * <p>The components' runtime prints what goes wrong with one where the node has no log service of
 * OSGi, libraries print warnings, the JDK the end of a thread. Somebody who looks for a cause shall
 * find it in one place; what the launcher itself has to say still goes to the terminal.
 */
final class PrintedLines extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger("printed");
    private static final int LONGEST = 4_000;

    private final StringBuilder bytes = new StringBuilder();

    /** Everything printed from now on in this process. */
    static void take() {
        PrintStream lines = new PrintStream(new PrintedLines(), true, StandardCharsets.UTF_8);
        System.setOut(lines);
        System.setErr(lines);
    }

    @Override
    public synchronized void write(int value) {
        if (value == '\n' || bytes.length() == LONGEST) {
            tell();
        }
        if (value != '\n' && value != '\r') {
            bytes.append((char) (value & 0xff));
        }
    }

    private void tell() {
        String line =
                new String(
                        bytes.toString().getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8);
        bytes.setLength(0);
        if (line.startsWith("ERROR")) {
            LOG.error(line);
        } else if (!line.isBlank()) {
            LOG.warn(line);
        }
    }
}

package org.linli.launcher;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The user's side of the command line: a screen with a keyboard, or a script's pipes. */
final class Terminal {
    private static final String START_OF_LINE = "\r\u001b[K";

    private final boolean forMachines;
    private final @Nullable Console console;
    private final BufferedReader pipe =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private boolean progressShown;

    /**
     * @param forMachines print data instead of sentences
     */
    Terminal(boolean forMachines) {
        this.forMachines = forMachines;
        Console own = System.console();
        this.console = own != null && own.isTerminal() ? own : null;
    }

    void line(String text) {
        if (!forMachines) {
            clearProgress();
            System.out.println(text);
        }
    }

    /** Overwritten by the next one; nothing where lines cannot be overwritten. */
    void progress(String text) {
        if (!forMachines && console != null) {
            System.out.print(START_OF_LINE + text);
            System.out.flush();
            progressShown = true;
        }
    }

    void data(String json) {
        if (forMachines) {
            System.out.println(json);
        }
    }

    /** Typed without being shown, or one line of what is piped in; empty if nothing came. */
    String secret(String prompt) throws IOException {
        clearProgress();
        if (console != null) {
            char[] typed = console.readPassword("%s ", prompt);
            return typed == null ? "" : new String(typed);
        }
        String line = pipe.readLine();
        return line == null ? "" : line;
    }

    private void clearProgress() {
        if (progressShown) {
            System.out.print(START_OF_LINE);
            progressShown = false;
        }
    }
}

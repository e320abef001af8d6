package org.linli.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * The functions that were switched off in this node: installed, so that they can be switched on
 * without a restart, but not started.
 */
final class DisabledFunctions {
    private static final Pattern FUNCTION =
            Pattern.compile("org\\.linli\\.function=\"?([a-z0-9-]+)");

    private final Properties states;

    private DisabledFunctions(Properties states) {
        this.states = states;
    }

    /** Reads {@code functions.properties}, which the running node writes when one is switched. */
    static DisabledFunctions of(Path data) {
        Properties states = new Properties();
        Path file = data.resolve("functions.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                states.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new DisabledFunctions(states);
    }

    /** A function's bundle says in its manifest which function it brings. */
    boolean has(Bundle bundle) {
        String capabilities = bundle.getHeaders("").get(Constants.PROVIDE_CAPABILITY);
        Matcher function = FUNCTION.matcher(capabilities == null ? "" : capabilities);
        return function.find() && "disabled".equals(states.getProperty(function.group(1)));
    }
}

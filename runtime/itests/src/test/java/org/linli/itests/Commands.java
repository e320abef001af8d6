package org.linli.itests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The command line of a node under test, without a line between. */
final class Commands {
    private final BundleContext context;

    Commands(BundleContext context) {
        this.context = context;
    }

    /** What a command came to. */
    record Outcome(int exit, List<String> lines) {}

    Outcome run(String name, String... arguments) throws InvalidSyntaxException {
        List<String> lines = new ArrayList<>();
        Request request =
                new Request(List.of(arguments), Map.of(), Path.of(""), Locale.SIMPLIFIED_CHINESE);
        return new Outcome(named(name).run(request, listening(lines)), lines);
    }

    private Command named(String name) throws InvalidSyntaxException {
        Collection<ServiceReference<Command>> all =
                context.getServiceReferences(Command.class, null);
        return all.stream()
                .map(context::getService)
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no command " + name));
    }

    private static Console listening(List<String> lines) {
        return new Console() {
            @Override
            public void line(String text) {
                lines.add(text);
            }

            @Override
            public void progress(String text) {
                // Only the end is looked at.
            }

            @Override
            public void data(Map<String, ?> fields) {
                // The lines say the same.
            }

            @Override
            public char[] secret(String prompt) {
                return new char[0];
            }
        };
    }
}

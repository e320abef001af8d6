package org.linli.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Station} to every test; it is opened for the first and closed after the
 * last.
 */
public final class OpenStation implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(OpenStation.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            String told =
                    "No Chromium found: the pages were NOT tested. Install one, or name it in CHROMIUM.";
            System.err.println(told);
            Assumptions.abort(told);
        }
        station(context, chromium.orElseThrow());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String test = context.getRequiredTestMethod().getName();
        station(context, chromium().orElseThrow())
                .begin(context.getRequiredTestClass().getSimpleName() + "." + test);
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        Stream<String> usual =
                Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Stream.concat(Stream.ofNullable(named), usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Station station(ExtensionContext context, Path chromium) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Station.class, key -> Station.open(chromium), Station.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Station.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return station(context, chromium().orElseThrow());
    }
}

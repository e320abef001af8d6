package org.linli.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends a {@link Station} to each test class. As many are opened as classes run beside each other,
 * and all are closed after the last.
 */
public final class OpenStation implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(OpenStation.class);

    /** The stations that no test class has at the moment. */
    private record Free(BlockingQueue<Station> stations) implements AutoCloseable {
        Loan lend(Path chromium) {
            Station free = stations.poll();
            return new Loan(free == null ? Station.open(chromium) : free, stations);
        }

        @Override
        public void close() {
            stations.forEach(Station::close);
        }
    }

    /** Given back when its test class is done. */
    private record Loan(Station station, BlockingQueue<Station> home) implements AutoCloseable {
        @Override
        public void close() {
            home.add(station);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            String told =
                    "No Chromium found: the pages were NOT tested. Install one, or name it in CHROMIUM.";
            System.err.println(told);
            Assumptions.abort(told);
        }
        Free free =
                context.getRoot()
                        .getStore(HERE)
                        .getOrComputeIfAbsent(
                                Free.class,
                                key -> new Free(new LinkedBlockingQueue<>()),
                                Free.class);
        context.getStore(HERE).put(Loan.class, free.lend(chromium.orElseThrow()));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String test = context.getRequiredTestMethod().getName();
        station(context).begin(context.getRequiredTestClass().getSimpleName() + "." + test);
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        Stream<String> usual =
                Stream.of(
                        // The same engine without the window around it, at half the work.
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Stream.concat(Stream.ofNullable(named), usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Station station(ExtensionContext context) {
        return context.getStore(HERE).get(Loan.class, Loan.class).station();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Station.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return station(context);
    }
}

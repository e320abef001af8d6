package org.linli.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.junitBundles;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.url;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import org.apache.felix.cm.file.ConfigurationHandler;
import org.assertj.core.api.Assertions;
import org.linli.launcher.Shipped;
import org.ops4j.pax.exam.Option;

/** A station for Pax Exam: bundles, configurations and launching properties as they ship. */
final class StationOptions {
    private static final int FOUNDATION = 1;

    /** Below the level of the tests, so that all is started when they run. */
    static final int EVERYTHING = 3;

    private StationOptions() {}

    static Option station(Path data, String features) {
        Path home = Path.of(System.getProperty("linli.home")).toAbsolutePath().normalize();
        Shipped shipped =
                Shipped.in(
                        home,
                        data,
                        Map.of(
                                "features",
                                features,
                                "http.port",
                                "0",
                                "cut.over",
                                "2020-01-01",
                                "assessed",
                                "2026-01-15; nobody; fictitious-persons.pdf"));
        Path configurations = data.resolve("configurations");
        shipped.configurations().forEach((pid, values) -> lay(configurations, pid, values));
        return composite(
                composite(
                        shipped.parts().stream().map(StationOptions::part).toArray(Option[]::new)),
                composite(
                        shipped.launchingProperties().entrySet().stream()
                                .map(p -> frameworkProperty(p.getKey()).value(p.getValue()))
                                .toArray(Option[]::new)),
                systemPackages(Shipped.sharedPackages().toArray(String[]::new)),
                // A bundle that forgot an import shall not find the class on the tests' class path.
                frameworkProperty("felix.bootdelegation.implicit").value("false"),
                frameworkProperty("felix.cm.dir").value(configurations.toString()),
                frameworkProperty("linli.address").value("http://127.0.0.1/"),
                junitBundles(),
                jarOf(Assertions.class),
                jarOf(ByteBuddy.class));
    }

    private static Option part(Shipped.Part part) {
        return bundle(part.jar().toUri().toString())
                .startLevel(part.foundation() ? FOUNDATION : EVERYTHING);
    }

    private static Option jarOf(Class<?> type) {
        URL jar = type.getProtectionDomain().getCodeSource().getLocation();
        return url(jar.toString());
    }

    /** As ConfigurationAdmin keeps it, so that it stands before the first component asks. */
    private static void lay(Path folder, String pid, Map<String, Object> values) {
        Path file = folder.resolve(pid.replace('.', '/') + ".config");
        Hashtable<String, Object> settings = new Hashtable<>(values);
        settings.put("service.pid", pid);
        // For any bundle, as the launcher says: bound to the first one that asks, it would change
        // its location while the components start, and they would start again.
        settings.put("service.bundleLocation", "?");
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                ConfigurationHandler.write(out, settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

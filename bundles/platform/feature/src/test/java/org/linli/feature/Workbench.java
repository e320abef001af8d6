package org.linli.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.linli.feature.generation.Shelf;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;

/** A framework with a shelf of features beside it. */
final class Workbench {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Path release;
    private final Shelf shelf;
    private final Framework framework;

    Workbench(Path folder) throws BundleException, IOException {
        this.release = folder.resolve("release");
        this.shelf = new Shelf(release, folder.resolve("data"));
        Files.createDirectories(release.resolve("features"));
        Files.createDirectories(release.resolve("bundles"));
        Files.createDirectories(folder.resolve("data"));
        this.framework =
                new FrameworkFactory()
                        .newFramework(
                                Map.of(
                                        Constants.FRAMEWORK_STORAGE,
                                        folder.resolve("cache").toString(),
                                        "felix.log.level",
                                        "0"));
        framework.start();
    }

    Shelf shelf() {
        return shelf;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Comes back when the framework writes no file any more: the folder is deleted next. */
    void close() throws BundleException, InterruptedException {
        framework.stop();
        FrameworkEvent end = framework.waitForStop(LONGEST.toMillis());
        if (end.getType() == FrameworkEvent.WAIT_TIMEDOUT) {
            throw new IllegalStateException("the framework does not stop");
        }
    }

    /** A feature of the release. */
    void released(String feature, String... bundles) throws IOException {
        Files.writeString(
                release.resolve("features").resolve(feature + ".json"), file(feature, bundles));
    }

    /** One that came in an archive. */
    void brought(String feature, String... bundles) throws IOException {
        Path folder = shelf.own(feature, "1.0.0");
        Files.createDirectories(folder.resolve("bundles"));
        Files.writeString(folder.resolve("feature.json"), file(feature, bundles));
    }

    private static String file(String feature, String... bundles) {
        List<String> ids = List.of(bundles).stream().map(b -> "\"a:" + b + ":1.0.0\"").toList();
        return "{ \"id\": \"a:%s:1.0.0\", \"bundles\": [%s] }"
                .formatted(feature, String.join(",", ids));
    }

    /**
     * A bundle of the release, or of a feature.
     *
     * @param feature whose it is; empty for the release's
     * @param parts classes it holds
     */
    void bundle(String feature, String name, Map<String, String> headers, Class<?>... parts)
            throws IOException {
        Path folder = feature.isEmpty() ? release : shelf.own(feature, "1.0.0");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name);
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        Path jar = folder.resolve("bundles").resolve(name + "-1.0.0.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            for (Class<?> part : parts) {
                String entry = part.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new JarEntry(entry));
                zip.write(Files.readAllBytes(classes(part).resolve(entry)));
            }
        }
    }

    private static Path classes(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}

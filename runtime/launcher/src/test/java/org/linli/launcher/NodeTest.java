package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.cm.impl.ConfigurationManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Patience;
import org.linli.feature.generation.Shelf;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** A framework with ConfigurationAdmin and functions that are nothing but a name. */
class NodeTest {
    /** Lets a deaf function go: its class is another one in its bundle than here. */
    private static final String HEARS = "deaf.hears";

    @TempDir Path home;
    @TempDir Path data;

    @BeforeEach
    void lay_out_a_distribution() throws IOException, URISyntaxException {
        Files.createDirectories(home.resolve("bundles"));
        Files.createDirectories(home.resolve("features"));
        Files.copy(
                Path.of(
                        ConfigurationManager.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()),
                home.resolve("bundles/configadmin-1.jar"));
        bundle("org.linli.tips", "java.lang");
        feature(
                "station",
                """
                { "id": "org.apache.felix:configadmin:1", "start-order": 1 }
                """);
        feature("tips", "{ \"id\": \"org.linli:org.linli.tips:1\" }");
    }

    @Test
    void all_that_the_features_name_is_started() throws BundleException, InterruptedException {
        Node node = node("station,tips");

        node.start();

        assertThat(node.running()).contains("org.apache.felix.configadmin", "org.linli.tips");
        assertThat(node.parked()).isEmpty();
        assertThat(node.address()).isEmpty();
        stop(node);
    }

    @Test
    void a_function_that_was_switched_off_is_there_but_not_started()
            throws BundleException, InterruptedException, IOException {
        Files.createDirectories(home.resolve("features/sets"));
        Files.writeString(
                home.resolve("features/sets/quiet.properties"),
                "features = tips\ndisabled = tips\n");
        Node node = node(Map.of("set", "quiet"));

        node.start();

        assertThat(node.running()).doesNotContain("org.linli.tips");
        assertThat(node.parked()).isEmpty();
        stop(node);
    }

    @Test
    void a_function_that_cannot_start_is_parked_and_the_rest_runs()
            throws BundleException, InterruptedException, IOException {
        bundle("org.linli.mediation", "org.example.missing");
        feature("mediation", "{ \"id\": \"org.linli:org.linli.mediation:1\" }");
        Node node = node("station,tips,mediation");

        node.start();

        assertThat(node.parked()).containsExactly("mediation");
        assertThat(node.called("mediation", false)).isEqualTo("调解");
        assertThat(node.called("nothing", false)).as("nobody tells").isEqualTo("nothing");
        assertThat(node.running()).contains("org.linli.tips");
        stop(node);

        Node again = node("station,tips,mediation");
        again.start();
        stop(again);
        Node third = node("station,tips,mediation");
        third.start();
        assertThat(third.parked()).as("failed twice").containsExactly("mediation");
        stop(third);
    }

    @Test
    void a_node_stopped_while_it_starts_holds_it_against_no_function()
            throws BundleException, InterruptedException, IOException {
        feature("stops", "{ \"id\": \"org.linli:org.linli.stops:1\" }");
        bundle("org.linli.stops", "org.osgi.framework", Stops.class);
        Node node = node("station,stops,tips");

        node.start();

        node.await();
        assertThat(node.parked()).isEmpty();
        assertThat(node.address()).isEmpty();
        assertThat(data.resolve("attempts.properties")).doesNotExist();
    }

    /** Stops the framework that starts it. */
    public static final class Stops implements BundleActivator {
        @Override
        public void start(BundleContext context) throws BundleException {
            Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
            framework.stop();
            while (framework.getState() != Bundle.STOPPING) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void stop(BundleContext context) {
            // Nothing was begun.
        }
    }

    @Test
    void a_function_that_does_not_come_back_is_parked_and_the_rest_runs()
            throws BundleException, InterruptedException, IOException {
        feature("deaf", "{ \"id\": \"org.linli:org.linli.deaf:1\" }");
        bundle("org.linli.deaf", "org.osgi.framework", Deaf.class);
        System.clearProperty(HEARS);
        List<Node> nodes = new ArrayList<>();
        for (int start = 0; start < 2; start++) {
            Node node =
                    node(
                            Map.of("features", "station,deaf,tips"),
                            new Patience(Duration.ofSeconds(2)));
            node.start();
            assertThat(node.parked()).containsExactly("deaf");
            assertThat(node.running()).contains("org.linli.tips");
            node.stop();
            node.await(Duration.ofMillis(300));
            nodes.add(node);
        }
        assertThat(new Attempts(data).parked("deaf")).isTrue();
        assertThat(new Attempts(data).cause("deaf")).get().asString().contains("not done within");
        System.setProperty(HEARS, "true");
        for (Node node : nodes) {
            node.await();
        }
    }

    /** Starts and does not come back. */
    public static final class Deaf implements BundleActivator {
        @Override
        public void start(BundleContext context) {
            while (!Boolean.getBoolean(HEARS)) {
                LockSupport.parkNanos(1_000_000);
            }
        }

        @Override
        public void stop(BundleContext context) {
            // Never comes so far.
        }
    }

    @Test
    void an_activator_that_could_end_the_process_is_counted_before_it_runs()
            throws BundleException, InterruptedException, IOException {
        System.setProperty("attempts", data.resolve("attempts.properties").toString());
        feature("ends", "{ \"id\": \"org.linli:org.linli.ends:1\" }");
        bundle("org.linli.ends", "org.osgi.framework", Ends.class);
        Node node = node("station,ends");
        node.start();
        assertThat(node.parked()).isEmpty();
        assertThat(data.resolve("attempts.properties")).as("it has come back").doesNotExist();
        stop(node);
    }

    /** Would end the process; here it looks whether that would be known. */
    public static final class Ends implements BundleActivator {
        @Override
        public void start(BundleContext context) throws IOException {
            String counted = Files.readString(Path.of(System.getProperty("attempts")));
            if (!counted.contains("ends=1")) {
                throw new IllegalStateException("not counted");
            }
        }

        @Override
        public void stop(BundleContext context) {
            // Nothing was begun.
        }
    }

    @Test
    void a_feature_that_is_not_there_is_told_by_name() {
        assertThatThrownBy(() -> node("station,tip"))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.in(Locale.CHINESE)).startsWith("没有功能包 tip："));
    }

    @Test
    void a_function_whose_files_are_gone_is_missed_and_the_rest_runs()
            throws BundleException, InterruptedException, IOException {
        stop(started("station,tips"));
        Files.delete(home.resolve("bundles/org.linli.tips-1.jar"));

        Node node = started("station,tips");

        assertThat(node.parked()).containsExactly("tips");
        assertThat(node.running()).contains("org.apache.felix.configadmin");
        stop(node);
    }

    @Test
    void a_set_that_changed_is_left_to_the_running_node_which_starts_as_it_was()
            throws BundleException, InterruptedException {
        stop(started("station,tips"));

        Node node = started("station");

        assertThat(node.running()).contains("org.linli.tips");
        assertThat(node.followSet(Locale.CHINESE)).as("nobody here follows sets").isEmpty();
        stop(node);
    }

    @Test
    void what_the_set_has_taken_away_is_not_missed()
            throws BundleException, InterruptedException, IOException {
        bundle("org.linli.mediation", "org.example.missing");
        feature("mediation", "{ \"id\": \"org.linli:org.linli.mediation:1\" }");
        Node node = started("station,tips,mediation");
        assertThat(node.parked()).containsExactly("mediation");

        Generation now = new Generations(data).current().orElseThrow();
        new Generations(data).enter(without(now, "mediation"));

        assertThat(node.parked()).isEmpty();
        stop(node);
    }

    private static Generation without(Generation now, String feature) {
        return new Generation(
                now.number() + 1,
                now.number(),
                now.at(),
                "set",
                "follow",
                "station",
                0,
                now.features().stream().filter(c -> !c.feature().equals(feature)).toList(),
                Map.of());
    }

    @Test
    void the_way_back_is_open_while_no_node_runs() throws BundleException, InterruptedException {
        stop(started("station,tips"));
        Generation now = new Generations(data).current().orElseThrow();
        new Generations(data).enter(without(now, "tips"));

        new Succession(data, Clock.systemUTC()).back();

        Node node = started("station,tips");
        assertThat(node.running()).contains("org.linli.tips");
        stop(node);
        assertThatThrownBy(() -> new Succession(data, Clock.systemUTC()).back())
                .isInstanceOf(Trouble.class)
                .hasMessage("no-way-back");
    }

    @Test
    void a_damaged_feature_is_told_by_its_file() throws IOException {
        Files.writeString(home.resolve("features/station.json"), "{ \"id\": ");

        assertThatThrownBy(() -> node("station"))
                .isInstanceOf(Trouble.class)
                .hasMessage("feature-damaged");
    }

    @Test
    void a_missing_part_of_the_base_is_told_by_its_file() throws IOException {
        Files.delete(home.resolve("bundles/configadmin-1.jar"));
        Node node = node("station");

        assertThatThrownBy(() -> node.start())
                .isInstanceOf(Trouble.class)
                .hasMessage("bundle-missing");
    }

    private static void stop(Node node) throws InterruptedException {
        node.stop();
        node.await();
    }

    private Node started(String features) throws BundleException, InterruptedException {
        Node node = node(features);
        node.start();
        return node;
    }

    private Node node(String features) {
        return node(Map.of("features", features));
    }

    private Node node(Map<String, String> said) {
        return node(said, new Patience());
    }

    private Node node(Map<String, String> said, Patience patience) {
        Generation generation =
                new Succession(data, Clock.systemUTC())
                        .atStart(NodeSettings.of(home, data, said), new Shelf(home, data));
        return new Node(
                new FeatureFolder(home, data),
                NodeSettings.of(home, data, said),
                generation,
                patience);
    }

    private void feature(String name, String bundles) throws IOException {
        Files.writeString(
                home.resolve("features/" + name + ".json"),
                """
                { "feature-resource-version": "1.0", "id": "org.linli:%s:1", "bundles": [ %s ] }
                """
                        .formatted(name, bundles));
    }

    private void bundle(String name, String wants) throws IOException {
        bundle(name, wants, null);
    }

    private void bundle(String name, String wants, @Nullable Class<?> activator)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", name);
        headers.putValue(
                "Provide-Capability",
                "org.linli.function;org.linli.function="
                        + name.substring(name.lastIndexOf('.') + 1));
        headers.putValue("Import-Package", wants);
        Path file = home.resolve("bundles/" + name + "-1.jar");
        if (activator != null) {
            headers.putValue("Bundle-Activator", activator.getName());
        }
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/l10n/labels.properties"));
            jar.write("function = 调解".getBytes(StandardCharsets.UTF_8));
            if (activator != null) {
                String entry = activator.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(Files.readAllBytes(classes(activator).resolve(entry)));
            }
        }
    }

    private static Path classes(Class<?> type) {
        return Path.of(
                URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}

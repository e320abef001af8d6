package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.cm.impl.ConfigurationManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleException;

/** A framework with ConfigurationAdmin and functions that are nothing but a name. */
class NodeTest {
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
                { "id": "org.apache.felix:configadmin:1", "start-order": 1 },
                { "id": "org.linli:org.linli.tips:1" }
                """);
    }

    @Test
    void all_that_the_features_name_is_started() throws BundleException, InterruptedException {
        Node node = node("station");

        node.start(DisabledFunctions.of(data));

        assertThat(node.running()).contains("org.apache.felix.configadmin", "org.linli.tips");
        assertThat(node.parked()).isEmpty();
        assertThat(node.address()).isEmpty();
        stop(node);
    }

    @Test
    void a_function_that_was_switched_off_is_there_but_not_started()
            throws BundleException, InterruptedException, IOException {
        Files.writeString(data.resolve("functions.properties"), "tips=disabled\n");
        Node node = node("station");

        node.start(DisabledFunctions.of(data));

        assertThat(node.running()).doesNotContain("org.linli.tips");
        assertThat(node.parked()).isEmpty();
        stop(node);
    }

    @Test
    void a_function_that_cannot_start_is_parked_and_the_rest_runs()
            throws BundleException, InterruptedException, IOException {
        bundle("org.linli.mediation", "org.example.missing");
        feature("mediation", "{ \"id\": \"org.linli:org.linli.mediation:1\" }");
        Node node = node("station,mediation");

        node.start(DisabledFunctions.of(data));

        assertThat(node.parked()).containsExactly("org.linli.mediation");
        assertThat(node.running()).contains("org.linli.tips");
        stop(node);
    }

    @Test
    void a_feature_that_is_not_there_is_told_by_name() {
        assertThatThrownBy(() -> node("station,tip"))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.in(Locale.CHINESE)).startsWith("没有功能包 tip："));
    }

    @Test
    void a_damaged_feature_is_told_by_its_file() throws IOException {
        Files.writeString(home.resolve("features/station.json"), "{ \"id\": ");

        assertThatThrownBy(() -> node("station"))
                .isInstanceOf(Trouble.class)
                .hasMessage("feature-damaged");
    }

    @Test
    void a_missing_part_is_told_by_its_file() throws IOException {
        Files.delete(home.resolve("bundles/org.linli.tips-1.jar"));
        Node node = node("station");

        assertThatThrownBy(() -> node.start(DisabledFunctions.of(data)))
                .isInstanceOf(Trouble.class)
                .hasMessage("bundle-missing");
    }

    private static void stop(Node node) throws InterruptedException {
        node.stop();
        node.await();
    }

    private Node node(String features) {
        NodeSettings settings = NodeSettings.of(home, data, Map.of("features", features));
        return new Node(new FeatureFolder(home), settings);
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
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}

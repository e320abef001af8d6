package org.linli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.drive.NodeProcess;
import org.linli.drive.VendorArchive;

/** City IT changes the declared set while the node stands still. */
class ChangedSetTest {
    private final Path folder = Town.freshFolder("changed-set");
    private final Path data = folder.resolve("data");

    private Path archive(String version) {
        Path bundle = Path.of(System.getProperty("linli.sample")).toAbsolutePath();
        return VendorArchive.pack(Town.home(), bundle, version, folder.resolve("archives"));
    }

    private NodeProcess started(String features) {
        Map<String, String> told = Map.of("developer", "yes", "features", features);
        return NodeProcess.start(Town.home(), data, told).await();
    }

    private static String state(NodeProcess node) {
        return node.linli("functions").orFail().output();
    }

    private int generation() throws IOException {
        return Integer.parseInt(Files.readString(data.resolve("generations/current")).strip());
    }

    @Test
    void a_version_of_the_set_is_examined_at_the_start_like_one_that_is_installed()
            throws IOException {
        try (NodeProcess node = started("station, corrections")) {
            node.linli("functions", "install", archive("1.1.0").toString(), "--trial").orFail();
            node.linli("functions", "install", archive("1.0.0").toString()).orFail();
        }
        unfitting("1.0.0", "2.0.0");
        int before = generation();

        String wanted = "station, corrections, lost-and-found:2.0.0";
        try (NodeProcess node = started(wanted)) {
            assertThat(node.console())
                    .contains("FUN-039", "FUN-013", "org.example.nowhere")
                    .doesNotContain("Exception");
            assertThat(state(node))
                    .contains("FUN-039", "org.example.nowhere")
                    .containsPattern("lost-and-found .* enabled  1\\.0\\.0");
            assertThat(generation()).as("as it was").isEqualTo(before);
            assertThat(node.linli("verify").exit()).isZero();
            assertThat(log()).contains("The set is not followed: FUN-013");
            assertThat(node.linli("functions", "follow").output()).contains("FUN-013");
        }

        try (NodeProcess node = started("station, corrections, lost-and-found:1.1.0")) {
            assertThat(state(node))
                    .doesNotContain("FUN-039")
                    .containsPattern("lost-and-found .* enabled  1\\.1\\.0");
            assertThat(node.linli("functions", "past").orFail().output()).contains("followed");
            assertThat(generation()).isEqualTo(before + 1);
            node.linli("functions", "back").orFail();
            assertThat(state(node)).containsPattern("lost-and-found .* enabled  1\\.0\\.0");
        }

        try (NodeProcess node = started("station, corrections, lost-and-found:1.1.0")) {
            assertThat(state(node))
                    .as("what was followed is not followed again")
                    .containsPattern("lost-and-found .* enabled  1\\.0\\.0");
        }
    }

    @Test
    void a_set_that_names_what_is_not_there_is_told_and_followed_when_it_is_put_right()
            throws IOException {
        try (NodeProcess node = started("station, corrections")) {
            assertThat(state(node)).doesNotContain("FUN-039");
        }
        try (NodeProcess node = started("station, nowhere")) {
            assertThat(node.console()).contains("FUN-018");
            assertThat(state(node)).contains("corrections", "FUN-018");
            assertThat(node.linli("status").exit()).isZero();
        }
        try (NodeProcess node = started("station")) {
            assertThat(node.console()).doesNotContain("FUN-", "Not started", "未能启动");
            assertThat(state(node))
                    .doesNotContain("FUN-039")
                    .containsPattern("corrections .* not installed");
        }
    }

    /** Such as the folder of a station whose node was lost, copied to a new machine. */
    @Test
    void a_first_start_examines_what_lies_on_the_shelf_like_any_other_change() throws IOException {
        try (NodeProcess node = started("station, corrections")) {
            node.linli("functions", "install", archive("1.0.0").toString()).orFail();
        }
        unfitting("1.0.0", "2.0.0");
        Path generations = data.resolve("generations");
        forget(generations);

        try (NodeProcess node = started("station, corrections, lost-and-found:2.0.0")) {
            assertThat(node.console())
                    .contains("FUN-039", "FUN-013", "org.example.nowhere")
                    .doesNotContain("Exception");
            assertThat(state(node))
                    .contains("FUN-039", "org.example.nowhere")
                    .containsPattern("corrections .* enabled")
                    .doesNotContainPattern("lost-and-found .* (enabled|failed|parked)");
            assertThat(node.linli("verify").exit()).isZero();
        }
        forget(generations);

        try (NodeProcess node = started("station, corrections, lost-and-found:1.0.0")) {
            assertThat(node.console()).doesNotContain("FUN-", "Exception");
            assertThat(state(node)).containsPattern("lost-and-found .* enabled  1\\.0\\.0");
            assertThat(generation()).as("the release, then what came in archives").isEqualTo(2);
        }
    }

    private static void forget(Path generations) throws IOException {
        try (Stream<Path> all = Files.list(generations)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        }
        Files.delete(generations);
    }

    private String log() throws IOException {
        return Files.readString(data.resolve("log/linli-0.log"));
    }

    /** A version that came when the node had what it asks for, and asks for more now. */
    private void unfitting(String of, String version) throws IOException {
        Path shelf = data.resolve("functions");
        Path from = shelf.resolve("lost-and-found-" + of);
        Path to = shelf.resolve("lost-and-found-" + version);
        Files.createDirectories(to.resolve("bundles"));
        Files.writeString(
                to.resolve("feature.json"),
                Files.readString(from.resolve("feature.json")).replace(of, version));
        String name = "bundles/org.example.lostfound-";
        try (JarFile jar = new JarFile(from.resolve(name + of + ".jar").toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-Version", version);
            headers.putValue(
                    "Import-Package", headers.getValue("Import-Package") + ",org.example.nowhere");
            try (OutputStream out = Files.newOutputStream(to.resolve(name + version + ".jar"));
                    JarOutputStream copy = new JarOutputStream(out, manifest)) {
                for (JarEntry entry : jar.stream().toList()) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(copy);
                    }
                }
            }
        }
    }
}

package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Chosen;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

class OwnBundlesTest {
    private static final Chosen LOST = Chosen.declared("lost", "1.0.0", true);

    @TempDir Path folder;
    private Workbench bench;
    private FeatureBundles bundles;

    @BeforeEach
    void open() throws BundleException, IOException {
        bench = new Workbench(folder);
        bench.bundle("", "access", Map.of());
        bench.released("station", "access");
        bundles = new FeatureBundles(bench.context(), bench.shelf());
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        bench.close();
    }

    private void refused(String code, String key, String value) {
        assertThatThrownBy(() -> new OwnBundles(bundles, bench.shelf()).require(LOST))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal.params()).containsEntry(key, value);
                        });
    }

    @Test
    void a_part_of_the_framework_is_refused_before_it_is_in_it_and_takes_the_node_down()
            throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", Map.of("Fragment-Host", "system.bundle;extension:=framework"));
        refused("FUN-025", "what", "Fragment-Host: system.bundle");
        assertThat(bench.context().getBundle(0).getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void one_called_as_a_bundle_of_the_release_is_refused() throws IOException {
        bench.bundle("", "mediation", Map.of());
        bench.released("mediation", "mediation");
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", Map.of("Bundle-SymbolicName", "access;singleton:=true"));
        refused("FUN-025", "what", "access");
        bench.bundle("lost", "lost", Map.of("Bundle-SymbolicName", "mediation"));
        bundles.anew(LOST);
        refused("FUN-025", "what", "mediation");
    }

    @Test
    void an_archive_that_was_refused_is_not_taken_for_the_one_that_comes_in_its_place()
            throws IOException {
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", Map.of("Bundle-SymbolicName", "access"));
        refused("FUN-025", "what", "access");
        bench.bundle("lost", "lost", Map.of());
        assertThatCode(() -> new OwnBundles(bundles, bench.shelf()).require(bundles.anew(LOST)))
                .doesNotThrowAnyException();
    }

    @Test
    void one_of_the_same_version_with_other_content_is_not_taken_for_the_one_that_runs()
            throws IOException, BundleException {
        bench.brought("found", "lost");
        bench.bundle("found", "lost", Map.of());
        bundles.install(Chosen.declared("found", "1.0.0", true));
        bench.brought("lost", "lost");
        Path own = bench.shelf().bundle("lost", "1.0.0", "lost", "1.0.0");
        Files.copy(bench.shelf().bundle("found", "1.0.0", "lost", "1.0.0"), own);
        assertThatCode(() -> new OwnBundles(bundles, bench.shelf()).require(LOST))
                .doesNotThrowAnyException();

        bench.bundle("lost", "lost", Map.of("Bundle-Name", "another"));
        refused("FUN-026", "name", "lost 1.0.0");
    }

    @Test
    void the_next_version_of_a_bundle_of_which_there_is_one_alone_is_wired_beside_it()
            throws IOException, BundleException {
        Map<String, String> first = Map.of("Bundle-SymbolicName", "lost;singleton:=true");
        bench.brought("lost", "lost");
        bench.bundle("lost", "lost", first);
        Bundle old = bundles.install(LOST).getFirst();
        old.start();
        bench.brought("found", "lost");
        bench.bundle(
                "found",
                "lost",
                Map.of("Bundle-SymbolicName", "lost;singleton:=true", "Bundle-Version", "1.1.0"));
        List<Bundle> next = bundles.install(Chosen.declared("found", "1.0.0", true));
        assertThat(bundles.resolves(next)).as("two of one name, both to stay").isFalse();

        bundles.leaving(List.of(old));
        assertThat(bundles.resolves(next)).isTrue();
    }
}

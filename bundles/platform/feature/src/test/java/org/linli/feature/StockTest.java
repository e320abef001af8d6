package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.archive.Intake;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Shelf;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Need;
import org.linli.function.FunctionSwitch.Shelved;
import org.linli.refusal.Refusal;
import org.osgi.framework.BundleException;

/** What came in archives, from the version in use to the one that nobody needs. */
class StockTest {
    @TempDir Path folder;
    private Workbench bench;
    private Shelf shelf;
    private Generations generations;
    private FeatureBundles bundles;
    private Stock stock;
    private String declared = "station tips:1.0.0";

    @BeforeEach
    void open() throws BundleException, IOException {
        bench = new Workbench(folder);
        bench.released("station");
        shelf = bench.shelf();
        generations = new Generations(data());
        bundles = new FeatureBundles(bench.context(), shelf);
        Told told = new Told(data(), key -> key.equals("linli.features") ? declared : null);
        FunctionNames names = new FunctionNames(bundles, shelf, generations);
        Intake intake = new Intake(shelf, data(), true, InstantSource.system());
        stock = new Stock(shelf, generations, told, bundles, names, intake);
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0", "1.3.0")) {
            lay("lost", version);
        }
        lay("tips", "1.0.0");
        enter(1, 0, "1.0.0");
        enter(2, 1, "1.1.0");
        enter(3, 2, "1.2.0");
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        bench.close();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void lay(String feature, String version) throws IOException {
        Path place = Files.createDirectories(shelf.own(feature, version).resolve("bundles"));
        Files.writeString(
                place.resolveSibling("feature.json"),
                "{ \"id\": \"a:%s:%s\", \"bundles\": [] }".formatted(feature, version));
    }

    private void enter(int number, int before, String version) {
        generations.enter(
                new Generation(
                        number,
                        before,
                        Instant.parse("2026-03-05T01:00:00Z"),
                        "it.chen",
                        "install lost:" + version,
                        "",
                        0,
                        List.of(
                                Chosen.declared("station", "", true),
                                Chosen.declared("lost", version, true)),
                        Map.of()));
    }

    private Need need(String function, String version) {
        return stock.of(Locale.ENGLISH).stream()
                .filter(one -> one.function().equals(function) && one.version().equals(version))
                .map(Shelved::need)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_runs_what_one_way_back_needs_and_what_the_set_names_is_kept() {
        assertThat(need("lost", "1.2.0")).isEqualTo(Need.NOW);
        assertThat(need("lost", "1.1.0")).isEqualTo(Need.BACK);
        assertThat(need("tips", "1.0.0")).isEqualTo(Need.SET);
        for (Change.Discard kept :
                List.of(
                        new Change.Discard("lost", "1.2.0"),
                        new Change.Discard("lost", "1.1.0"),
                        new Change.Discard("tips", "1.0.0"))) {
            assertThatThrownBy(() -> stock.discard(kept)).hasMessageContaining("FUN-038");
            assertThat(shelf.has(kept.function(), kept.version())).isTrue();
        }
    }

    @Test
    void what_nothing_needs_goes_and_its_room_is_told() throws IOException {
        assertThat(need("lost", "1.3.0")).isEqualTo(Need.NOTHING);
        Change.Discard change = new Change.Discard("lost", "1.3.0");
        long space = Files.size(shelf.feature("lost", "1.3.0"));
        assertThat(stock.plan(change).space()).isEqualTo(space);

        stock.discard(change);

        assertThat(shelf.versions("lost")).containsExactly("1.2.0", "1.1.0", "1.0.0");
        assertThat(data().resolve("functions/incoming")).doesNotExist();
        assertThatThrownBy(() -> stock.discard(change)).hasMessageContaining("FUN-001");
    }

    @Test
    void what_only_a_longer_way_back_needs_may_go() {
        assertThat(need("lost", "1.0.0")).isEqualTo(Need.FURTHER_BACK);
        stock.discard(new Change.Discard("lost", "1.0.0"));
        assertThat(shelf.has("lost", "1.0.0")).isFalse();
    }

    @Test
    void a_set_that_cannot_be_read_keeps_nobody_from_clearing_up() {
        declared = "station nothing-of-the-kind";
        assertThat(need("tips", "1.0.0")).isEqualTo(Need.NOTHING);
    }

    @Test
    void another_archive_in_the_place_of_a_deleted_one_is_read_anew()
            throws IOException, BundleException {
        bench.brought("found", "found");
        bench.bundle("found", "found", Map.of());
        Chosen found = Chosen.declared("found", "1.0.0", true);
        assertThat(bundles.jars(found).getFirst().offers("org.example")).isFalse();

        stock.discard(new Change.Discard("found", "1.0.0"));
        bench.brought("found", "found");
        bench.bundle("found", "found", Map.of("Export-Package", "org.example"));

        assertThat(bundles.jars(found).getFirst().offers("org.example")).isTrue();
    }

    @Test
    void a_name_that_is_no_version_is_refused() {
        for (String version : List.of("", "../..", "9.9.9")) {
            assertThatThrownBy(() -> stock.plan(new Change.Discard("lost", version)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("FUN-001");
        }
    }
}

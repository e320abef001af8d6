package org.linli.feature.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");

    @TempDir Path release;
    @TempDir Path data;

    private Generations generations;
    private Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        generations = new Generations(data);
        shelf = new Shelf(release, data);
        Files.createDirectories(release.resolve("features/sets"));
        for (String name : List.of("station", "tips", "corrections")) {
            Files.writeString(release.resolve("features/" + name + ".json"), "{}");
        }
    }

    private static Generation generation(int number, int before, long head, Chosen... chosen) {
        return new Generation(
                number, before, NOW, "it.chen", "test", "station", head, List.of(chosen), Map.of());
    }

    private void bring(String feature, String version) throws IOException {
        Files.createDirectories(shelf.own(feature, version));
        Files.writeString(shelf.own(feature, version).resolve("feature.json"), "{}");
    }

    @Test
    void a_generation_is_read_as_it_was_written() {
        Generation next =
                new Generation(
                        4,
                        2,
                        NOW,
                        "it.chen",
                        "install tips:1.2.0",
                        "station tips -tips",
                        71,
                        List.of(
                                Chosen.declared("station", "", true),
                                new Chosen("tips", "1.2.0", false, NOW, "it.chen")),
                        Map.of("tips", 60L));
        generations.enter(next);
        assertThat(new Generations(data).current()).contains(next);
    }

    @Test
    void what_the_pointer_never_reached_is_not_in_force() throws IOException {
        generations.enter(generation(1, 0, 0, Chosen.declared("station", "", true)));
        generations.prepare(generation(2, 1, 9));
        Files.writeString(data.resolve("generations/current.new"), "2");
        assertThat(generations.current()).map(Generation::number).contains(1);
    }

    @Test
    void going_back_returns_the_records_of_functions_whose_version_changed() {
        Chosen station = Chosen.declared("station", "", true);
        Chosen old = Chosen.declared("tips", "1.0.0", true);
        Chosen fresh = Chosen.declared("tips", "1.1.0", true);
        Generation one = generation(1, 0, 0, station, old);
        Generation two = generation(2, 1, 50, station, fresh);
        Generation three = generation(3, 2, 80, station, fresh.switched(false, NOW, "x"));

        Generation once = three.backTo(two, NOW, "y");
        assertThat(once.returns()).as("switched, not exchanged").isEmpty();
        assertThat(once.features()).isEqualTo(two.features());
        Generation twice = once.backTo(one, NOW, "y");
        assertThat(twice.returns()).containsExactly(Map.entry("tips", 50L));
        assertThat(twice.number()).isEqualTo(5);
        assertThat(twice.before()).isZero();
    }

    @Test
    void a_generation_the_node_never_started_with_returns_no_record() {
        Generation one = generation(1, 0, 7, Chosen.declared("tips", "1.0.0", true));
        Generation two =
                generation(2, 1, Generation.UNKNOWN, Chosen.declared("tips", "1.1.0", true));
        assertThat(two.backTo(one, NOW, "y").returns()).isEmpty();
    }

    @Test
    void a_set_that_is_followed_leaves_versions_as_they_are_unless_it_says_one()
            throws IOException {
        bring("tips", "1.9.0");
        bring("tips", "1.10.0");
        List<Chosen> now =
                List.of(
                        Chosen.declared("station", "", true),
                        new Chosen("tips", "1.9.0", true, NOW, "it.chen"),
                        Chosen.declared("corrections", "", true));

        assertThat(followed("station, tips", now))
                .as("corrections go, the rest stays who chose it")
                .containsExactly(now.get(0), now.get(1));
        assertThat(followed("tips:1.10.0", now)).hasToString("[station, tips:1.10.0]");
        assertThat(followed("tips", List.of())).hasToString("[station, tips]");
        assertThat(followed("*", List.of())).hasToString("[station, corrections, tips]");
        assertThat(shelf.versions("tips")).containsExactly("1.10.0", "1.9.0");
        assertThatThrownBy(() -> followed("tips:2.0.0", now)).isInstanceOf(Missing.class);
    }

    private List<Chosen> followed(String features, List<Chosen> now) {
        return DeclaredSet.of("", features, shelf, data).chosen(now, shelf);
    }

    @Test
    void a_set_may_be_a_file_and_put_a_function_on_the_node_that_is_off() throws IOException {
        Path file = data.resolve("town.properties");
        Files.writeString(file, "features = tips，corrections\ndisabled = tips\n");
        DeclaredSet set = DeclaredSet.of("town.properties", "", shelf, data);
        assertThat(set.text()).isEqualTo("town.properties: station tips corrections -tips");
        assertThat(set.chosen(List.of(), shelf))
                .filteredOn(Chosen::enabled)
                .hasToString("[station, corrections]");
        assertThatThrownBy(() -> DeclaredSet.of("village", "", shelf, data))
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_function_is_wanted_once_as_it_is_said_last() throws IOException {
        bring("tips", "1.9.0");
        assertThat(followed("*, tips:1.9.0", List.of()))
                .hasToString("[station, corrections, tips:1.9.0]");
        assertThat(followed("tips, tips", List.of())).hasToString("[station, tips]");
    }

    @Test
    void what_all_others_stand_on_is_never_off() throws IOException {
        assertThat(ofFile("features = tips\ndisabled = station tips\n").chosen(List.of(), shelf))
                .filteredOn(Chosen::enabled)
                .hasToString("[station]");
    }

    @Test
    void a_name_that_is_mistyped_among_those_that_are_off_is_told() {
        assertThatThrownBy(() -> ofFile("features = tips\ndisabled = tip\n"))
                .isInstanceOfSatisfying(
                        Missing.class, missing -> assertThat(missing.name()).isEqualTo("tip"));
    }

    @Test
    void a_set_of_another_encoding_is_told_by_its_name() throws IOException {
        Files.write(data.resolve("gbk.properties"), "# 城关镇\nfeatures = tips\n".getBytes("GBK"));
        assertThatThrownBy(() -> DeclaredSet.of("gbk.properties", "", shelf, data))
                .isInstanceOfSatisfying(
                        Missing.class,
                        missing -> assertThat(missing.what()).isEqualTo(Missing.What.READABLE_SET));
        assertThatThrownBy(() -> ofFile("features = \\u12\n")).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> ofFile("{ \"features\": [\"tips\"] }"))
                .as("would take every function off")
                .isInstanceOf(Missing.class);
        Told told = new Told(data, key -> key.equals("linli.set") ? "gbk.properties" : null);
        assertThat(told.setFile()).as("and takes no function down").contains(new Properties());
    }

    private DeclaredSet ofFile(String lines) throws IOException {
        Files.writeString(data.resolve("town.properties"), lines);
        return DeclaredSet.of("town.properties", "", shelf, data);
    }

    @Test
    void an_attempt_that_cannot_be_noted_keeps_nobody_from_starting() throws IOException {
        Files.createDirectories(data.resolve("attempts.properties.new/taken"));
        new Attempts(data).begin("tips");
        assertThat(new Attempts(data).parked("tips")).isFalse();
    }

    @Test
    void an_attempt_that_ends_the_process_counts() {
        Attempts first = new Attempts(data);
        first.begin("tips");
        Attempts second = new Attempts(data);
        assertThat(second.parked("tips")).isFalse();
        second.begin("tips");
        Attempts third = new Attempts(data);
        assertThat(third.parked("tips")).isTrue();
        assertThat(third.cause("tips")).isEmpty();
        third.worked("tips");
        assertThat(third.parked("tips")).isFalse();
    }
}

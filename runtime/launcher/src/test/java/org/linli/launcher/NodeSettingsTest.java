package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeSettingsTest {
    @TempDir Path data;

    @Test
    void a_new_node_gets_a_file_that_explains_every_setting() throws IOException {
        NodeSettings settings = settings(Map.of());

        assertThat(settings.list("features"))
                .containsExactly(
                        "station",
                        "corrections",
                        "drug-control",
                        "migrant-services",
                        "resettlement",
                        "youth-prevention");
        assertThat(settings.get("http.address")).isEqualTo("127.0.0.1");
        assertThat(LocalDate.parse(settings.get("cut.over"))).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(Files.readString(data.resolve("node.properties")))
                .contains("# 派出所 / The station")
                .contains("cut.over = " + settings.get("cut.over"));
    }

    @Test
    void what_the_file_does_not_say_has_a_default() throws IOException {
        Files.writeString(data.resolve("node.properties"), "station.name = 文昌派出所\n");

        NodeSettings settings = settings(Map.of());

        assertThat(settings.get("station.name")).isEqualTo("文昌派出所");
        assertThat(settings.number("http.port", 65_535)).isEqualTo(8460);
    }

    @Test
    void the_command_line_goes_before_the_file() throws IOException {
        Files.writeString(data.resolve("node.properties"), "http.port = 8470\n");

        assertThat(settings(Map.of("http.port", "8480")).get("http.port")).isEqualTo("8480");
    }

    @Test
    void a_file_of_another_encoding_is_told_in_a_sentence() throws IOException {
        Files.write(data.resolve("node.properties"), "station.name = 文昌派出所\n".getBytes("GBK"));
        assertThatThrownBy(() -> settings(Map.of()))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> assertThat(trouble.in(Locale.CHINESE)).contains("UTF-8"));
    }

    @Test
    void a_changed_file_is_never_overwritten() throws IOException {
        settings(Map.of());
        Files.writeString(data.resolve("node.properties"), "http.port = 8470\n");

        settings(Map.of());

        assertThat(data.resolve("node.properties")).hasContent("http.port = 8470\n");
    }

    @Test
    void places_are_filled_with_settings_and_the_data_folder() {
        assertThat(settings(Map.of()).fill("$[node:data]/log of $[node:node.name]"))
                .isEqualTo(data + "/log of station-1");
    }

    @Test
    void features_may_be_parted_by_the_comma_of_either_script() {
        assertThat(settings(Map.of("features", "station，tips, corrections")).list("features"))
                .containsExactly("station", "tips", "corrections");
    }

    @Test
    void a_setting_that_is_no_number_is_told_in_both_languages() {
        NodeSettings settings = settings(Map.of("http.port", "八千"));

        assertThatThrownBy(() -> settings.number("http.port", 65_535))
                .isInstanceOfSatisfying(
                        Trouble.class,
                        trouble -> {
                            assertThat(trouble.in(Locale.CHINESE))
                                    .isEqualTo("node.properties 里的设置 http.port 不能是“八千”。");
                            assertThat(trouble.in(Locale.ENGLISH))
                                    .startsWith("The setting http.port in node.properties");
                        });
    }

    private NodeSettings settings(Map<String, String> said) {
        return NodeSettings.of(Path.of("home"), data, said);
    }
}

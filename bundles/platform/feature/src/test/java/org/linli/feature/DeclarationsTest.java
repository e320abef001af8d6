package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionSwitch.Assessment;

class DeclarationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @TempDir Path data;
    private final Map<String, String> launched = new HashMap<>();

    private void node(String... lines) throws IOException {
        Files.writeString(data.resolve("node.properties"), String.join("\n", lines));
    }

    private void town(String... lines) throws IOException {
        Files.writeString(data.resolve("town.properties"), String.join("\n", lines));
    }

    private String documentOf(String function) {
        return new Declarations(new Told(data, launched::get), () -> TODAY)
                .of(function)
                .map(Assessment::document)
                .orElse("none");
    }

    @Test
    void a_node_without_a_set_of_the_city_may_declare_as_well() throws IOException {
        node("features = station, corrections", "assessed.corrections = 2026-01-15; 法制科; own.pdf");
        assertThat(documentOf("corrections")).isEqualTo("own.pdf");
        assertThat(documentOf("resettlement")).isEqualTo("none");
        node("assessed = 2026-01-15；法制科；all.pdf");
        assertThat(documentOf("resettlement")).isEqualTo("all.pdf");
    }

    @Test
    void the_citys_set_goes_before_the_node_and_one_function_before_all() throws IOException {
        node(
                "set = town.properties",
                "assessed = 2026-01-15; 派出所; node-all.pdf",
                "assessed.tips = 2026-01-15; 派出所; node-tips.pdf",
                "assessed.resettlement = 2026-01-15; 派出所; node-resettlement.pdf");
        town("assessed.tips = 2026-02-15; 市局; city-tips.pdf");
        assertThat(documentOf("tips")).isEqualTo("city-tips.pdf");
        assertThat(documentOf("resettlement")).isEqualTo("node-resettlement.pdf");
        assertThat(documentOf("corrections")).isEqualTo("node-all.pdf");
        town("assessed = 2026-02-15; 市局; city-all.pdf");
        assertThat(documentOf("tips")).isEqualTo("city-all.pdf");
    }

    @Test
    void a_set_named_on_the_command_line_is_the_one_that_declares() throws IOException {
        node("set =", "assessed =");
        town("assessed.tips = 2026-02-15; 市局; city-tips.pdf");
        launched.put("linli.set", "town.properties");
        launched.put("linli.told", "http.port set");
        assertThat(documentOf("tips")).isEqualTo("city-tips.pdf");
        launched.put("linli.told", "http.port");
        assertThat(documentOf("tips")).as("the file has changed since").isEqualTo("none");
    }

    @Test
    void a_line_that_cannot_be_right_declares_nothing() throws IOException {
        for (String line :
                new String[] {
                    "2026-01-15; 法制科",
                    "soon; 法制科; a.pdf",
                    "2026-03-06; 法制科; a.pdf",
                    "2026-01-15; ; a.pdf"
                }) {
            node("assessed.tips = " + line);
            assertThat(documentOf("tips")).as(line).isEqualTo("none");
        }
    }
}

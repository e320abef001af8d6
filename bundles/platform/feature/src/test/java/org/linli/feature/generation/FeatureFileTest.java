package org.linli.feature.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureFileTest {
    @TempDir Path folder;

    @Test
    void all_that_a_node_must_know_is_read() throws IOException {
        FeatureFile file =
                read(
                        """
                        {
                          "feature-resource-version": "1.0",
                          "id": "org.linli:tips:1.2",
                          "description": "Tips",
                          "categories": ["police"],
                          "bundles": [
                            "org.linli:org.linli.words:1",
                            { "id": "org.linli:org.linli.tips:1.2", "start-order": 1, "more": [{}] }
                          ],
                          "configurations": {
                            "tips": { "port": 80, "open": true, "rate": 0.5, "hosts": ["a", "b"] },
                            "tips.line~north": { "number": "110" }
                          },
                          "extensions": {
                            "other": { "type": "text", "text": "x" },
                            "framework-launching-properties": {
                              "type": "json", "kind": "optional", "json": { "a": "1" }
                            }
                          }
                        }
                        """);

        assertThat(file.name()).isEqualTo("tips");
        assertThat(file.version()).isEqualTo("1.2");
        assertThat(file.bundles())
                .containsExactly(
                        new FeatureFile.Part("org.linli.words", "1", 0),
                        new FeatureFile.Part("org.linli.tips", "1.2", 1));
        assertThat(file.configurations()).containsOnlyKeys("tips", "tips.line~north");
        assertThat(file.configurations().get("tips"))
                .containsEntry("port", 80L)
                .containsEntry("open", true)
                .containsEntry("rate", 0.5)
                .containsEntry("hosts", new String[] {"a", "b"});
        assertThat(file.launching()).containsExactly(Map.entry("a", "1"));
        assertThat(file.further()).containsExactly("categories", "extensions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{ \"id\": \"tips\" }",
                "{ \"id\": \"org.linli:..:1\" }",
                "{ \"id\": \"org.linli:../tips:1\" }",
                "{ \"id\": \"a:b:1\", \"bundles\": {} }",
                "{ \"id\": \"a:b:1\", \"bundles\": [ {} ] }",
                "{ \"id\": \"a:b:1\", \"bundles\": [ \"a:b/c:1\" ] }",
                "{ \"id\": \"a:b:1\", \"configurations\": { \"x\": 1 } }",
                "{ \"id\": \"a:b:1\", \"configurations\": { \"x\": { \"y\": null } } }",
                "{ \"id\": \"a:b:1\", \"configurations\": { \"x\": { \"y\": [1] } } }",
                "{ \"id\": \"a:b:1\", \"extensions\": { \"framework-launching-properties\":"
                        + " { \"json\": { \"a\": 1 } } } }"
            })
    void what_is_no_feature_file_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    private FeatureFile read(String text) throws IOException {
        return FeatureFile.read(Files.writeString(folder.resolve("feature.json"), text));
    }
}

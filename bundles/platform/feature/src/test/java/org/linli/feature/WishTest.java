package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Actor;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Shelf;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionSwitch.Change;

class WishTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");
    private static final Actor CONSOLE = Actor.console("321003001", Locale.ENGLISH);

    @TempDir Path release;
    @TempDir Path data;

    @BeforeEach
    void release() throws IOException {
        Files.createDirectories(release.resolve("features/sets"));
        for (String name : List.of("station", "tips", "corrections")) {
            Files.writeString(release.resolve("features/" + name + ".json"), "{}");
        }
        Files.writeString(release.resolve("features/sets/town.properties"), "features = tips");
        Files.writeString(data.resolve("node.properties"), "set =\nfeatures = *\n");
    }

    private Generation followed(Generation now, Map<String, String> launched) {
        Wish wish =
                new Wish(
                        new Generations(data),
                        new Shelf(release, data),
                        new Told(data, launched::get));
        return wish.of(now, new Change.Follow(), _ -> true, false, CONSOLE, NOW, 7);
    }

    private static Generation town() {
        List<Chosen> features =
                List.of(Chosen.declared("station", "", true), Chosen.declared("tips", "", true));
        return new Generation(1, 0, NOW, "set", "follow", "station tips", 0, features, Map.of());
    }

    @Test
    void a_set_of_the_command_line_is_followed_although_the_file_leaves_the_line_empty() {
        Map<String, String> launched =
                Map.of("linli.set", "town", "linli.features", "*", "linli.told", "set");
        assertThatThrownBy(() -> followed(town(), launched))
                .as("the node runs that very set")
                .hasMessage("FUN-015");
    }

    @Test
    void a_line_changed_in_the_file_is_followed_without_a_restart() {
        Map<String, String> launched =
                Map.of("linli.set", "town", "linli.features", "", "linli.told", "");
        assertThat(followed(town(), launched).features())
                .extracting(Chosen::feature)
                .containsExactly("station", "corrections", "tips");
    }
}

package org.linli.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoicesTest {
    private static final Instant NOW = Instant.parse("2026-03-05T01:00:00Z");

    @TempDir Path data;

    @Test
    void a_function_nobody_switched_has_no_choice() {
        assertThat(new Choices(data).of("corrections")).isEmpty();
    }

    @Test
    void a_choice_outlives_the_node_and_tells_who_and_when() {
        new Choices(data).put("corrections", true, NOW, "console");
        assertThat(new Choices(data).of("corrections"))
                .contains(new Choices.Choice(true, NOW, "console"));
        new Choices(data).put("corrections", false, NOW, "it.chen");
        assertThat(new Choices(data).of("corrections"))
                .contains(new Choices.Choice(false, NOW, "it.chen"));
    }

    @Test
    void switching_one_function_leaves_the_others_choices_alone() {
        Choices choices = new Choices(data);
        choices.put("corrections", true, NOW, "console");
        choices.put("mediation", true, NOW, "console");
        choices.put("corrections", false, NOW, "console");
        assertThat(choices.of("mediation")).get().matches(Choices.Choice::disabled);
    }

    @Test
    void a_half_written_file_of_a_killed_node_is_not_read() throws Exception {
        new Choices(data).put("corrections", true, NOW, "console");
        Files.writeString(data.resolve("functions.properties.new"), "corrections=ena");
        assertThat(new Choices(data).of("corrections")).get().matches(Choices.Choice::disabled);
    }
}

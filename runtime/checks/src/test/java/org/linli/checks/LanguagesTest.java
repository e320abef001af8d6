package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
    @TempDir Path folder;

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Languages.files()).isNotEmpty();
        assertThat(Languages.files()).flatMap(Languages::faults).isEmpty();
    }

    @Test
    void a_label_that_one_language_lacks_is_found() throws IOException {
        Path chinese = planted("stage = 阶段\nowner = 责任人\n", "stage = Stage\nduty = Duty\n");

        assertThat(Languages.faults(chinese))
                .containsExactly(
                        folder.resolve("labels.properties") + " lacks duty",
                        folder.resolve("labels_en.properties") + " lacks owner");
    }

    @Test
    void a_place_that_one_language_lacks_is_found() throws IOException {
        Path chinese = planted("late = 逾期{days}天\n", "late = overdue\n");

        assertThat(Languages.faults(chinese))
                .containsExactly(
                        folder.resolve("labels_en.properties") + " has other places in late");
    }

    @Test
    void a_language_that_is_not_there_is_found() throws IOException {
        Path chinese = Files.writeString(folder.resolve("labels.properties"), "a = 甲\n");

        assertThat(Languages.faults(chinese))
                .containsExactly(folder.resolve("labels_en.properties") + " is missing");
    }

    private Path planted(String chinese, String english) throws IOException {
        Files.writeString(folder.resolve("labels_en.properties"), english);
        return Files.writeString(folder.resolve("labels.properties"), chinese);
    }
}

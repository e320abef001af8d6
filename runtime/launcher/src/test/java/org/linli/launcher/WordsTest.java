package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void an_option_has_its_value_behind_a_sign_or_a_space() {
        Words words = words("add", "wang", "--roles", "BO,AA", "--segments=9");

        assertThat(words.arguments()).containsExactly("add", "wang");
        assertThat(words.options()).isEqualTo(Map.of("roles", "BO,AA", "segments", "9"));
    }

    @Test
    void an_option_that_is_said_or_not_takes_no_file_with_it() {
        Words words = words("--trial", "户籍人口.xlsx");

        assertThat(words.arguments()).containsExactly("户籍人口.xlsx");
        assertThat(words.options()).isEqualTo(Map.of("trial", "true"));
    }

    @Test
    void an_option_before_another_or_at_the_end_stands_alone() {
        assertThat(words("--deep", "--since=2026", "--all").options())
                .isEqualTo(Map.of("deep", "true", "since", "2026", "all", "true"));
    }

    @Test
    void all_after_two_dashes_are_arguments() {
        assertThat(words("--", "--strange.xlsx").arguments()).containsExactly("--strange.xlsx");
    }

    private static Words words(String... typed) {
        return Words.of(List.of(typed));
    }
}

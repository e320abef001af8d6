package org.linli.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.language.Labels;

class RefusalTest {
    private static final Refusal WORDED =
            Refusal.worded(
                    "X-001", "stage", l -> Map.of("from", Labels.isEnglish(l) ? "Open" : "待办"));

    @Test
    void each_sentence_has_the_words_of_its_language_wherever_it_is_told() {
        for (Refusal told : List.of(WORDED, WORDED.at("other"), Refusal.all(List.of(WORDED)))) {
            assertThat(told.params(Locale.SIMPLIFIED_CHINESE)).containsEntry("from", "待办");
            assertThat(told.params(Locale.ENGLISH)).containsEntry("from", "Open");
        }
        assertThat(WORDED.at("other").field()).isEqualTo("other");
    }

    @Test
    void plain_values_are_the_same_in_both() {
        Refusal plain = new Refusal("X-002", null, Map.of("max", "3"));
        assertThat(plain.params(Locale.ENGLISH))
                .isEqualTo(plain.params())
                .containsEntry("max", "3");
    }
}

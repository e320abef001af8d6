package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerRowTest {
    private static final Map<String, Boolean> WORDS = Map.of("是", true, "否", false);

    @Test
    void a_word_of_the_list_is_told() {
        assertThat(new LedgerRow(2, Map.of("key", "是")).word("key", WORDS)).isTrue();
    }

    @Test
    void an_empty_cell_tells_nothing() {
        assertThat(new LedgerRow(2, Map.of("key", "")).word("key", WORDS)).isNull();
    }

    @Test
    void a_word_of_no_list_is_refused() {
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("key", "也许")).word("key", WORDS))
                .hasMessage("VAL-053");
    }
}

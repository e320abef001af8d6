package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-05",
                "2025.3.5",
                "2025．3．5",
                "2025/03/05",
                "2025、3、5",
                "2025年3月5日",
                "2025年03月05号",
                "2025年3月5日（周三）",
                "20250305",
                "2025-03-05 00:00:00",
                "45721",
                "45721.5"
            })
    void a_day_is_read_in_every_way_people_and_workbooks_write_one(String written) {
        assertThat(new LedgerRow(2, Map.of("day", written)).date("day")).isEqualTo("2025-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "3/5/2025", "25.3.5", "2025年3月", "1234", "99999", "昨天"})
    void what_may_mean_several_days_or_none_is_asked_for_again(String written) {
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("day", written)).date("day"))
                .hasMessage("VAL-052");
    }
}

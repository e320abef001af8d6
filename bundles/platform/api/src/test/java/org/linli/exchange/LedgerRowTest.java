package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.refusal.Refusal;

class LedgerRowTest {
    private static final Map<String, Boolean> WORDS = Map.of("是", true, "否", false);

    @Test
    void a_word_of_the_list_is_told() {
        assertThat(new LedgerRow(2, Map.of("key", "是")).word("key", WORDS)).isTrue();
    }

    @Test
    void people_may_be_counted_with_the_word_for_it() {
        assertThat(new LedgerRow(2, Map.of("key", "1,014人")).integer("key")).isEqualTo(1014);
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("key", "人")).integer("key"))
                .hasMessage("VAL-003");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"二〇二四年十月十日, 2024-10-10", "二○二五年十二月三十一日, 2025-12-31", "一九九九年十一月二十日, 1999-11-20"})
    void a_date_in_words_is_read(String written, String day) {
        assertThat(new LedgerRow(2, Map.of("day", written)).date("day")).isEqualTo(day);
    }

    @Test
    void an_empty_cell_tells_nothing() {
        assertThat(new LedgerRow(2, Map.of("key", "")).word("key", WORDS)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-03-05",
        "2024.3.5",
        "2024.3.5.",
        "2024/03/05",
        "2024年3月5日",
        "20240305",
        "2024-03-05 00:00",
        "45356",
        "45356.75",
        "2024－03－05",
        "2024．3．5",
        "２０２４／３／５",
        "2024、3、5",
        "2024年03月05号",
        "2024年3月5日（周二）",
        "2024-03-05 00:00:00",
        "二〇二四年三月五日",
        "二零二四年三月五号"
    })
    void a_date_is_read_however_it_is_written(String written) {
        assertThat(new LedgerRow(2, Map.of("day", written)).date("day")).isEqualTo("2024-03-05");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-02-30",
        "二〇二四年二月三十日",
        "二〇二四年十三月五日",
        "3/5/2024",
        "24.3.5",
        "2024年3月",
        "202403",
        "9999",
        "99999",
        "200000",
        "45356-1",
        "昨天"
    })
    void what_is_no_date_is_refused(String written) {
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("day", written)).date("day"))
                .hasMessage("VAL-052");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"是、否", "'是，否'", "是/否/是", "是 否"})
    void several_words_stand_in_one_cell(String written) {
        assertThat(new LedgerRow(2, Map.of("key", written)).needWords("key", WORDS))
                .containsExactly(true, false);
    }

    @Test
    void of_several_words_each_is_one_of_the_list() {
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("key", "是、也许")).needWords("key", WORDS))
                .hasMessage("VAL-053")
                .extracting(e -> ((Refusal) e).params().get("value"))
                .isEqualTo("也许");
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("key", "、")).needWords("key", WORDS))
                .hasMessage("VAL-001");
    }

    @Test
    void a_word_of_no_list_is_refused() {
        assertThatThrownBy(() -> new LedgerRow(2, Map.of("key", "也许")).word("key", WORDS))
                .hasMessage("VAL-053");
    }
}

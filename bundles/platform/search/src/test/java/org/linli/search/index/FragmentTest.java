package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.refusal.Refusal;

class FragmentTest {

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "",
                " ",
                "张",
                "*",
                "%",
                "***",
                "???",
                "*张*",
                "12",
                "1",
                "-",
                "--- ",
                "\"\"",
                "😀😀😀",
                "·",
                "\u200B\u200B\u200B",
                "％％％"
            })
    void what_would_find_everything_is_refused(String typed) {
        assertThatThrownBy(() -> Fragment.read(typed))
                .isInstanceOf(Refusal.class)
                .hasMessage("SEA-001");
    }

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({
        "张明, 张明",
        "*张明*, 张明",
        "１３８, 138",
        "zm, zm",
        "ZMS, zms",
        "138 0013, 1380013",
        "3幢, 3幢",
        "艾力·买买提, 艾力买买提"
    })
    void two_characters_or_three_digits_are_enough(String typed, String text) {
        assertThat(Fragment.read(typed).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "+86 138-0013-8000, 13800138000",
        "8613800138000, 13800138000",
        "0514-87654321, 051487654321",
        "138-0013, 1380013",
    })
    void a_number_is_looked_for_without_dashes_and_country_code_too(String typed, String closed) {
        assertThat(Fragment.read(typed).spellings()).contains(closed);
    }

    @Test
    void a_dash_within_an_address_stays() {
        assertThat(Fragment.read("文昌西路5-302").spellings()).containsExactly("文昌西路5-302");
    }

    @Test
    void of_a_long_text_the_beginning_is_looked_for() {
        assertThat(Fragment.read("张".repeat(1_000)).length()).isEqualTo(Fragment.LONGEST);
        assertThat(Fragment.read("𠀀".repeat(5_000)).length()).isEqualTo(Fragment.LONGEST);
    }

    @Property
    void any_text_is_read_or_refused(@ForAll @StringLength(max = 1_200) String typed) {
        try {
            assertThat(Fragment.read(typed).length()).isBetween(2, Fragment.LONGEST);
        } catch (Refusal refused) {
            assertThat(refused.code()).isEqualTo("SEA-001");
        }
    }
}

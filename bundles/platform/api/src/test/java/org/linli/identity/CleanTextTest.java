package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.refusal.Refusal;

class CleanTextTest {

    @Test
    void digits_letters_and_blanks_are_narrowed_and_chinese_punctuation_stays() {
        assertThat(CleanText.clean("　３栋Ａ单元　２０１室（东），ｂ门 ")).isEqualTo("3栋A单元 201室（东），b门");
        assertThat(CleanText.clean("\u00A0a\u2003b\u00A0")).isEqualTo("a b");
    }

    @Test
    void a_letter_and_its_accent_become_one_character() {
        assertThat(CleanText.clean("Rene\u0301")).isEqualTo("Ren\u00E9");
    }

    @Test
    void rare_characters_of_names_outside_the_basic_plane_stay() {
        assertThat(CleanText.clean("𬭛\uE000")).isEqualTo("𬭛\uE000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张\u200B三",
                "张三\uFEFF",
                "\u202E三",
                "张\u0000三",
                "张\n三",
                "张\t三",
                "张\u00AD三",
                "张\uD800三",
                "张\uFFFD三",
                "张\u2028三",
                "\u0085",
                "张\u2060三",
                "\uFFFF",
            })
    void characters_nobody_sees_are_refused(String typed) {
        assertThatThrownBy(() -> CleanText.clean(typed)).hasMessage("VAL-002");
    }

    @Test
    void prose_keeps_its_lines() {
        assertThat(CleanText.cleanLines(" 第一行\r\n第二行\r３\t行\n")).isEqualTo("第一行\n第二行\n3 行");
        assertThatThrownBy(() -> CleanText.cleanLines("第一行\n\u200B")).hasMessage("VAL-002");
    }

    @Property
    void cleaning_a_clean_text_changes_nothing(@ForAll String typed) {
        String clean;
        try {
            clean = CleanText.clean(typed);
        } catch (Refusal refused) {
            Assume.that(false);
            return;
        }

        assertThat(CleanText.clean(clean)).isEqualTo(clean);
        assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    }
}

package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({
        "１３８００１３８０００, 13800138000",
        "138 0013 8000, 13800138000",
        "71000319950315996Ｘ, 71000319950315996x",
        "艾力·买买提, 艾力买买提",
        "艾力•买买提, 艾力买买提",
        "艾力・买买提, 艾力买买提",
        "0514－87654321, 0514-87654321",
        "0514—87654321, 0514-87654321",
        "REG-P-321003001-2026-000017, reg-p-321003001-2026-000017",
        "文昌\u3000花园, 文昌花园",
        "张\u200B三, 张三",
    })
    void ways_to_write_the_same_become_one(String written, String folded) {
        assertThat(Folded.of(written)).isEqualTo(folded);
    }

    @Property
    void folding_twice_changes_nothing(@ForAll String text) {
        assertThat(Folded.of(Folded.of(text))).isEqualTo(Folded.of(text));
    }

    @Property
    void what_is_easily_folded_is_folded_alike(
            @ForAll @CharRange(from = 0, to = 0x7F) @CharRange(from = '一', to = '鿿') String text) {
        assertThat(Folded.of(text)).isEqualTo(Folded.anyway(text));
    }
}

package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.refusal.Refusal;

class CreditCodeTest {
    private static final String SHOP = "92321003MAF1CT0026";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                SHOP,
                "91321003MAF1CT0016",
                "12321003MAF1CT003H",
                " 92321003 maf1ct0026 ",
                "９２３２１００３ＭＡＦ１ＣＴ００２６",
            })
    void a_code_is_read_as_people_type_it(String typed) {
        assertThat(CreditCode.read(typed).text()).hasSize(18);
    }

    @Test
    void the_worked_example_of_the_rules_gets_its_check_character() {
        assertThat(CreditCode.checkCharacter("91350100M000100Y4")).isEqualTo('3');
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "92321003MAF1CT0027, VAL-021, wrong check character",
        "92321003MAF1CT002, VAL-020, one short",
        "92321003MAF1CTO026, VAL-020, letter O for a zero",
        "9232100AMAF1CT0026, VAL-020, letter in the division",
        "'', VAL-020, nothing",
    })
    void a_wrong_code_is_refused(String typed, String code, String why) {
        assertThatThrownBy(() -> CreditCode.read(typed)).as(why).hasMessage(code);
    }

    @Property
    void a_single_wrong_character_never_passes(
            @ForAll @IntRange(min = 0, max = 17) int position,
            @ForAll @CharRange(from = '0', to = 'Z') char wrong) {
        Assume.that(SHOP.charAt(position) != wrong);
        StringBuilder mutated = new StringBuilder(SHOP);
        mutated.setCharAt(position, wrong);

        assertThatThrownBy(() -> CreditCode.read(mutated.toString())).isInstanceOf(Refusal.class);
    }
}

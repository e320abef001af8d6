package org.linli.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarsTest {

    @ParameterizedTest
    @CsvSource({
        "71000319950315996X, 710003********996X",
        "E12345678, E1*****78",
        "HM1234, HM**34",
        "931276199002289994, 93**************94",
        "1234, ****",
        "1, *",
    })
    void a_document_shows_its_ends(String number, String shown) {
        assertThat(Stars.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13800130000, 138****0000",
        "0514-87654321, 0514-****4321",
        "87654321, 87****21",
        "abc, ***"
    })
    void a_phone_shows_its_ends_whatever_its_form(String phone, String shown) {
        assertThat(Stars.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"周明生, 周**", "欧阳修, 欧**", "𠀀明, 𠀀**", "'', ''"})
    void a_name_shows_its_first_character(String name, String shown) {
        assertThat(Stars.name(name)).isEqualTo(shown);
    }
}

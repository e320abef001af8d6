package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.identity.DivisionCode.Level;

class DivisionCodeTest {
    private static final DivisionCode WENCHANG = new DivisionCode("321003001005");

    @Test
    void a_community_lies_in_a_street_a_county_a_city_and_a_province() {
        assertThat(
                        Stream.iterate(
                                        Optional.of(WENCHANG),
                                        Optional::isPresent,
                                        code -> code.flatMap(DivisionCode::parent))
                                .map(code -> code.orElseThrow().level() + " " + code.get()))
                .containsExactly(
                        "COMMUNITY 321003001005",
                        "STREET 321003001",
                        "COUNTY 321003",
                        "CITY 3210",
                        "PROVINCE 32");
    }

    @Test
    void a_place_contains_itself_and_what_lies_in_it() {
        DivisionCode hanjiang = new DivisionCode("321003");

        assertThat(hanjiang.contains(WENCHANG)).isTrue();
        assertThat(hanjiang.contains(hanjiang)).isTrue();
        assertThat(WENCHANG.contains(hanjiang)).isFalse();
        assertThat(new DivisionCode("321002").contains(WENCHANG)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "320000, 32, PROVINCE",
        "321000, 3210, CITY",
        "321003, 321003, COUNTY",
        "321003000000, 321003, COUNTY",
        "321003001000, 321003001, STREET",
        "321003001005, 321003001005, COMMUNITY",
        "320000000000, 32, PROVINCE",
    })
    void a_code_filled_up_with_zeros_is_the_place_it_stands_for(
            String filled, String code, Level level) {
        assertThat(DivisionCode.ofFilled(filled)).isEqualTo(new DivisionCode(code));
        assertThat(DivisionCode.ofFilled(filled).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "321", "32100", "32100300", "3210030010055", "32100A", "３２"})
    void what_has_no_level_is_no_code(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DivisionCode(text));
    }
}

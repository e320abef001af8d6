package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {
    private final Divisions divisions = Divisions.shipped();

    @Test
    void a_code_has_an_official_name_and_a_spoken_one() {
        assertThat(divisions.name("321003001001")).hasValue("冯庄居委会");
        assertThat(divisions.spoken("321003001001")).isEqualTo("江苏省扬州市邗江区邗上街道冯庄社区");
        assertThat(divisions.name("321003001999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "321003001001, 冯庄社区",
        "321003001006, 翠岗花园社区",
        "321003,       邗江区",
        "321003001999, 321003001999",
        "3210********, 3210********",
    })
    void people_say_a_place_and_no_number(String code, String place) {
        assertThat(Divisions.said(code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(place);
        assertThat(Divisions.said(code, Locale.ENGLISH)).isEqualTo(place);
    }

    @Test
    void the_communities_of_a_street_are_listed_by_code() {
        assertThat(divisions.communities("321003001"))
                .hasSize(7)
                .containsEntry("321003001006", "翠岗花园社区居委会");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "江苏省扬州市邗江区邗上街道冯庄社区, 321003001001",
        "扬州市邗江区邗上街道冯庄居委会,     321003001001",
        "邗上街道冯庄社区居委会,            321003001001",
        "邗江区邗上街道翠岗花园社区,         321003001006",
        "邗上街道翠岗花园社区居委会,         321003001006",
    })
    void a_community_is_found_in_every_spelling(String written, String code) {
        assertThat(divisions.startOf(written))
                .hasValue(new Divisions.Start(code, written.length()));
    }

    @Test
    void a_name_that_several_communities_share_is_no_answer() {
        assertThat(divisions.startOf("新民村1组1号")).isEmpty();
        assertThat(divisions.startOf("北京市海淀区1号")).isEmpty();
    }
}

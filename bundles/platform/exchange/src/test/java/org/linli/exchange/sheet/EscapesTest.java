package org.linli.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

    @Property
    void every_text_comes_back_as_it_was(@ForAll String text) {
        if (text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            assertThat(Escapes.unescaped(Escapes.escaped(text))).isEqualTo(text);
        }
    }

    @Test
    void a_text_that_only_looks_escaped_stays_what_it_is() {
        assertThat(Escapes.escaped("_x0041_\u0001")).isEqualTo("_x005F_x0041__x0001_");
        assertThat(Escapes.unescaped("_x005F_x0041_")).isEqualTo("_x0041_");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1.3800134740E10, 13800134740",
        "3.0, 3",
        "0.30000000000000004, 0.3",
        "710003199503159996, 710003199503159996",
        "-0.0, 0",
        "1E-3, 0.001",
        "007, 007",
        "N/A, N/A",
    })
    void numbers_are_plain(String raw, String shown) {
        assertThat(Numbers.plain(raw)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "yyyy-mm-dd, true",
                "[$-804]yyyy\"年\"m\"月\", true",
                "[h]:mm, true",
                "0.00, false",
                "#;[Red]-#, false",
                "\"days \"0, false",
                "General, false",
                "@, false",
            })
    void a_format_of_places_for_days_makes_a_date(String code, boolean date) {
        assertThat(NumberFormats.isDate(code)).isEqualTo(date);
    }
}

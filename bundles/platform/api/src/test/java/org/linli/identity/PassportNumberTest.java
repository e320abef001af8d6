package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassportNumberTest {

    @Test
    void a_passport_is_its_number_and_its_country() {
        PassportNumber passport = PassportNumber.read(" c01x00T47 ", "deu");

        assertThat(passport).isEqualTo(new PassportNumber("C01X00T47", "DEU"));
        assertThat(passport).isNotEqualTo(new PassportNumber("C01X00T47", "AUT"));
    }

    @Test
    void a_passport_shows_masked_wherever_it_is_printed() {
        assertThat(new PassportNumber("C01X00T47", "DEU")).hasToString("C0*****47");
        assertThat(new PassportNumber("E1234", "FRA")).hasToString("E1*34");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "E12 34, DEU, a blank within",
        "E123, DEU, too short",
        "E123456789012345, DEU, too long",
        "E12345, '', no country",
        "E12345, DE, two letters",
        "E12345, XYZ, no such country",
    })
    void a_wrong_passport_is_refused(String typed, String nationality, String why) {
        assertThatThrownBy(() -> PassportNumber.read(typed, nationality))
                .as(why)
                .hasMessage("VAL-040");
    }
}

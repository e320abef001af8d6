package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons and of premises. */
class IdentifiersTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2000, 2, 29);

    @ParameterizedTest
    @ValueSource(strings = {"71000319950315996X", "710003199212259979", "710003195609109989"})
    void the_check_character_is_that_of_the_named_test_persons(String number) {
        assertThat(CitizenNumbers.checkCharacter(number)).isEqualTo(number.charAt(17));
    }

    @Test
    void the_credit_code_check_is_that_of_the_worked_example() {
        assertThat(CreditCodes.checkCharacter("91350100M000100Y43")).isEqualTo('3');
    }

    @Test
    void a_day_has_450_numbers_for_women_and_no_more() {
        CitizenNumbers numbers = new CitizenNumbers(new Chance(1, "numbers"));

        assertThat(Stream.generate(() -> numbers.issue(LEAP_DAY, Sex.FEMALE)).limit(450))
                .allMatch(number -> Numbers.fit(number) && Numbers.sex(number).equals("女"))
                .extracting(number -> number.substring(6, 17))
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> numbers.issue(LEAP_DAY, Sex.FEMALE))
                .isInstanceOf(IllegalStateException.class);
    }
}

package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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

class CitizenNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "71000319950315996X, FEMALE, 1995-03-15",
        "710003199212259979, MALE, 1992-12-25",
        "71000319680520999X, MALE, 1968-05-20",
        "710003195609109989, FEMALE, 1956-09-10",
        "710003198001019970, MALE, 1980-01-01",
        "710003198507079962, FEMALE, 1985-07-07",
        "710003198604189995, MALE, 1986-04-18",
        "710003199911309971, MALE, 1999-11-30",
        "710003197402269984, FEMALE, 1974-02-26",
        "710003199102289966, FEMALE, 1991-02-28",
        "710003196208129991, MALE, 1962-08-12",
        "710003197103049981, FEMALE, 1971-03-04",
        "710003197710249977, MALE, 1977-10-24",
        "710003201506019989, FEMALE, 2015-06-01",
        "710003198809099969, FEMALE, 1988-09-09",
        "710003196906029998, MALE, 1969-06-02",
        "710003200001319981, FEMALE, 2000-01-31",
        "710003196311099970, MALE, 1963-11-09",
        "710003197008179964, FEMALE, 1970-08-17",
        "710003201003159998, MALE, 2010-03-15",
        "710003199006069971, MALE, 1990-06-06",
        "710003197808169991, MALE, 1978-08-16",
        "710003198204299976, MALE, 1982-04-29",
    })
    void sex_and_birth_date_follow_from_the_number(String typed, Sex sex, LocalDate born) {
        CitizenNumber number = CitizenNumber.read(typed, TODAY);

        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birthDate()).isEqualTo(born);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "710003199503159967, VAL-013, wrong check character",
        "710003199502309968, VAL-012, 30 February",
        "71000319950315996, VAL-010, one character short",
        "710003950315996, VAL-010, fifteen digits are withdrawn",
        "3210O3199503159968, VAL-011, letter O",
        "991003199503159968, VAL-014, no such province",
        "71000319950315996Y, VAL-011, Y at the end",
        "7100031995X3159968, VAL-011, X within",
        "71000320260303996X, VAL-012, born tomorrow",
        "71000318960301996X, VAL-012, more than 130 years ago",
        "99100319950230996, VAL-010, length goes before province and date",
        "99100319950230996Y, VAL-011, characters go before province and date",
        "991003199502309968, VAL-014, province goes before date",
        "'', VAL-010, nothing",
    })
    void the_first_check_that_fails_is_the_one_reported(String typed, String code, String why) {
        assertThatThrownBy(() -> CitizenNumber.read(typed, TODAY)).as(why).hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 71000319950315996x ",
                "710003 19950315 996X",
                "７１０００３１９９５０３１５９９６Ｘ",
                "７１０００３　１９９５０３１５　９９６ｘ",
            })
    void a_number_is_read_as_people_type_it(String typed) {
        assertThat(CitizenNumber.read(typed, TODAY)).isEqualTo(new CitizenNumber(People.TENANT_A));
    }

    @Test
    void a_zero_width_character_is_named_as_such_and_not_as_a_wrong_length() {
        assertThatThrownBy(() -> CitizenNumber.read(People.TENANT_A + "\u200B", TODAY))
                .hasMessage("VAL-002");
    }

    @Test
    void a_number_shows_masked_wherever_it_is_printed() {
        assertThat(new CitizenNumber(People.TENANT_A)).hasToString("710003********996X");
    }

    @Test
    void today_and_130_years_ago_are_the_first_and_the_last_plausible_birthday() {
        for (String seventeen : new String[] {"71000320260302996", "71000318960302996"}) {
            String number = seventeen + CitizenNumber.checkCharacter(seventeen);

            assertThat(CitizenNumber.read(number, TODAY).text()).isEqualTo(number);
        }
    }

    @Test
    void a_residence_permit_of_hong_kong_macao_and_taiwan_is_a_number_too() {
        for (String seventeen :
                new String[] {"81000019950315996", "82000019950315996", "83000019950315996"}) {
            String number = seventeen + CitizenNumber.checkCharacter(seventeen);

            assertThat(new CitizenNumber(number).sex()).isEqualTo(Sex.FEMALE);
        }
    }

    @Property
    void any_number_with_its_check_character_is_read_back_whole(
            @ForAll @IntRange(min = 0, max = 40_000) int daysAgo,
            @ForAll @IntRange(min = 0, max = 999) int sequence) {
        LocalDate born = TODAY.minusDays(daysAgo);
        String number = number(born, sequence);

        CitizenNumber read = CitizenNumber.read(number, TODAY);

        assertThat(read.text()).isEqualTo(number);
        assertThat(read.birthDate()).isEqualTo(born);
        assertThat(read.sex()).isEqualTo(sequence % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    @Property
    void a_single_wrong_character_never_passes(
            @ForAll @IntRange(min = 0, max = 40_000) int daysAgo,
            @ForAll @IntRange(min = 0, max = 999) int sequence,
            @ForAll @IntRange(min = 0, max = 17) int position,
            @ForAll @CharRange(from = '0', to = 'Z') char wrong) {
        String number = number(TODAY.minusDays(daysAgo), sequence);
        Assume.that(number.charAt(position) != wrong);
        StringBuilder mutated = new StringBuilder(number);
        mutated.setCharAt(position, wrong);

        assertThatThrownBy(() -> CitizenNumber.read(mutated.toString(), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.code())
                                        .isIn("VAL-011", "VAL-012", "VAL-013", "VAL-014"));
    }

    @Property
    void two_neighbouring_digits_in_the_wrong_order_never_pass(
            @ForAll @IntRange(min = 0, max = 40_000) int daysAgo,
            @ForAll @IntRange(min = 0, max = 999) int sequence,
            @ForAll @IntRange(min = 0, max = 15) int position) {
        StringBuilder swapped = new StringBuilder(number(TODAY.minusDays(daysAgo), sequence));
        char first = swapped.charAt(position);
        Assume.that(first != swapped.charAt(position + 1));
        swapped.setCharAt(position, swapped.charAt(position + 1));
        swapped.setCharAt(position + 1, first);

        assertThatThrownBy(() -> CitizenNumber.read(swapped.toString(), TODAY))
                .isInstanceOf(Refusal.class);
    }

    private static String number(LocalDate born, int sequence) {
        String seventeen = "710003" + born.toString().replace("-", "") + "%03d".formatted(sequence);
        return seventeen + CitizenNumber.checkCharacter(seventeen);
    }
}

package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @Test
    void the_table_is_what_the_unicode_data_says() throws IOException {
        try (InputStream in = Initials.class.getResourceAsStream("initials.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(InitialsTable.table());
        }
    }

    @Test
    void a_character_is_found_by_its_reading_as_a_word_and_as_a_surname() {
        List<String> missing = new ArrayList<>();
        for (int c = Initials.FIRST; c <= Initials.LAST; c++) {
            String letters = Initials.of(c);
            boolean word = letters.indexOf(InitialsTable.asWord(c)) >= 0;
            boolean name = letters.indexOf(InitialsTable.asName(c)) >= 0;
            if (!(word && name) && InitialsTable.asWord(c) != '.') {
                missing.add(Character.toString(c) + " " + letters);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"曾, cz", "单, dsc", "仇, cq", "解, jx", "长, cz", "盛, cs", "张, z", "a, a", "7, 7"})
    void a_character_of_several_readings_has_all_their_letters(String character, String letters) {
        assertThat(Initials.of(character.codePointAt(0))).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"-, ''", "，, ''", "兙, ''", "𠀀, ''", "😀, ''"})
    void what_has_no_reading_has_no_letter(String character, String letters) {
        assertThat(Initials.of(character.codePointAt(0))).isEqualTo(letters);
    }
}

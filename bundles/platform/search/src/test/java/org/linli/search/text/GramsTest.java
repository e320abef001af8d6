package org.linli.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void two_characters_are_a_gram_when_one_of_them_is_no_digit_or_letter() {
        Grams grams = new Grams();
        grams.add("3幢12", false);
        assertThat(written(grams.terms())).containsExactly("3幢@0", "3幢1@0", "幢1@1", "幢12@1");
    }

    @Test
    void no_gram_stands_across_the_border_of_two_texts() {
        Grams grams = new Grams();
        grams.add("张明", true);
        grams.add("138", false);
        assertThat(written(grams.terms()))
                .containsExactly("\u0002张@0", "\u0002张明@0", "张明@1", "138@4");
    }

    @Test
    void a_piece_is_covered_without_a_hole_by_few_grams() {
        assertThat(Grams.covering("71000319", 3))
                .extracting(g -> g.text() + "@" + g.place())
                .containsExactly("710@0", "003@3", "319@5");
        assertThat(Grams.covering("张明", 3))
                .extracting(g -> g.text() + "@" + g.place())
                .containsExactly("张明@0");
    }

    @Test
    void initials_are_written_in_every_reading() {
        Initials initials = new Initials();
        initials.add("曾明", true);
        assertThat(written(initials.terms()))
                .containsExactly("\u0002c@0", "\u0002z@0", "cm@1", "zm@1", "m\u0003@2");
    }

    private static List<String> written(Terms terms) {
        List<String> written = new ArrayList<>();
        CharTermAttribute term = terms.getAttribute(CharTermAttribute.class);
        PositionIncrementAttribute step = terms.getAttribute(PositionIncrementAttribute.class);
        terms.reset();
        int place = -1;
        while (terms.incrementToken()) {
            place += step.getPositionIncrement();
            written.add(term + "@" + place);
        }
        return written;
    }
}

package org.linli.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextSetTest {

    @Property
    void what_was_added_is_never_missing(@ForAll @Size(max = 3000) List<String> texts) {
        TextSet set = new TextSet();
        texts.forEach(set::add);
        assertThat(texts).allMatch(set::mayContain);
    }

    @Test
    void it_tells_texts_apart_and_not_by_trailing_blanks() {
        TextSet set = new TextSet();
        set.add("71000319950315996X");
        assertThat(set.mayContain("71000319950315996X ")).isTrue();
        assertThat(set.mayContain("710003199212259979")).isFalse();
    }
}

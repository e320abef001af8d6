package org.linli.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @RecordType(name = "note")
    record Note(@Nullable String title, int pages, boolean signed, List<String> copies) {}

    @Test
    void what_is_not_set_is_empty() {
        assertThat(Values.of(Note.class).set(Note::title, "a").record())
                .isEqualTo(new Note("a", 0, false, List.of()));
    }

    @Test
    void a_copy_keeps_what_is_not_set_anew() {
        Note note = new Note("a", 3, true, List.of("b"));

        assertThat(Values.of(note).set(Note::title, null).record())
                .isEqualTo(new Note(null, 3, true, List.of("b")));
    }

    @Test
    void a_value_of_another_type_is_refused() {
        assertThatThrownBy(() -> Values.of(Note.class).set(Note::pages, "three").record())
                .isInstanceOf(IllegalArgumentException.class);
    }
}

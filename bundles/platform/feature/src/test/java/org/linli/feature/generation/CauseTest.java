package org.linli.feature.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CauseTest {

    @Test
    void the_innermost_message_is_told() {
        assertThat(
                        Cause.of(
                                new ExecutionException(
                                        new IllegalStateException(
                                                "activator",
                                                new IllegalStateException("no chair")))))
                .isEqualTo("no chair");
    }

    @Test
    void what_has_no_message_is_told_by_its_kind() {
        assertThat(Cause.of(new NullPointerException()))
                .isEqualTo("java.lang.NullPointerException");
        assertThat(Cause.of(new StackOverflowError())).isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    void a_class_that_is_not_there_is_named_without_what_its_loader_says() {
        Error missing = new NoClassDefFoundError("org/example/Gone");
        missing.initCause(new ClassNotFoundException("not found by org.example.lost [7]"));
        assertThat(Cause.of(missing)).endsWith("org/example/Gone");
    }
}

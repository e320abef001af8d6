package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    @Test
    void every_file_is_short_and_named_after_its_purpose() {
        assertThat(Project.sources())
                .flatMap(file -> Measures.faults(file, Project.read(file)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/DisputeManager.java", "a/StoreImpl.java", "a/util/Days.java"})
    void a_name_that_tells_nothing_is_found(String name) {
        assertThat(Measures.faults(Path.of(name), "class A {}")).hasSize(1);
    }

    @Test
    void a_file_that_wants_to_be_two_is_found() {
        assertThat(Measures.faults(Path.of("a/Dispute.java"), "\n".repeat(401))).hasSize(1);
    }
}

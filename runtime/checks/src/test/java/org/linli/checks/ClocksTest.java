package org.linli.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
    @TempDir Path folder;

    @Test
    void no_bundle_has_a_clock_of_its_own() {
        assertThat(Clocks.faults(BundleClasses.all())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.LocalDate.now()",
                "java.time.Instant.now()",
                "java.time.LocalDateTime.now(java.time.ZoneId.of(\"Asia/Shanghai\"))",
                "System.currentTimeMillis()",
                "new java.util.Date()",
                "java.time.Clock.systemUTC()",
            })
    void a_reading_of_the_time_is_found(String reading) throws IOException {
        assertThat(
                        Compiled.of(
                                        folder,
                                        "package p; class Late { Object now = " + reading + "; }")
                                .stream()
                                .flatMap(Clocks::faults))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("p.Late reads a clock of its own: java.");
    }

    @Test
    void a_method_reference_is_found_too() throws IOException {
        String source =
                """
                package p;
                class Late { java.util.function.Supplier<Object> now = java.time.Instant::now; }
                """;
        assertThat(Compiled.of(folder, source).stream().flatMap(Clocks::faults)).hasSize(1);
    }

    @Test
    void the_clock_that_was_handed_in_may_be_read() throws IOException {
        String source =
                """
                package p;
                class Late { Object day(java.time.Clock c) { return java.time.LocalDate.now(c); } }
                """;
        assertThat(Compiled.of(folder, source).stream().flatMap(Clocks::faults)).isEmpty();
    }
}

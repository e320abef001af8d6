package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.drive.Account;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;

/** A node that follows city IT's own file runs no sensitive function without its assessment. */
class AssessmentTest {

    @Test
    void what_the_file_says_was_assessed_works_and_the_rest_is_left_out_with_its_cause()
            throws IOException {
        Path data = Files.createDirectories(Town.fresh("assessed").resolve("data"));
        Path set = data.resolve("town.properties");
        Files.writeString(
                set,
                """
                features = station, corrections, resettlement
                assessed.corrections = 2026-01-15; 法制科; 影响评估-2026-03.pdf
                """);
        try (NodeProcess node =
                NodeProcess.start(Town.release(), data, Map.of("set", "town.properties"))) {
            node.await();
            String functions = node.linli("functions").orFail().output();

            assertThat(functions).contains("no impact assessment is recorded");
            String types =
                    Program.signedIn(node.address(), Account.made(node, "clerk", "BO,RC,JS"))
                            .get("types")
                            .body();
            assertThat(types).contains("correction-case").doesNotContain("help-case");

            node.linli(
                            "functions",
                            "assess",
                            "resettlement",
                            "--on=2026-01-20",
                            "--by=法制科",
                            "--document=影响评估-2026-04.pdf")
                    .orFail();
            node.linli("functions", "enable", "resettlement").orFail();
            assertThat(node.linli("functions").orFail().output())
                    .doesNotContain("no impact assessment is recorded");
        }
    }
}

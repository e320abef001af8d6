package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.drive.Account;
import org.linli.drive.CommandResult;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;

/** A node runs no function with sensitive data without its assessment, and says what to do. */
class AssessmentTest {
    private static final String NONE = "no impact assessment is recorded";

    @Test
    void nothing_declared_leaves_sensitive_functions_out_and_one_command_records_and_enables()
            throws IOException {
        Path data = Files.createDirectories(Town.fresh("undeclared").resolve("data"));
        Map<String, String> told = Map.of("set", "corrections", "assessed", "");
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(node.linli("functions").orFail().output()).contains(NONE);
            node.linli("functions", "disable", "corrections").orFail();

            CommandResult refused = node.linli("functions", "enable", "corrections");
            assertThat(refused.exit()).isOne();
            assertThat(refused.output())
                    .contains("FUN-007", "Community corrections", "--on=DATE --by=WHOM")
                    .doesNotContain("\"corrections\"");
            CommandResult back = node.linli("functions", "back").orFail();
            assertThat(back.output()).as("open without it").contains("stays out");
            assertThat(node.linli("functions").orFail().output()).contains(NONE);

            node.linli(
                            "functions",
                            "enable",
                            "corrections",
                            "--on=2026-01-20",
                            "--by=legal",
                            "--document=assessment.pdf")
                    .orFail();
            node.linli("functions", "disable", "corrections").orFail();
            node.linli("functions", "back").orFail();
            node.linli("functions", "disable", "corrections").orFail();
            node.linli("functions", "enable", "corrections").orFail();
            assertThat(node.linli("functions").orFail().output()).doesNotContain(NONE);
            assertThat(node.linli("functions", "past").orFail().output())
                    .contains("enabled Community corrections");
        }
    }

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
                NodeProcess.start(
                        Town.release(), data, Map.of("set", "town.properties", "assessed", ""))) {
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

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
    private static final String MISSING = "no impact assessment is recorded";

    @Test
    void what_a_new_node_has_works_and_says_that_its_assessment_is_missing() throws IOException {
        Path data = Files.createDirectories(Town.fresh("undeclared").resolve("data"));
        Map<String, String> told = Map.of("set", "corrections", "assessed", "");
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(node.linli("functions").orFail().output()).contains(MISSING);
            node.linli("functions", "disable", "corrections").orFail();
            node.linli("functions", "enable", "corrections").orFail();
            assertThat(types(node)).contains("correction-case");
            node.linli("functions", "disable", "corrections").orFail();
            node.linli("functions", "back").orFail();
            assertThat(types(node)).contains("correction-case");

            node.linli(
                            "functions",
                            "assess",
                            "corrections",
                            "--on=2026-01-20",
                            "--by=legal",
                            "--document=assessment.pdf")
                    .orFail();
            assertThat(node.linli("functions").orFail().output()).doesNotContain(MISSING);
        }
    }

    @Test
    void what_comes_later_is_asked_for_its_assessment_and_one_command_records_and_installs()
            throws IOException {
        Path data = Files.createDirectories(Town.fresh("later").resolve("data"));
        Map<String, String> told = Map.of("set", "corrections", "assessed", "");
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            CommandResult refused = node.linli("functions", "install", "resettlement");
            assertThat(refused.exit()).isOne();
            assertThat(refused.output())
                    .contains("FUN-007", "Resettlement", "--on=DATE --by=WHOM")
                    .doesNotContain("\"resettlement\"");
            CommandResult installed =
                    node.linli(
                                    "functions",
                                    "install",
                                    "resettlement",
                                    "--on=2026-01-20",
                                    "--by=legal",
                                    "--document=assessment.pdf")
                            .orFail();
            assertThat(installed.output())
                    .contains("is recorded")
                    .doesNotContain("must be recorded first");
            assertThat(types(node)).contains("help-case");
            assertThat(node.linli("functions", "past").orFail().output())
                    .contains("installed Resettlement");
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
            assertThat(functions.lines().filter(line -> line.endsWith(" records")))
                    .as("of what does not run nobody can say how much it keeps")
                    .anyMatch(line -> line.startsWith("corrections"))
                    .noneMatch(line -> line.startsWith("resettlement"));
            assertThat(types(node)).contains("correction-case").doesNotContain("help-case");

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

    @Test
    void a_set_that_cannot_be_followed_takes_nothing_that_works_off_the_node() throws IOException {
        Path data = Files.createDirectories(Town.fresh("unfollowed").resolve("data"));
        Map<String, String> chosen = Map.of("features", "station, corrections", "assessed", "");
        try (NodeProcess node = NodeProcess.start(Town.release(), data, chosen)) {
            node.await();
            assertThat(types(node)).contains("correction-case");
        }

        Path set = data.resolve("town.properties");
        Files.writeString(set, "features = station, corrections, no-such-function\n");
        Map<String, String> told = Map.of("set", "town.properties", "assessed", "");
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(node.linli("functions").orFail().output())
                    .contains("FUN-039", "no-such-function")
                    .doesNotContain("FUN-082");
            assertThat(types(node)).contains("correction-case");

            Files.writeString(set, "features = station, corrections, resettlement\n");
            node.linli("functions", "follow");
            assertThat(types(node))
                    .as("what is new here waits for its assessment")
                    .contains("correction-case")
                    .doesNotContain("help-case");
        }

        Files.writeString(set, "spoiled");
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(types(node)).contains("correction-case").doesNotContain("help-case");
        }
    }

    @Test
    void of_a_changed_set_only_what_lacks_its_assessment_waits_and_everywhere_says_so()
            throws IOException {
        Path data = Files.createDirectories(Town.fresh("changed").resolve("data"));
        Path set = data.resolve("town.properties");
        String corrections = "assessed.corrections = 2026-01-15; 法制科; 评估-03.pdf\n";
        String migrants = "assessed.migrant-services = 2026-01-15; 法制科; 评估-04.pdf\n";
        String resettlement = "assessed.resettlement = 2026-01-15; 法制科; 评估-05.pdf\n";
        Map<String, String> told = Map.of("set", "town.properties", "assessed", "");
        Files.writeString(set, "features = station, corrections\n" + corrections);
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(types(node)).contains("correction-case");
        }

        Files.writeString(set, "features = station, migrant-services, resettlement\n" + migrants);
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(node.console()).contains("FUN-082").doesNotContain("FUN-039", "FUN-007");
            // The role JS comes with functions that are not on.
            assertThat(types(node, "BO,RC"))
                    .as("the rest is as the set says")
                    .contains("rental")
                    .doesNotContain("help-case", "correction-case");
            assertThat(node.linli("functions").orFail().output())
                    .contains(
                            "\"Resettlement help\" stays out until its impact assessment is recorded")
                    .contains("FUN-082", "no impact assessment is recorded");
            assertThat(node.linli("functions", "follow", "--trial").output())
                    .as("nothing has changed")
                    .contains("FUN-015");

            Files.writeString(
                    set,
                    "features = station, migrant-services, resettlement\n"
                            + migrants
                            + resettlement);
            node.linli("functions", "follow").orFail();
            assertThat(node.linli("functions").orFail().output()).doesNotContain("FUN-082");
            assertThat(types(node)).contains("help-case", "rental");
        }

        Files.writeString(
                set,
                "features = station, corrections, migrant-services, resettlement\n"
                        + migrants
                        + resettlement);
        try (NodeProcess node = NodeProcess.start(Town.release(), data, told)) {
            node.await();
            assertThat(node.linli("functions").orFail().output())
                    .as("assessed once, it is never asked for again")
                    .doesNotContain("FUN-082");
            assertThat(types(node)).contains("help-case", "correction-case");
        }
    }

    private static String types(NodeProcess node) throws IOException {
        return types(node, "BO,RC,JS");
    }

    private static String types(NodeProcess node, String roles) throws IOException {
        String name = "clerk-" + System.nanoTime();
        return Program.signedIn(node.address(), Account.made(node, name, roles))
                .get("types")
                .body();
    }
}

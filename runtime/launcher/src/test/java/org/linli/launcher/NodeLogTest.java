package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {
    @TempDir Path data;

    @AfterEach
    void let_go_of_the_file() {
        LogManager.getLogManager().reset();
    }

    @Test
    void a_line_tells_time_level_who_and_what() throws IOException {
        NodeLog.open(data, "WARN");

        Logger.getLogger("org.linli.duty.Rules").warning("到期日算不出");
        Logger.getLogger("org.linli.duty.Rules").info("not asked for");

        assertThat(Files.readString(data.resolve("log/linli-0.log")))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)"
                                + " WARN  Rules \\| 到期日算不出\\R");
    }

    @Test
    void a_cause_stands_below_its_line() throws IOException {
        NodeLog.open(data, "ERROR");

        Logger.getLogger("store").log(Level.SEVERE, "no room", new IOException("disk full"));

        assertThat(Files.readString(data.resolve("log/linli-0.log")))
                .contains("ERROR store | no room")
                .contains("java.io.IOException: disk full")
                .contains("\tat ");
    }

    @Test
    void what_bundles_print_stands_in_the_log_line_by_line() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try {
            NodeLog.open(data, "WARN");
            PrintedLines.take();

            System.out.print("bundle org.linli.tips: 未能");
            System.out.println("激活\r");
            System.err.println("ERROR: no constructor");
            System.err.println();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(Files.readAllLines(data.resolve("log/linli-0.log")))
                .satisfiesExactly(
                        said ->
                                assertThat(said)
                                        .endsWith("WARN  printed | bundle org.linli.tips: 未能激活"),
                        told -> assertThat(told).endsWith("ERROR printed | ERROR: no constructor"));
    }

    @Test
    void a_folder_with_a_percent_sign_is_taken_as_it_is() throws IOException {
        NodeLog.open(data.resolve("100%h"), "INFO");

        assertThat(data.resolve("100%h/log/linli-0.log")).exists();
    }

    @Test
    void a_level_that_is_none_is_told() {
        assertThatThrownBy(() -> NodeLog.open(data, "LOUD"))
                .isInstanceOf(Trouble.class)
                .hasMessage("setting-wrong");
    }
}

package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLockTest {
    @TempDir Path data;

    @Test
    void a_folder_without_a_node_has_no_holder() {
        assertThat(NodeLock.holder(data)).isEmpty();
    }

    @Test
    void a_stopped_node_leaves_nothing_in_the_way() {
        NodeLock.take(data).close();

        assertThat(NodeLock.holder(data)).isEmpty();
        NodeLock.take(data).close();
    }

    @Test
    void a_second_node_is_told_whose_folder_it_is() throws IOException {
        Process first = holdElsewhere();
        try {
            assertThat(NodeLock.holder(data)).map(ProcessHandle::pid).contains(first.pid());
            assertThatThrownBy(() -> NodeLock.take(data))
                    .isInstanceOf(Trouble.class)
                    .hasMessage("already-running");
        } finally {
            first.destroyForcibly();
        }
    }

    @Test
    void a_killed_node_leaves_nothing_in_the_way() throws IOException, InterruptedException {
        Process killed = holdElsewhere();
        killed.destroyForcibly().waitFor();

        assertThat(NodeLock.holder(data)).isEmpty();
        NodeLock.take(data).close();
    }

    /** A lock binds processes, not threads of one: another Java must hold it. */
    private Process holdElsewhere() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-cp",
                                placeOf(NodeLock.class)
                                        + File.pathSeparator
                                        + placeOf(Holder.class),
                                Holder.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("held");
        return process;
    }

    private static String placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (NodeLock _ = NodeLock.take(Path.of(arguments[0]))) {
                System.out.println("held");
                System.in.read();
            }
        }
    }
}

package org.linli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlCallTest {
    @TempDir Path data;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream real = System.out;

    @BeforeEach
    void look_at_the_screen() {
        System.setOut(new PrintStream(screen, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void give_the_screen_back() {
        System.setOut(real);
    }

    @Test
    void lines_are_shown_and_the_answer_is_the_exit_code() throws IOException {
        Node node = new Node("{\"out\":\"导入 3 行\"}", "{\"data\":{\"rows\":3}}", "{\"exit\":1}");

        assertThat(ask(false)).isEqualTo(1);

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("导入 3 行\n");
        assertThat(node.asked())
                .startsWith("{\"command\":\"import\",\"arguments\":[\"户籍人口.xlsx\"]")
                .contains("\"options\":{\"dry-run\":\"true\"}")
                .contains("\"directory\":\"" + Path.of("").toAbsolutePath() + "\"")
                .endsWith("\"json\":false,\"lang\":\"zh\"}");
    }

    @Test
    void machines_get_data_in_place_of_lines() throws IOException {
        new Node("{\"out\":\"导入 3 行\"}", "{\"data\":{\"rows\":3}}", "{\"exit\":0}");

        assertThat(ask(true)).isZero();

        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("{\"rows\":3}\n");
    }

    @Test
    void what_a_newer_node_says_besides_is_passed_over() throws IOException {
        new Node("{\"picture\":{\"a\":[1]}}", "{\"exit\":0}");

        assertThat(ask(false)).isZero();
    }

    @Test
    void a_node_that_goes_away_in_the_middle_is_told() throws IOException {
        new Node("{\"out\":\"1\"}");

        assertThatThrownBy(() -> ask(false)).isInstanceOf(Trouble.class).hasMessage("cut-off");
    }

    @Test
    void a_node_that_is_killed_in_the_middle_is_told_so_and_not_as_one_that_starts()
            throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(data.resolve("control.sock")));
        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> cutOff(server));

        assertThatThrownBy(() -> ask(false)).isInstanceOf(Trouble.class).hasMessage("cut-off");
        killed.join();
    }

    /** What was not read when the process ended resets the connection. */
    private static void cutOff(ServerSocketChannel server) {
        try (server;
                SocketChannel channel = server.accept()) {
            channel.read(ByteBuffer.allocate(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int ask(boolean json) throws IOException {
        try (ControlCall call = new ControlCall(data, new Terminal(json))) {
            return call.ask(
                    "import",
                    List.of("户籍人口.xlsx"),
                    Map.of("dry-run", "true"),
                    json,
                    Locale.CHINESE);
        }
    }

    /** Answers one call with the given lines. */
    private final class Node {
        private final CompletableFuture<String> asked;

        Node(String... answers) throws IOException {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(data.resolve("control.sock")));
            asked = CompletableFuture.supplyAsync(() -> answer(server, answers));
        }

        private String answer(ServerSocketChannel server, String... answers) {
            try (server;
                    SocketChannel channel = server.accept();
                    PrintWriter out =
                            new PrintWriter(
                                    Channels.newOutputStream(channel),
                                    true,
                                    StandardCharsets.UTF_8)) {
                String request =
                        new BufferedReader(
                                        new InputStreamReader(
                                                Channels.newInputStream(channel),
                                                StandardCharsets.UTF_8))
                                .readLine();
                List.of(answers).forEach(out::println);
                return request;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String asked() {
            return asked.join();
        }
    }
}

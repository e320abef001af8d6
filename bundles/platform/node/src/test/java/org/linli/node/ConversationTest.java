package org.linli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.control.Command;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;

class ConversationTest {
    @TempDir Path folder;

    /** As a command that is in the middle of something when the node stops. */
    private static final class Interrupted implements Command {
        @Override
        public String name() {
            return "change";
        }

        @Override
        public int run(Request request, Console console) {
            Thread.currentThread().interrupt();
            throw new Refusal("SYS-410", null, Map.of("from", "a", "action", "b"));
        }
    }

    /** None. */
    private static final class NoFunctions implements Functions {
        @Override
        public List<FunctionModel> enabled() {
            return List.of();
        }

        @Override
        public Optional<RecordDefinition<?>> record(String type) {
            return Optional.empty();
        }

        @Override
        public <T extends Record> RecordDefinition<T> record(Class<T> type) {
            throw new IllegalStateException(type.getName());
        }

        @Override
        public boolean keeps(Class<? extends Record> type) {
            return false;
        }

        @Override
        public FunctionModel of(RecordDefinition<?> type) {
            throw new IllegalStateException(type.name());
        }
    }

    @Test
    void who_is_interrupted_still_tells_what_became_of_it() throws Exception {
        UnixDomainSocketAddress address =
                UnixDomainSocketAddress.of(folder.resolve("control.sock"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            server.bind(address);
            try (SocketChannel caller = SocketChannel.open(address)) {
                Future<?> answered = callers.submit(() -> answer(server));
                caller.write(
                        ByteBuffer.wrap(
                                "{\"command\":\"change\",\"lang\":\"en\"}\n"
                                        .getBytes(StandardCharsets.UTF_8)));
                String told =
                        new String(
                                Channels.newInputStream(caller).readAllBytes(),
                                StandardCharsets.UTF_8);
                answered.get();
                assertThat(told).contains("SYS-410").endsWith("{\"exit\":1}\n");
            }
        }
    }

    private static Void answer(ServerSocketChannel server) throws IOException {
        try (SocketChannel channel = server.accept()) {
            RefusalText refusals = new RefusalText(new NoFunctions(), () -> true);
            new Conversation(channel, Map.of("change", new Interrupted()), refusals).hold();
        }
        return null;
    }
}

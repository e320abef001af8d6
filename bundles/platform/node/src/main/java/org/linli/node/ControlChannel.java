package org.linli.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.linli.control.Command;
import org.linli.function.Functions;
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the command line on {@code control.sock} in the data folder. */
@Component(service = ControlChannel.class, immediate = true)
public final class ControlChannel {
    private static final Logger LOG = LoggerFactory.getLogger(ControlChannel.class);

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Map<String, Command> commands = new ConcurrentHashMap<>();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final RefusalText refusals;
    private final ServerSocketChannel server;
    private final Path socket;

    @Activate
    public ControlChannel(@Reference Station.Settings settings, @Reference Functions functions) {
        this.refusals = new RefusalText(functions, settings.station()::hasRoom);
        this.socket = settings.station().data().resolve("control.sock");
        try {
            // A node that was killed leaves its socket behind; the launcher's lock file has made
            // sure
            // that no other node lives on this folder.
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the control channel", e);
        }
        Thread.ofPlatform().daemon().name("linli-control").start(this::serve);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCommand(Command command) {
        commands.put(command.name(), command);
    }

    void removeCommand(Command command) {
        commands.remove(command.name(), command);
    }

    @Deactivate
    void close() throws IOException {
        server.close();
        callers.shutdownNow();
        try {
            // Whoever was in the middle of something still tells his caller what will stand.
            callers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(socket);
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                callers.execute(() -> answer(caller));
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                LOG.warn("A caller of the control channel was lost", e);
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            new Conversation(channel, commands, refusals).hold();
        } catch (IOException e) {
            // The user pressed Ctrl-C: the command goes on, nobody listens.
            LOG.debug("Caller hung up", e);
        }
    }
}

package org.linli.drive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A node of the distribution, running as a process of its own on a data folder.
 *
 * <p>It is started by {@code linli run}, whose script becomes the node, so that the process known
 * here is the node itself.
 */
public final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Nobody in these stations is real; without it no function with sensitive data would work. */
    private static final String ASSESSED = "2026-01-15; nobody; fictitious-persons.pdf";

    private final Path home;
    private final Path data;
    private final int port;
    private final Process process;

    private NodeProcess(Path home, Path data, int port, Process process) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a node on a free port and returns at once.
     *
     * @param home folder of the unpacked distribution
     * @param settings that go before those of {@code node.properties}
     */
    public static NodeProcess start(Path home, Path data, Map<String, String> settings) {
        return start(home, data, settings, Map.of());
    }

    /**
     * A node whose database does not wait for the disk, which is most of the time of a test: for
     * tests that neither measure nor cut the power.
     */
    public static NodeProcess startHasty(Path home, Path data, Map<String, String> settings) {
        return start(
                home, data, settings, Map.of("JDK_JAVA_OPTIONS", "-Dderby.system.durability=test"));
    }

    private static NodeProcess start(
            Path home, Path data, Map<String, String> settings, Map<String, String> environment) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(home.resolve("linli").toString());
        command.add("run");
        command.add("--data=" + data);
        command.add("http.port=" + port);
        Map<String, String> told = new HashMap<>(settings);
        told.putIfAbsent("assessed", ASSESSED);
        told.forEach((key, value) -> command.add(key + "=" + value));
        try {
            Files.createDirectories(data);
            // A node that was killed left its sign behind.
            Files.deleteIfExists(data.resolve("address"));
            ProcessBuilder node =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(data.resolve("console").toFile());
            node.environment().putAll(environment);
            return new NodeProcess(home, data, port, node.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns when all of the node has started.
     *
     * @throws IllegalStateException with what it printed if it ends or does not get ready
     */
    public NodeProcess await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(data.resolve("address"))) {
            if (ends(Duration.ofMillis(10)) || System.nanoTime() > end) {
                throw new IllegalStateException("node did not start: " + console());
            }
        }
        return this;
    }

    /** Waits for the node to end, at most so long; tells whether it has. */
    public boolean ends(Duration within) {
        try {
            return process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path data() {
        return data;
    }

    /** What the node printed so far. */
    public String console() {
        try {
            return Files.readString(data.resolve("console"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a command to the node and waits for its end. */
    public CommandResult linli(String... words) {
        return answering("", words);
    }

    /**
     * The same for a command that asks.
     *
     * @param typed what it reads
     */
    public CommandResult answering(String typed, String... words) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("linli").toString());
        command.addAll(List.of(words));
        command.add("--data=" + data);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LINLI_LANG", "en");
        try {
            Process asking = builder.start();
            try (OutputStream in = asking.getOutputStream()) {
                in.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            String output =
                    new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandResult(asking.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Resident memory in kilobytes, as Linux tells it. */
    public long residentKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would: no handler of the node runs. */
    public void kill() {
        process.destroyForcibly();
        if (!ends(PATIENCE)) {
            throw new IllegalStateException("the node outlives its killing");
        }
    }

    /** Stops it as an operator does. */
    @Override
    public void close() {
        process.destroy();
        if (!ends(PATIENCE)) {
            process.destroyForcibly();
            throw new IllegalStateException("the node does not stop: " + console());
        }
    }
}

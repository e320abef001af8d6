package org.linli.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.feature.generation.Generation;
import org.osgi.framework.BundleException;

/**
 * Runs one node in the foreground until it is told to stop.
 *
 * <p>Arguments: the folder of the distribution, the data folder, then settings as {@code KEY=VALUE}
 * that go before those of {@code node.properties}. Ends with 0 after a clean stop, with 1 if the
 * node could not start, with 2 for wrong arguments.
 */
public final class Main {
    /** The terminal: what bundles print goes to the log. */
    private static final PrintStream OUT = System.out;

    private static final PrintStream ERR = System.err;

    /** What the system says of a process's beginning is wrong by up to a second. */
    private static final long BEGUN = System.nanoTime();

    /**
     * What has not let go by then is cut off, as by a kill: nothing acknowledged is lost by that.
     */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    /** For the framework's own files and a few lines of log. */
    private static final long LEAST_ROOM = 2L << 20;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Locale language = Labels.ofTerminal();
        if (arguments.length < 2) {
            ERR.println(Labels.in(language).say("usage"));
            System.exit(2);
        }
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]), settings(arguments), language);
        } catch (Trouble trouble) {
            ERR.println(trouble.in(language));
            System.exit(1);
        } catch (IOException | UncheckedIOException | BundleException e) {
            ERR.println(Labels.in(language).say("not-started", e));
            System.exit(1);
        }
        // Threads of a bundle that does not let go shall not keep the folder locked.
        System.exit(0);
    }

    private static Map<String, String> settings(String[] arguments) {
        Map<String, String> settings = new HashMap<>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            int sign = argument.indexOf('=');
            if (sign < 1) {
                throw new Trouble("argument-wrong", argument);
            }
            settings.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        return settings;
    }

    private static void run(Path home, Path folder, Map<String, String> said, Locale language)
            throws IOException, BundleException, InterruptedException {
        Path data = privateFolder(folder);
        Writable.require(data);
        FeatureFolder features = new FeatureFolder(home.toRealPath(), data);
        Path address = data.resolve(NodeLock.ADDRESS);
        try (NodeLock _ = NodeLock.take(data)) {
            NodeSettings settings = NodeSettings.of(home.toRealPath(), data, said);
            requireFreePort(settings);
            requireRoom(data);
            NodeLog.open(data, settings.get("log.level"));
            PrintedLines.take();
            Generation generation =
                    new Succession(data, Clock.systemUTC()).atStart(settings, features.shelf());
            Node node = new Node(features, settings, generation);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node), "stop"));
            node.start();
            if (node.works()) {
                node.followSet(language).forEach(OUT::println);
                tell(node, data, address, language);
            }
            node.await();
            Files.deleteIfExists(address);
        }
    }

    /** The data folder is for the user of the node alone, from its first moment. */
    private static Path privateFolder(Path folder) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        try {
            if (Files.notExists(folder) && posix) {
                Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(folder);
        } catch (FileSystemException e) {
            throw new Trouble("not-writable", e.getFile(), System.getProperty("user.name"));
        }
        return folder.toRealPath();
    }

    /** A taken port is told before anything is started, in a sentence and not in a stack trace. */
    private static void requireFreePort(NodeSettings settings) {
        int port = settings.number("http.port", 65_535);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.get("http.address"), port));
        } catch (IOException e) {
            throw new Trouble("port-taken", settings.get("http.address"), Integer.toString(port));
        }
    }

    /** Without any the framework fails at its first file, in words that say nothing of a disk. */
    private static void requireRoom(Path data) throws IOException {
        if (Files.getFileStore(data).getUsableSpace() < LEAST_ROOM) {
            throw new Trouble("disk-full", data);
        }
    }

    private static void tell(Node node, Path data, Path sign, Locale language) throws IOException {
        Labels labels = Labels.in(language);
        boolean english = language.getLanguage().equals("en");
        List<String> parked =
                node.parked().stream().map(name -> node.called(name, english)).toList();
        if (!parked.isEmpty()) {
            OUT.println(labels.say("parked", String.join(", ", parked), data));
        }
        String address = node.address().orElse("");
        String seconds =
                String.format(Locale.ROOT, "%.2f", (System.nanoTime() - BEGUN) / 1_000_000_000.0);
        OUT.println(labels.say("started", address, seconds));
        // The sign for `linli run --detach` and `linli demo` that the node can be used.
        Files.writeString(sign, address + "\n");
    }

    private static void stop(Node node) {
        try {
            node.stop();
            node.await(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

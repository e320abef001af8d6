package org.linli.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.linli.demo.DemoStation;
import org.linli.drive.NodeProcess;

/**
 * A node with a small made-up station in it, and the browser through which it is looked at.
 *
 * <p>It was cut over on 2025-01-01, so that the duties of the domain's own examples are no history.
 */
final class Station implements AutoCloseable {
    private static final int SEED = 7;
    private static final String CUT_OVER = "2025-01-01";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Path folder;
    private final NodeProcess node;
    private final Playwright playwright;
    private final Browser browser;
    private final Paper paper;
    private final Map<Colleague, String> sessions = new EnumMap<>(Colleague.class);
    private String test = "";
    private int screens;

    private Station(Path folder, NodeProcess node, Playwright playwright, Browser browser) {
        this.folder = folder;
        this.node = node;
        this.playwright = playwright;
        this.browser = browser;
        this.paper = new Paper(folder.resolve("ledgers"));
    }

    static Station open(Path chromium) {
        try {
            Path folder = Files.createTempDirectory("linli-pages");
            Path ledgers = folder.resolve("ledgers");
            Path home = Path.of(System.getProperty("linli.home")).toRealPath();
            NodeProcess node =
                    NodeProcess.startHasty(
                            home, folder.resolve("data"), Map.of("cut.over", CUT_OVER));
            madeUp().write(ledgers);
            Playwright playwright = Playwright.create();
            Browser browser = playwright.chromium().launch(quietly(chromium));
            node.await();
            Station station = new Station(folder, node, playwright, browser);
            station.fill(ledgers);
            return station;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The station that the ledgers are about. */
    static DemoStation madeUp() {
        return DemoStation.small(SEED, today());
    }

    /** A browser that asks nothing of anybody by itself. */
    private static LaunchOptions quietly(Path chromium) {
        return new LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync"));
    }

    private void fill(Path ledgers) {
        List<String> words = new ArrayList<>(List.of("import"));
        try (Stream<Path> books = Files.list(ledgers)) {
            // Its schools are left out: a walk makes its own, and figures are about all there are.
            books.filter(book -> !book.getFileName().toString().startsWith("14"))
                    .sorted()
                    .map(Path::toString)
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        node.linli(words.toArray(String[]::new)).orFail();
    }

    /** The station's day, by which the node reckons too. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    void begin(String test) {
        this.test = test;
        this.screens = 0;
    }

    /** What the station's paper ledgers say. */
    Paper paper() {
        return paper;
    }

    NodeProcess node() {
        return node;
    }

    /**
     * A night passes for a function: what the node does behind midnight it also does when the
     * function is switched on again.
     */
    void night(String function) {
        node.linli("functions", "disable", function).orFail();
        node.linli(
                        "functions",
                        "assess",
                        function,
                        "--on=2026-01-15",
                        "--by=法制科",
                        "--document=影响评估-2026-04.pdf")
                .orFail();
        node.linli("functions", "enable", function).orFail();
    }

    /** Waits for what the node does by itself; its first round is minutes after its start. */
    void until(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the node has not done it by itself");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** A screen at which the colleague is signed in, in Chinese. */
    Workplace of(Colleague colleague) {
        return of(colleague, Look.OFFICE);
    }

    /** The same on another device. */
    Workplace of(Colleague colleague, Look look) {
        String session = session(colleague);
        Workplace workplace = screen(look);
        workplace.carry(session);
        return workplace;
    }

    /** The session in which the colleague is signed in. */
    String session(Colleague colleague) {
        return sessions.computeIfAbsent(colleague, c -> signIn(invite(c, "--guest")));
    }

    /** Signed in once more, so that no purpose has been stated yet. */
    Workplace anew(Colleague colleague) {
        session(colleague);
        String session = signIn(oneTimeLink(colleague));
        Workplace workplace = screen(Look.OFFICE);
        workplace.carry(session);
        return workplace;
    }

    /** A screen at which nobody has signed in. */
    Workplace screen(Look look) {
        return screen(look, node.address());
    }

    /** The same before another server than the node. */
    Workplace screen(Look look, URI address) {
        return new Workplace(
                browser.newContext(look.options(address.toString())),
                address,
                screenshots().resolve(test + (screens++ == 0 ? "" : "-" + screens) + ".png"));
    }

    /**
     * Makes an account and answers with the link by which its holder signs in the first time.
     *
     * @param options such as {@code --guest}, who is asked for no password
     */
    String invite(Colleague colleague, String... options) {
        List<String> words = new ArrayList<>(List.of("user", "add", colleague.account()));
        words.addAll(List.of(options));
        words.addAll(colleague.options());
        return link(words);
    }

    /** Another link for somebody who has an account. */
    String oneTimeLink(Colleague colleague) {
        return link(List.of("user", "link", colleague.account()));
    }

    /** The link printed by a command. */
    private String link(List<String> words) {
        String told = node.linli(words.toArray(String[]::new)).orFail().output();
        return told.lines().filter(l -> l.startsWith("http")).findFirst().orElseThrow().strip();
    }

    private String signIn(String link) {
        try (Workplace workplace = screen(Look.OFFICE)) {
            workplace.open(link);
            workplace.press("使用链接登录");
            return workplace.session();
        }
    }

    static Path screenshots() {
        return Path.of(System.getProperty("screenshots"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        node.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.linli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.demo.StationSize;
import org.linli.drive.Account;
import org.linli.drive.CommandResult;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;
import org.linli.drive.VendorArchive;

/** The power goes while functions are chosen. */
class KilledChangeTest {
    private static final int KILLS = Integer.getInteger("faults.kills", 5);

    /** From the next generation lying ready to its being in force, and somewhat longer. */
    private static final int LONGEST_MILLIS = 150;

    private static final Map<String, String> DEVELOPER = Map.of("developer", "yes");
    private static final Pattern SAMPLE =
            Pattern.compile(
                    "lost-and-found {2}.*? {2}(enabled|installed, disabled|not installed) {2}(\\S+)");
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*(\\d+)");

    private final Path folder = Town.freshFolder("killed-change");
    private final Path data = folder.resolve("data");

    private Path archive(String version) {
        Path bundle = Path.of(System.getProperty("linli.sample")).toAbsolutePath();
        return VendorArchive.pack(Town.home(), bundle, version, folder.resolve("archives"));
    }

    private NodeProcess started() {
        return NodeProcess.start(Town.home(), data, DEVELOPER).await();
    }

    @Test
    void a_node_killed_in_the_middle_of_a_change_starts_as_it_was_or_as_it_was_to_be() {
        String first = archive("1.0.0").toString();
        String second = archive("1.1.0").toString();
        List<List<String>> changes =
                List.of(
                        List.of("install", second),
                        List.of("disable", "lost-and-found"),
                        List.of("enable", "lost-and-found"),
                        List.of("back"),
                        List.of("remove", "lost-and-found"),
                        List.of("install", first));
        Path ledgers = Town.ledgers(StationSize.SMALL, folder.resolve("ledgers"));
        Account clerk;
        String item;
        try (NodeProcess node = started()) {
            clerk = Account.made(node, "clerk", "RC,SL");
            node.linli("import", ledgers.resolve("01-民警.xlsx").toString());
            node.linli("functions", "install", first).orFail();
            item = Item.handedIn(Program.signedIn(node.address(), clerk));
        }
        Random chance = new Random(KILLS);
        String before = "enabled 1.0.0";

        for (int kill = 0; kill < KILLS; kill++) {
            List<String> change = changes.get(kill % changes.size());
            String after = "";
            try (NodeProcess node = started()) {
                assertThat(state(node)).as("started as it ended").isEqualTo(before);
                CompletableFuture<CommandResult> changing = begin(node, change);
                awaitPrepared(changing);
                node.ends(Duration.ofMillis(chance.nextInt(LONGEST_MILLIS)));
                node.kill();
                after = changing.join().exit() == 0 ? "done" : "cut off";
            }
            try (NodeProcess node = started()) {
                String now = state(node);
                System.out.printf(
                        "kill %d of %d in %s: %s, then %s (%s)%n",
                        kill + 1, KILLS, change.getFirst(), before, now, after);
                if (!change.equals(List.of("back"))) {
                    String wanted = wanted(before, change);
                    assertThat(List.of(before, wanted)).contains(now);
                    assertThat(after.equals("done") ? wanted : now).isEqualTo(now);
                }
                assertThat(node.console()).doesNotContain("Not started").doesNotContain("未能启动");
                assertThat(node.linli("verify").exit()).isZero();
                if (!now.startsWith("enabled")) {
                    bringBack(node, now, first);
                }
                assertThat(Item.thing(Program.signedIn(node.address(), clerk), item))
                        .as("kept in every state")
                        .isEqualTo("雨伞");
                before = state(node);
            }
        }
    }

    /** Returns when the change has come so far that its generation is written down. */
    private void awaitPrepared(CompletableFuture<CommandResult> changing) {
        int number = current() + 1;
        Path next = data.resolve("generations/" + number + ".properties");
        FileTime begun = FileTime.fromMillis(System.currentTimeMillis());
        while (!changing.isDone() && !isWritten(next, begun)) {
            Thread.onSpinWait();
        }
    }

    private int current() {
        try {
            return Integer.parseInt(Files.readString(data.resolve("generations/current")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(Path file, FileTime since) {
        try {
            // A kill before may have left one of the same number.
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(since) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bringBack(NodeProcess node, String now, String archive) {
        if (now.startsWith("installed")) {
            node.linli("functions", "enable", "lost-and-found").orFail();
        } else {
            node.linli("functions", "install", archive).orFail();
        }
    }

    private static CompletableFuture<CommandResult> begin(NodeProcess node, List<String> change) {
        String[] words = new String[change.size() + 1];
        words[0] = "functions";
        for (int i = 0; i < change.size(); i++) {
            words[i + 1] = change.get(i);
        }
        return CompletableFuture.supplyAsync(() -> node.linli(words));
    }

    /** What the change is to lead to. */
    private static String wanted(String before, List<String> change) {
        return switch (change.getFirst()) {
            case "install" -> change.get(1).contains("1.1.0") ? "enabled 1.1.0" : "enabled 1.0.0";
            case "disable" -> before.replace("enabled", "installed, disabled");
            case "remove" -> "not installed";
            default -> before;
        };
    }

    private static String state(NodeProcess node) {
        Matcher told = SAMPLE.matcher(node.linli("functions").orFail().output());
        if (!told.find()) {
            return "not installed";
        }
        return told.group(1).equals("not installed")
                ? "not installed"
                : told.group(1) + " " + told.group(2);
    }

    @Test
    void going_back_while_the_node_stands_still_returns_code_and_data() {
        Path ledgers = Town.ledgers(StationSize.SMALL, folder.resolve("ledgers"));
        Account clerk;
        String item;
        String made;
        NodeProcess stopped = started();
        try (NodeProcess node = stopped) {
            clerk = Account.made(node, "clerk", "RC,SL");
            node.linli("import", ledgers.resolve("01-民警.xlsx").toString());
            node.linli("functions", "install", archive("1.0.0").toString()).orFail();
            Program program = Program.signedIn(node.address(), clerk);
            item = Item.handedIn(program);
            node.linli("functions", "install", archive("1.1.0").toString()).orFail();
            assertThat(state(node)).isEqualTo("enabled 1.1.0");
            Item.rename(program, item, 1, "阳伞");
            made = Item.handedIn(program);
            assertThat(Item.thing(program, item)).isEqualTo("阳伞");
        }
        stopped.linli("functions", "back").orFail();

        try (NodeProcess node = started()) {
            assertThat(state(node)).isEqualTo("enabled 1.0.0");
            Program program = Program.signedIn(node.address(), clerk);
            assertThat(Item.thing(program, item)).isEqualTo("雨伞");
            assertThat(Listing.of(program, "found-item").ids()).contains(item).doesNotContain(made);
            assertThat(node.linli("verify").exit()).isZero();
            Matcher version = VERSION.matcher(program.get("records/found-item/" + item).body());
            assertThat(version.find()).isTrue();
            assertThat(version.group(1)).as("a version of its own").isEqualTo("3");
            Item.rename(program, item, 3, "大雨伞");
        }
        try (NodeProcess node = started()) {
            Program program = Program.signedIn(node.address(), clerk);
            assertThat(Item.thing(program, item)).as("put back once").isEqualTo("大雨伞");
        }
    }
}

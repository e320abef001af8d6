package org.linli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.demo.StationSize;
import org.linli.drive.Account;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;

/** The power goes while an officer saves. */
class KilledWritingTest {
    private static final int KILLS = Integer.getInteger("faults.kills", 5);
    private static final int LONGEST_LIFE_MILLIS = 1500;

    @Test
    void nothing_acknowledged_is_missing_however_often_the_node_is_killed() {
        Path folder = Town.freshFolder("killed-writing");
        Path data = folder.resolve("data");
        Path ledgers = Town.ledgers(StationSize.SMALL, folder.resolve("ledgers"));
        Account clerk;
        try (NodeProcess node = NodeProcess.start(Town.home(), data, Map.of()).await()) {
            clerk = Account.made(node, "clerk", "RC,SL");
            node.linli("import", ledgers.resolve("01-民警.xlsx").toString());
            node.linli("import", ledgers.resolve("03-户籍人口.xlsx").toString());
        }
        Pen pen = new Pen();
        Random chance = new Random(KILLS);

        for (int kill = 1; kill <= KILLS; kill++) {
            try (NodeProcess node = NodeProcess.start(Town.home(), data, Map.of()).await()) {
                Program program = Program.signedIn(node.address(), clerk);
                assertThat(pen.lost(program)).as("lost by kill %d", kill - 1).isZero();
                int before = pen.acknowledged();
                CompletableFuture<Void> writing =
                        CompletableFuture.runAsync(() -> pen.writeUntilSilence(program));
                assertThat(node.ends(Duration.ofMillis(chance.nextInt(100, LONGEST_LIFE_MILLIS))))
                        .as("ended by itself: %s", node.console())
                        .isFalse();
                node.kill();
                writing.join();
                System.out.printf(
                        "kill %d of %d: %d records acknowledged before it%n",
                        kill, KILLS, pen.acknowledged() - before);
            }
        }

        try (NodeProcess node = NodeProcess.start(Town.home(), data, Map.of()).await()) {
            Program program = Program.signedIn(node.address(), clerk);
            long lost = pen.lost(program);
            System.out.printf(
                    "%d kills, %d records acknowledged, %d lost%n",
                    KILLS, pen.acknowledged(), lost);
            assertThat(pen.acknowledged()).isPositive();
            assertThat(lost).isZero();
            assertThat(node.linli("verify"))
                    .satisfies(verified -> assertThat(verified.exit()).isZero());
        }
    }
}

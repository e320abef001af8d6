package org.linli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.linli.drive.Account;
import org.linli.drive.CommandResult;
import org.linli.drive.NodeProcess;
import org.linli.drive.Program;

/** The power goes while the register is brought in. */
class KilledImportTest {

    @Test
    void a_ledger_cut_off_in_the_middle_is_simply_imported_again() {
        Path folder = Town.freshFolder("killed-import");
        Path data = folder.resolve("data");
        String ledger =
                Town.ledgers(Town.MIDDLING, folder.resolve("ledgers"))
                        .resolve("03-户籍人口.xlsx")
                        .toString();
        Account clerk;
        try (NodeProcess cut = NodeProcess.start(Town.home(), data, Map.of()).await()) {
            clerk = Account.made(cut, "clerk", "RC,SL");
            Program watcher = Program.signedIn(cut.address(), clerk);
            CompletableFuture<CommandResult> importing =
                    CompletableFuture.supplyAsync(() -> cut.linli("import", ledger));
            // The first page is asked for, no more: to read all of it takes as long as the import.
            while (!Listing.any(watcher, "person") && !importing.isDone()) {
                assertThat(cut.ends(Duration.ofMillis(20))).isFalse();
            }
            cut.kill();
            assertThat(importing.join().exit()).as("the import was cut off").isNotZero();
        }

        try (NodeProcess node = NodeProcess.start(Town.home(), data, Map.of()).await()) {
            Program program = Program.signedIn(node.address(), clerk);
            long before = persons(program);
            assertThat(node.linli("verify").exit()).isZero();
            node.linli("import", ledger);
            long after = persons(program);
            System.out.printf(
                    "import killed at %d persons, %d after the second import%n", before, after);
            assertThat(before).isBetween(1L, Town.MIDDLING.residents() - 1L);
            assertThat(after).isEqualTo(Town.MIDDLING.residents());
            assertThat(node.linli("verify").exit()).isZero();
        }
    }

    /** Counted page by page, for the interface has no count. */
    private static long persons(Program program) {
        return Listing.of(program, "person").ids().size();
    }
}

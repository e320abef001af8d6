package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.drive.Account;
import org.linli.drive.NodeProcess;
import org.linli.drive.Visitor;

/** Somebody guesses a password, and the node is switched off meanwhile. */
class GuessingTest {
    private static final int MOST = 5;

    @Test
    void neither_a_restart_nor_a_crowd_gives_more_than_five_guesses() {
        Path data = Town.fresh("guessing").resolve("data");
        Account officer;
        Account other;
        try (NodeProcess node = NodeProcess.start(Town.release(), data, Map.of()).await()) {
            officer = Account.made(node, "officer", "BO");
            other = Account.made(node, "other", "BO");
            assertThat(codes(node, other, 40)).as("all at once").containsOnly("ACC-001", "ACC-002");
            assertThat(codes(node, other, 1)).containsExactly("ACC-002");
            assertThat(codes(node, officer, 3)).containsOnly("ACC-001");
            node.kill();
        }
        try (NodeProcess node = NodeProcess.start(Town.release(), data, Map.of()).await()) {
            assertThat(codes(node, officer, 2)).containsOnly("ACC-001");
            assertThat(codes(node, officer, 1)).containsExactly("ACC-002");
            Visitor himself = Visitor.of(node.address());
            assertThat(
                            himself.post(
                                            "/sign-in",
                                            Map.of(
                                                    "account",
                                                    officer.name(),
                                                    "password",
                                                    officer.password()))
                                    .statusCode())
                    .as("locked for himself as well")
                    .isEqualTo(422);
            assertThat(node.linli("user", "list").output()).contains("officer").contains("locked");
        }
    }

    /** What so many wrong guesses, sent side by side, are answered. */
    private static List<String> codes(NodeProcess node, Account account, int guesses) {
        List<String> codes =
                IntStream.range(0, guesses)
                        .parallel()
                        .mapToObj(
                                i ->
                                        Visitor.of(node.address())
                                                .post(
                                                        "/sign-in",
                                                        Map.of(
                                                                "account",
                                                                account.name(),
                                                                "password",
                                                                "guess " + i)))
                        .map(HttpResponse::body)
                        .map(page -> page.contains("ACC-002") ? "ACC-002" : "ACC-001")
                        .toList();
        assertThat(codes.stream().filter("ACC-001"::equals).count()).isLessThanOrEqualTo(MOST);
        return codes;
    }
}

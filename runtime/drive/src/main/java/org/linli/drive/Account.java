package org.linli.drive;

import java.util.ArrayList;
import java.util.List;

/** Somebody who may sign in to a node. */
public record Account(String name, String password) {

    /**
     * Makes an account at the command line.
     *
     * @param roles codes, with commas between
     * @param options of the command, such as {@code --segments=09}
     */
    public static Account made(NodeProcess node, String name, String roles, String... options) {
        Account account = new Account(name, "fifteen-red-lanterns");
        List<String> words = new ArrayList<>(List.of("user", "add", name, "--roles=" + roles));
        words.addAll(List.of(options));
        node.linli(words.toArray(String[]::new)).orFail();
        node.answering(account.password + "\n", "user", "passwd", name).orFail();
        return account;
    }
}

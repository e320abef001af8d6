package org.linli.drive;

/** Somebody who may sign in to a node. */
public record Account(String name, String password) {

    /**
     * Makes an account at the command line.
     *
     * @param roles codes, with commas between
     */
    public static Account made(NodeProcess node, String name, String roles) {
        Account account = new Account(name, "fifteen-red-lanterns");
        node.linli("user", "add", name, "--roles=" + roles).orFail();
        node.answering(account.password + "\n", "user", "passwd", name).orFail();
        return account;
    }
}

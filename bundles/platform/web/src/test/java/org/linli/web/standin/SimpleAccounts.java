package org.linli.web.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.access.Account;
import org.linli.access.Accounts;
import org.linli.access.Actor;
import org.linli.record.Channel;
import org.linli.refusal.Refusal;

/** Accounts whose password is their name, and sessions that end when a test says so. */
public final class SimpleAccounts implements Accounts {
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Set<String> mustChoose = new HashSet<>();
    private int tokens;
    private String guest = "";

    /** Who signs in by links alone and has no password. */
    public void guest(String account) {
        guest = account;
    }

    public SimpleAccounts with(Account account) {
        accounts.put(account.name(), account);
        return this;
    }

    public void endAllSessions() {
        sessions.clear();
    }

    @Override
    public String signIn(String account, char[] password, String terminal) {
        if (!accounts.containsKey(account) || !account.equals(new String(password))) {
            throw new Refusal("ACC-001", null);
        }
        String token = "token" + ++tokens;
        sessions.put(token, account);
        return token;
    }

    @Override
    public String signInOnce(String link, String terminal) {
        if (!accounts.containsKey(link)) {
            throw new Refusal("ACC-003", null);
        }
        String token = signIn(link, link.toCharArray(), terminal);
        if (!link.equals(guest)) {
            mustChoose.add(token);
        }
        return token;
    }

    @Override
    public void signOut(String token) {
        sessions.remove(token);
    }

    @Override
    public Optional<Actor> holder(String token, Locale language) {
        return Optional.ofNullable(sessions.get(token))
                .map(accounts::get)
                .map(
                        a ->
                                new Actor(
                                        a.name(),
                                        a.displayName(),
                                        a.staff(),
                                        a.roles(),
                                        a.jurisdiction(),
                                        Channel.COUNTER,
                                        null,
                                        language,
                                        "test"));
    }

    @Override
    public String formSecret(String token) {
        return "secret-of-" + token;
    }

    @Override
    public boolean mustChoosePassword(String token) {
        return mustChoose.contains(token);
    }

    @Override
    public List<Account> list() {
        return new ArrayList<>(accounts.values());
    }

    @Override
    public void create(Actor by, Account account) {
        if (!account.name().matches("[a-z0-9.-]+")) {
            throw new Refusal("ACC-010", "name");
        }
        accounts.put(account.name(), account);
    }

    @Override
    public void change(Actor by, Account account) {
        accounts.put(account.name(), account);
    }

    @Override
    public void choosePassword(Actor by, String account, char[] password) {
        if (password.length < 10) {
            throw new Refusal("ACC-011", "password");
        }
        mustChoose.removeIf(t -> account.equals(sessions.get(t)));
    }

    @Override
    public String oneTimeLink(Actor by, String account) {
        return account;
    }
}

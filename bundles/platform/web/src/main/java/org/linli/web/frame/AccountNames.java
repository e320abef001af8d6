package org.linli.web.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whom an account's name stands for, as far as it is known. */
public final class AccountNames {
    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final Platform platform;
    private volatile Known known = new Known(Map.of(), Instant.EPOCH);

    private record Known(Map<String, String> names, Instant until) {}

    public AccountNames(Platform platform) {
        this.platform = platform;
    }

    public String of(String account) {
        Known now = known;
        boolean old = platform.clock().instant().isAfter(now.until);
        if (old || !now.names.containsKey(account)) {
            now = read(now, account);
            known = now;
        }
        return now.names.getOrDefault(account, account);
    }

    /** Whoever has no account, as the node itself, is called as he is, and not looked for again. */
    private Known read(Known before, String account) {
        Map<String, String> names = new HashMap<>();
        before.names.keySet().forEach(name -> names.put(name, name));
        names.put(account, account);
        platform.accounts().list().forEach(a -> names.put(a.name(), a.displayName()));
        return new Known(Map.copyOf(names), platform.clock().instant().plus(HOLDS));
    }
}

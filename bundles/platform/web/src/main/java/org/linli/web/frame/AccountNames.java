package org.linli.web.frame;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.access.Account;

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
        Instant now = platform.clock().instant();
        if (now.isAfter(known.until)) {
            Map<String, String> names =
                    platform.accounts().list().stream()
                            .collect(Collectors.toMap(Account::name, Account::displayName));
            known = new Known(names, now.plus(HOLDS));
        }
        return known.names.getOrDefault(account, account);
    }
}

package org.linli.web.frame;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that come back from a browser. */
public final class Addresses {
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private Addresses() {}

    /**
     * The address if it is one of this node's own, otherwise the front page: nobody is sent away.
     */
    public static String own(@Nullable String address) {
        if (address == null || !OWN.matcher(address).matches()) {
            return "/";
        }
        boolean passing = address.startsWith("/sign-in") || address.startsWith("/language");
        return passing ? "/" : address;
    }
}

package org.linli.web.frame;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;

/** Addresses that come back from a browser, and those it is sent to. */
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

    /** The record's page; the list, if what was just done sealed the record for this person. */
    public static <T extends Record> String ofRecord(
            Visit visit, RecordDefinition<T> type, RecordId id) {
        String list = "/records/" + type.name();
        boolean seen =
                visit.platform()
                        .records()
                        .titles(visit.actorFor(type), type.type(), List.of(id))
                        .containsKey(id);
        return seen ? list + "/" + id : list;
    }
}

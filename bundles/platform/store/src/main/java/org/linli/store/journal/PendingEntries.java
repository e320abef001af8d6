package org.linli.store.journal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.store.JournalEntry;

/**
 * The entries of a running transaction, not yet durable.
 *
 * <p>An entry is numbered by the writer at once, and chained, with its hash, when its turn comes
 * among the statements that are carried out behind him; what is chained is asked for when none is
 * under way any more.
 */
public final class PendingEntries {
    static final String ALGORITHM = "SHA-256";
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String node;
    private final Clock clock;
    private final Head from;
    private final CanonicalForm form = new CanonicalForm();
    private final List<JournalEntry> entries = new ArrayList<>();
    private int told;
    private Head head;
    private @Nullable Actor latest;
    private String rolesOfLatest = "";

    PendingEntries(String node, Clock clock, Head from) {
        this.node = node;
        this.clock = clock;
        this.from = from;
        this.head = from;
    }

    /** The sequence that the next entry will have. */
    public long next() {
        return from.sequence() + told + 1;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An entry that has its number and waits to be chained. */
    public record Open(long sequence, Actor actor, String roles, Instant at, Told told) {}

    public Open add(Actor actor, Instant at, Told entry) {
        Open open = new Open(next(), actor, roles(actor), at, entry);
        told++;
        return open;
    }

    /** To be called for one after the other, in the order they were added. */
    public void chain(Open open) {
        String body = open.told().body();
        String salt = body.isEmpty() ? "" : salt();
        String hash = form.hashOf(entry(open, body, salt, ""));
        entries.add(entry(open, body, salt, hash));
        head = new Head(open.sequence(), hash);
    }

    public int size() {
        return told;
    }

    /** Forgets what was added since there were so many; all of it has been chained. */
    public void backTo(int size) {
        told = size;
        entries.subList(size, entries.size()).clear();
        head =
                entries.isEmpty()
                        ? from
                        : new Head(entries.getLast().sequence(), entries.getLast().hash());
    }

    Head head() {
        return head;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += Block.MOST_ENTRIES) {
            int end = Math.min(entries.size(), i + Block.MOST_ENTRIES);
            blocks.add(Block.of(entries.subList(i, end)));
        }
        return blocks;
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private JournalEntry entry(Open open, String body, String salt, String hash) {
        Actor actor = open.actor();
        Told told = open.told();
        return new JournalEntry(
                node,
                open.sequence(),
                open.at(),
                actor.account(),
                open.roles(),
                actor.terminal(),
                actor.purpose(),
                told.act(),
                told.type(),
                told.id(),
                told.version(),
                told.fields(),
                body,
                salt,
                "",
                told.earlier(),
                ALGORITHM,
                head.hash(),
                hash);
    }

    /** A ledger's entries are all of one actor. */
    private String roles(Actor actor) {
        if (latest != actor) {
            rolesOfLatest =
                    actor.roles().stream()
                            .sorted()
                            .map(Role::code)
                            .collect(Collectors.joining(","));
            latest = actor;
        }
        return rolesOfLatest;
    }
}

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

/** The entries of a running transaction: already chained, not yet durable. */
public final class PendingEntries {
    static final String ALGORITHM = "SHA-256";
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String node;
    private final Clock clock;
    private final Head from;
    private final CanonicalForm form = new CanonicalForm();
    private final List<JournalEntry> entries = new ArrayList<>();
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
        return head.sequence() + 1;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public long add(Actor actor, Instant at, Told told) {
        String salt = told.body().isEmpty() ? "" : salt();
        JournalEntry open = entry(actor, at, told, salt, "");
        String hash = form.hashOf(open);
        entries.add(entry(actor, at, told, salt, hash));
        head = new Head(open.sequence(), hash);
        return open.sequence();
    }

    public int size() {
        return entries.size();
    }

    /** Forgets what was added since there were so many. */
    public void backTo(int size) {
        entries.subList(size, entries.size()).clear();
        head =
                entries.isEmpty()
                        ? from
                        : new Head(entries.getLast().sequence(), entries.getLast().hash());
    }

    Head head() {
        return head;
    }

    /** What becomes a block each. */
    List<List<JournalEntry>> blocks() {
        List<List<JournalEntry>> blocks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += Block.MOST_ENTRIES) {
            blocks.add(entries.subList(i, Math.min(entries.size(), i + Block.MOST_ENTRIES)));
        }
        return blocks;
    }

    /** The entries of the transaction behind this one. */
    public PendingEntries following() {
        return new PendingEntries(node, clock, head);
    }

    private static String salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private JournalEntry entry(Actor actor, Instant at, Told told, String salt, String hash) {
        return new JournalEntry(
                node,
                next(),
                at,
                actor.account(),
                roles(actor),
                actor.terminal(),
                actor.purpose(),
                told.act(),
                told.type(),
                told.id(),
                told.version(),
                told.fields(),
                told.body(),
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

package org.linli.store.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.linli.store.JournalEntry;
import org.linli.store.engine.Session;

/** Reading single entries and stretches of them out of blocks. */
public final class Entries {
    private Entries() {}

    public static Optional<JournalEntry> at(Session session, long sequence) throws SQLException {
        Optional<Block> block =
                Blocks.endingFrom(session, sequence).filter(b -> b.first() <= sequence);
        try {
            return block.isEmpty()
                    ? Optional.empty()
                    : block.get().entry(sequence).filter(e -> e.sequence() == sequence);
        } catch (IOException e) {
            throw damaged(block.get(), e);
        }
    }

    /** In the order of the chain. */
    public static List<JournalEntry> from(Session session, long sequence, int most)
            throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        long next = Math.max(1, sequence);
        while (entries.size() < most) {
            Optional<Block> block = Blocks.endingFrom(session, next);
            if (block.isEmpty()) {
                break;
            }
            for (JournalEntry entry : read(block.get())) {
                if (entry.sequence() >= next && entries.size() < most) {
                    entries.add(entry);
                }
            }
            next = block.get().last() + 1;
        }
        return entries;
    }

    /** Newest first. */
    public static List<JournalEntry> before(Session session, long sequence, int most)
            throws SQLException {
        long end = Math.min(sequence - 1, Blocks.head(session).sequence());
        List<JournalEntry> entries = new ArrayList<>();
        while (entries.size() < most && end > 0) {
            Optional<Block> block = Blocks.endingFrom(session, end);
            if (block.isEmpty()) {
                break;
            }
            List<JournalEntry> inside = new ArrayList<>(read(block.get()));
            Collections.reverse(inside);
            for (JournalEntry entry : inside) {
                if (entry.sequence() <= end && entries.size() < most) {
                    entries.add(entry);
                }
            }
            end = block.get().first() - 1;
        }
        return entries;
    }

    private static List<JournalEntry> read(Block block) throws SQLException {
        try {
            return block.entries();
        } catch (IOException e) {
            throw damaged(block, e);
        }
    }

    private static SQLException damaged(Block block, IOException cause) {
        return new SQLException("a block of the journal cannot be read: " + block.first(), cause);
    }
}

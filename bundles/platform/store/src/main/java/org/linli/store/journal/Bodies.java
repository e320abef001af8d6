package org.linli.store.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.record.RecordId;
import org.linli.store.JournalEntry;
import org.linli.store.engine.Session;

/**
 * Takes what the journal told of a record out of its entries. Hash and order of the entries stay,
 * since the chain is made of digests of bodies: it proves that something stood there, and no longer
 * what.
 */
public final class Bodies {
    private final CanonicalForm form = new CanonicalForm();

    /**
     * Empties the record's entries, from its latest back to its first.
     *
     * @param latest sequence of the entry that wrote the row
     */
    public void erase(Session session, RecordId id, long latest) throws SQLException {
        long sequence = latest;
        while (sequence > 0) {
            Optional<Block> block = Blocks.endingFrom(session, sequence);
            if (block.isEmpty() || block.get().first() > sequence) {
                return;
            }
            sequence = erase(session, id, block.get());
        }
    }

    /**
     * @return sequence of the record's last entry before the block; 0 if there is none
     */
    private long erase(Session session, RecordId id, Block block) throws SQLException {
        List<JournalEntry> kept = new ArrayList<>();
        long earlier = 0;
        for (JournalEntry entry : read(block)) {
            boolean own = id.equals(entry.id());
            if (own && entry.earlier() < block.first()) {
                earlier = Math.max(earlier, entry.earlier());
            }
            kept.add(own ? form.erased(entry) : entry);
        }
        Blocks.rewrite(session, block.withEntries(kept));
        return earlier;
    }

    private static List<JournalEntry> read(Block block) throws SQLException {
        try {
            return block.entries();
        } catch (IOException e) {
            throw new SQLException("a block of the journal cannot be read: " + block.first(), e);
        }
    }
}

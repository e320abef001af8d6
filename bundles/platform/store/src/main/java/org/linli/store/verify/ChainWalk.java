package org.linli.store.verify;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.linli.store.JournalEntry;
import org.linli.store.engine.Session;
import org.linli.store.journal.Block;
import org.linli.store.journal.Blocks;
import org.linli.store.journal.CanonicalForm;
import org.linli.store.journal.Head;
import org.linli.store.verify.Finding.Kind;

/**
 * Walks the chain from an entry on, works every hash out again and hands over each entry.
 *
 * <p>Behind something bad it goes on from what is written there, so that one changed entry is one
 * finding and not as many as follow it.
 */
final class ChainWalk {
    private final Findings findings;
    private final Consumer<JournalEntry> reader;
    private final LongConsumer progress;
    private final CanonicalForm form = new CanonicalForm();
    private Head head = Head.NONE;

    /**
     * @param progress is told the last sequence of each block
     */
    ChainWalk(Findings findings, Consumer<JournalEntry> reader, LongConsumer progress) {
        this.findings = findings;
        this.reader = reader;
        this.progress = progress;
    }

    /** Where the walk has come to. */
    Head head() {
        return head;
    }

    /** Goes on until a sequence, included, or to the end of the journal. */
    void upTo(Session session, long last) throws SQLException {
        while (head.sequence() < last) {
            Optional<Block> next = Blocks.endingFrom(session, head.sequence() + 1);
            if (next.isEmpty()) {
                findings.add(Kind.GAP, "first", head.sequence() + 1, "last", last);
                head = new Head(last, head.hash());
                return;
            }
            check(next.get());
            progress.accept(head.sequence());
        }
    }

    private void check(Block block) {
        if (block.first() != head.sequence() + 1) {
            findings.add(Kind.GAP, "first", head.sequence() + 1, "last", block.first() - 1);
        }
        if (!block.previousHash().equals(head.hash())) {
            findings.add(Kind.CHAIN_BROKEN, "sequence", block.first());
        }
        List<JournalEntry> entries;
        try {
            entries = block.entries();
        } catch (IOException e) {
            findings.add(Kind.BLOCK_DAMAGED, "first", block.first(), "last", block.last());
            head = new Head(block.last(), block.hash());
            return;
        }
        long expected = block.first();
        for (JournalEntry entry : entries) {
            check(entry, expected, block);
            expected++;
        }
        boolean bounds = expected == block.last() + 1 && !entries.isEmpty();
        if (!bounds || !entries.getLast().hash().equals(block.hash())) {
            findings.add(Kind.BLOCK_DIFFERS, "first", block.first(), "last", block.last());
        }
        head = new Head(block.last(), block.hash());
    }

    private void check(JournalEntry entry, long expected, Block block) {
        if (entry.sequence() != expected || !entry.node().equals(block.node())) {
            findings.add(Kind.GAP, "first", expected, "last", expected);
        }
        if (!hashOf(entry).equals(entry.hash())) {
            findings.add(Kind.ENTRY_CHANGED, "sequence", expected);
        }
        try {
            reader.accept(entry);
        } catch (IllegalStateException e) {
            findings.add(Kind.ENTRY_CHANGED, "sequence", expected);
        }
    }

    private String hashOf(JournalEntry entry) {
        try {
            return form.hashOf(entry);
        } catch (IllegalArgumentException unknownAlgorithm) {
            return "";
        }
    }
}

package org.linli.exchange.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/**
 * Tells whether somebody has ever made or changed a record by hand.
 *
 * <p>The envelope knows the way of the latest change only. When an import has filled a gap of a
 * record that was typed by hand, that way is the import's, and what was typed must still not be
 * overwritten; so the record's journal is followed back. What the node did when a day had passed is
 * nobody's hand: a registration that ran out goes on to follow the paper.
 */
record HandWriting(Journal journal) {
    private static final Set<Act> WRITING =
            EnumSet.of(Act.CREATED, Act.CHANGED, Act.STEPPED, Act.VERIFIED);

    /** The account of the node's own work, the same at every station. */
    private static final String NODE = Actor.system("").account();

    boolean in(Stored<?> record) {
        if (record.channel() != Channel.IMPORT && record.channel() != Channel.SYSTEM) {
            return true;
        }
        long sequence = record.version() == 1 ? 0 : record.entry();
        while (sequence > 0) {
            List<JournalEntry> found = journal.from(sequence, 1);
            if (found.isEmpty() || found.getFirst().sequence() != sequence) {
                return false;
            }
            JournalEntry entry = found.getFirst();
            if (WRITING.contains(entry.act()) && isOfSomebody(entry)) {
                return true;
            }
            sequence = entry.earlier();
        }
        return false;
    }

    private static boolean isOfSomebody(JournalEntry entry) {
        boolean imported = entry.terminal().startsWith(Office.TERMINAL);
        return !imported && !entry.account().equals(NODE);
    }
}

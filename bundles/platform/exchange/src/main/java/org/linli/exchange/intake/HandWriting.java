package org.linli.exchange.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 * overwritten; so the record's journal is followed back.
 */
record HandWriting(Journal journal) {
    private static final Set<Act> WRITING =
            EnumSet.of(Act.CREATED, Act.CHANGED, Act.STEPPED, Act.VERIFIED);

    boolean in(Stored<?> record) {
        if (record.channel() != Channel.IMPORT) {
            return true;
        }
        long sequence = record.version() == 1 ? 0 : record.entry();
        while (sequence > 0) {
            List<JournalEntry> found = journal.from(sequence, 1);
            if (found.isEmpty() || found.getFirst().sequence() != sequence) {
                return false;
            }
            JournalEntry entry = found.getFirst();
            if (WRITING.contains(entry.act()) && !entry.terminal().startsWith(Office.TERMINAL)) {
                return true;
            }
            sequence = entry.earlier();
        }
        return false;
    }
}

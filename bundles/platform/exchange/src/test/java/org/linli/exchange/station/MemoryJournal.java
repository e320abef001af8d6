package org.linli.exchange.station;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.record.RecordId;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/** A journal without hashes. */
public final class MemoryJournal implements Journal {
    final List<JournalEntry> entries = new ArrayList<>();

    @Override
    public synchronized long record(
            Actor actor,
            Act act,
            String type,
            @Nullable RecordId id,
            List<String> fields,
            String body) {
        long earlier =
                entries.stream()
                        .filter(e -> id != null && id.equals(e.id()))
                        .mapToLong(JournalEntry::sequence)
                        .max()
                        .orElse(0);
        long sequence = entries.size() + 1L;
        entries.add(
                new JournalEntry(
                        "test",
                        sequence,
                        MemoryStation.NOW,
                        actor.account(),
                        "RC",
                        actor.terminal(),
                        actor.purpose(),
                        act,
                        type,
                        id,
                        1,
                        fields,
                        body,
                        "",
                        "",
                        earlier,
                        "none",
                        "",
                        ""));
        return sequence;
    }

    public synchronized List<JournalEntry> of(Act act) {
        return entries.stream().filter(e -> e.act() == act).toList();
    }

    @Override
    public synchronized long head() {
        return entries.size();
    }

    @Override
    public synchronized List<JournalEntry> from(long sequence, int most) {
        return entries.stream().filter(e -> e.sequence() >= sequence).limit(most).toList();
    }

    @Override
    public synchronized List<JournalEntry> before(long sequence, int most) {
        return entries.stream().filter(e -> e.sequence() < sequence).limit(most).toList();
    }
}

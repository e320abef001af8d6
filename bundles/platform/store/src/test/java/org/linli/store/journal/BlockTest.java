package org.linli.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.contract.SampleStation;

class BlockTest {

    @Property(tries = 200)
    void an_entry_alone_is_read_as_among_the_others(
            @ForAll @Size(min = 1, max = 40) List<String> bodies,
            @ForAll @IntRange(max = 3) int earlierBlocks)
            throws IOException {
        PendingEntries pending =
                new PendingEntries("node", Clock.systemUTC(), new Head(earlierBlocks * 7L, "h"));
        for (String body : bodies) {
            pending.add(
                    SampleStation.OFFICER,
                    pending.now(),
                    new Told(Act.CREATED, "sample", null, 1, List.of("a\nb"), body, 0));
        }
        Block block = Block.of(pending.blocks().getFirst());
        List<JournalEntry> all = block.entries();
        assertThat(all).hasSize(bodies.size());
        for (JournalEntry entry : all) {
            assertThat(block.entry(entry.sequence())).contains(entry);
        }
        assertThat(block.entry(block.last() + 1)).isEmpty();
    }
}

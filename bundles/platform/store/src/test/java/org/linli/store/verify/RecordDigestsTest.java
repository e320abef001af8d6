package org.linli.store.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.linli.record.RecordId;
import org.linli.store.verify.RecordDigests.Last;

class RecordDigestsTest {

    @Property(tries = 200)
    void it_answers_like_a_map(
            @ForAll @Size(max = 400) List<@IntRange(min = 0, max = 300) Integer> told,
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 400) Integer> looked) {
        RecordDigests digests = new RecordDigests();
        Map<Integer, Last> map = new LinkedHashMap<>();
        long sequence = 0;
        for (int record : told) {
            Digest digest = new Digest((int) ++sequence);
            digests.put(id(record), digest, sequence);
            map.put(record, new Last(digest, sequence));
        }
        assertThat(digests.size()).isEqualTo(map.size());
        for (int record : looked) {
            assertThat(digests.seen(id(record))).isEqualTo(map.get(record));
        }
        map.keySet().removeAll(looked);
        assertThat(unseen(digests))
                .containsExactlyInAnyOrderElementsOf(
                        map.values().stream().map(Last::sequence).toList());
    }

    @Example
    void what_was_erased_is_neither_counted_nor_missed() {
        RecordDigests digests = new RecordDigests();
        digests.put(id(1), new Digest(1), 1);
        digests.put(id(2), new Digest(2), 2);
        digests.forget(id(1), 3);
        assertThat(digests.size()).isEqualTo(1);
        assertThat(unseen(digests)).containsExactly(2L);
        // A row that is there all the same differs from what was told.
        assertThat(digests.seen(id(1))).isEqualTo(new Last(new Digest(0), 3));
    }

    @Example
    void a_sequence_that_does_not_fit_is_refused_and_not_cut() {
        RecordDigests digests = new RecordDigests();
        assertThatThrownBy(() -> digests.put(id(1), new Digest(1), 1L << 31))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> digests.forget(id(1), 1L << 31))
                .isInstanceOf(IllegalStateException.class);
    }

    /** As an import makes them: thousands in one millisecond, one after the other. */
    @Example
    void ids_that_follow_each_other_are_spread() {
        RecordDigests digests = new RecordDigests();
        for (int i = 0; i < 200_000; i++) {
            digests.put(id(i), new Digest(i), i + 1L);
        }
        assertThat(digests.size()).isEqualTo(200_000);
        for (int i = 0; i < 200_000; i += 977) {
            assertThat(digests.seen(id(i))).isEqualTo(new Last(new Digest(i), i + 1L));
        }
    }

    private static List<Long> unseen(RecordDigests digests) {
        List<Long> sequences = new ArrayList<>();
        digests.unseen(sequences::add);
        return sequences;
    }

    private static RecordId id(int number) {
        return new RecordId(String.format("01J00000000000000000%06d", number));
    }
}

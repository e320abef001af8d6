package org.linli.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DigestTableTest {

    @Property
    void it_answers_like_a_map_of_lists(
            @ForAll @Size(max = 300) List<@IntRange(min = -50, max = 50) Integer> digests) {
        DigestTable table = new DigestTable();
        Map<Long, List<Integer>> map = new HashMap<>();
        for (int i = 0; i < digests.size(); i++) {
            // Digests that fall on the same places of the table.
            long digest = digests.get(i) * 1024L;
            table.add(digest, i);
            map.computeIfAbsent(digest, d -> new ArrayList<>()).addFirst(i);
        }
        for (int i = -50; i <= 50; i++) {
            long digest = i * 1024L;
            assertThat(table.numbers(digest).boxed())
                    .isEqualTo(map.getOrDefault(digest, List.of()));
        }
    }

    @Test
    void it_grows() {
        DigestTable table = new DigestTable();
        for (int i = 0; i < 100_000; i++) {
            table.add(Digest.of("record " + i), i);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(table.numbers(Digest.of("record " + i))).containsExactly(i);
        }
        assertThat(table.numbers(Digest.of("another"))).isEmpty();
    }
}

package org.linli.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DigestSetTest {

    @Property
    void it_answers_like_a_set(
            @ForAll @Size(max = 3000) List<@IntRange(min = -2000, max = 2000) Integer> added) {
        DigestSet digests = new DigestSet();
        Set<Long> set = new HashSet<>();
        for (int one : added) {
            // Digests that fall on the same places of the table.
            digests.add(one * 1024L);
            set.add(one * 1024L);
        }
        for (long digest = -2000; digest <= 2000; digest++) {
            assertThat(digests.contains(digest * 1024)).isEqualTo(set.contains(digest * 1024));
        }
    }
}

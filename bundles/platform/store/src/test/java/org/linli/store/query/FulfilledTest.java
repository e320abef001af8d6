package org.linli.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FulfilledTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12, 24, 33, 64})
    void each_record_keeps_its_own_conditions(int conditions) {
        Random dice = new Random(conditions);
        Fulfilled fulfilled = new Fulfilled(conditions);
        Map<Integer, Long> expected = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            int record = dice.nextInt(3_000);
            long some = dice.nextLong() >>> (Long.SIZE - conditions);
            fulfilled.add(record, some);
            expected.merge(record, some, (one, other) -> one | other);
        }
        for (int record = 0; record < 4_000; record++) {
            assertThat(fulfilled.of(record)).isEqualTo(expected.getOrDefault(record, 0L));
        }
    }
}

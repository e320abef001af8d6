package org.linli.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.function.Indicator.weighed;
import static org.linli.function.Indicator.weighedOnce;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.function.Indicator.Measure;
import org.linli.query.Condition;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Stored;

class SumsTest {
    private static final Measure<Matter> ALL =
            weighed(Matter.class, p -> Condition.ALWAYS, (m, p, l) -> 1);
    private static final Measure<Matter> PERSONS =
            weighedOnce(Matter.class, Matter::person, p -> Condition.ALWAYS, (m, p, l) -> 1);

    @RecordType(name = "matter")
    record Matter(@Nullable Ref<Matter> person) {}

    @Test
    void a_person_with_two_matters_counts_once_in_each_figure() {
        Ref<Matter> person = new Ref<>(id(1));
        List<Stored<Matter>> matters =
                List.of(stored(2, person), stored(3, person), stored(4, null), stored(5, null));
        Sums sums = new Sums(List.of(ALL, PERSONS, PERSONS));
        for (Stored<Matter> matter : matters) {
            sums.add(matter, 0, 2);
            sums.add(matter, 1, 2);
            sums.add(matter, 2, 2);
        }

        assertThat(sums.all()).containsExactly(8L, 3L, 3L);
    }

    private static Stored<Matter> stored(int number, @Nullable Ref<Matter> person) {
        return new Stored<>(
                id(number),
                "M-" + number,
                1,
                new Place("321003001", null, null),
                Instant.EPOCH,
                "clerk",
                Instant.EPOCH,
                "clerk",
                Channel.COUNTER,
                Set.of(),
                null,
                false,
                Set.of(),
                0,
                new Matter(person));
    }

    private static RecordId id(int number) {
        return new RecordId("%026d".formatted(number));
    }
}

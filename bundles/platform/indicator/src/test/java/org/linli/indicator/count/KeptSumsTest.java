package org.linli.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.function.Indicator.records;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.linli.function.Indicator.Measure;
import org.linli.indicator.Area;
import org.linli.indicator.Period;
import org.linli.indicator.count.Counting.Cell;
import org.linli.indicator.count.WeighedIds.Key;
import org.linli.query.Condition;
import org.linli.record.RecordType;

class KeptSumsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Measure<Visit> VISITS = records(Visit.class, p -> Condition.ALWAYS);

    private final RecordChanges changes = new RecordChanges();
    private final KeptSums sums = new KeptSums(changes);
    private final AtomicLong walks = new AtomicLong();

    @RecordType(name = "visit")
    record Visit(LocalDate on) {}

    private static Key key(LocalDate today, String segment) {
        Period period = new Period(TODAY.withDayOfMonth(1), TODAY);
        return new Key(VISITS, new Cell(period, new Area(Area.Kind.SEGMENT, segment)), today);
    }

    private List<Long> asked(LocalDate today, String... segments) {
        List<Key> keys = List.of(segments).stream().map(s -> key(today, s)).toList();
        return sums.of(
                keys,
                () -> {
                    long walk = walks.incrementAndGet();
                    return keys.stream().map(k -> walk).toList();
                });
    }

    @Test
    void they_are_added_once_until_a_record_changes_or_a_day_has_passed() {
        assertThat(asked(TODAY, "01", "02")).containsExactly(1L, 1L);
        assertThat(asked(TODAY, "02")).containsExactly(1L);
        assertThat(asked(TODAY, "02", "03")).as("one of them is new").containsExactly(2L, 2L);
        assertThat(asked(TODAY.plusDays(1), "02")).containsExactly(3L);
        changes.committed(List.of());
        assertThat(asked(TODAY, "01")).containsExactly(4L);
    }

    @Test
    void what_changes_while_it_is_added_is_added_again() {
        sums.of(
                List.of(key(TODAY, "01")),
                () -> {
                    changes.committed(List.of());
                    return List.of(9L);
                });
        assertThat(asked(TODAY, "01")).containsExactly(1L);
    }
}

package org.linli.indicator.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.function.Indicator.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.function.Indicator.Measure;
import org.linli.indicator.Area;
import org.linli.indicator.Period;
import org.linli.indicator.count.Counting.Cell;
import org.linli.indicator.count.WeighedIds.Key;
import org.linli.indicator.count.WeighedIds.Some;
import org.linli.query.Condition;
import org.linli.record.RecordType;

class WeighedIdsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final Measure<Visit> VISITS = records(Visit.class, p -> Condition.ALWAYS);

    private final RecordChanges changes = new RecordChanges();
    private final WeighedIds ids = new WeighedIds(changes);
    private final AtomicInteger weighings = new AtomicInteger();

    @RecordType(name = "visit")
    record Visit(LocalDate on) {}

    private static Key key(LocalDate today, String segment) {
        Period period = new Period(TODAY.withDayOfMonth(1), TODAY);
        return new Key(VISITS, new Cell(period, new Area(Area.Kind.SEGMENT, segment)), today);
    }

    private Set<Object> asked(LocalDate today, String segment) {
        return ids.of(key(today, segment), () -> some(weighings.incrementAndGet())).ids();
    }

    private static Some some(Object id) {
        return new Some(Set.of(id), Map.of());
    }

    @Test
    void they_are_weighed_once_until_a_record_changes_or_a_day_has_passed() {
        assertThat(asked(TODAY, "01")).containsExactly(1);
        assertThat(asked(TODAY, "01")).containsExactly(1);
        assertThat(asked(TODAY, "02")).as("another figure").containsExactly(2);
        assertThat(asked(TODAY, "01")).containsExactly(1);
        assertThat(asked(TODAY.plusDays(1), "01")).containsExactly(3);
        changes.committed(List.of());
        assertThat(asked(TODAY, "01")).containsExactly(4);
    }

    @Test
    void what_changes_while_it_is_weighed_is_weighed_again() {
        ids.of(
                key(TODAY, "01"),
                () -> {
                    changes.committed(List.of());
                    return some("old");
                });
        assertThat(asked(TODAY, "01")).containsExactly(1);
    }
}

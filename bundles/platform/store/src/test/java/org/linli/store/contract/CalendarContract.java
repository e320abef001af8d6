package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.LEADER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.calendar.CalendarDay;
import org.linli.calendar.CalendarDay.DayKind;
import org.linli.calendar.CalendarDay.DayStatus;
import org.linli.calendar.WorkCalendar;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.engine.Engine;

/** The working days of the rules follow the holidays that the station has entered. */
public abstract class CalendarContract {
    private static final LocalDate SATURDAY = LocalDate.of(2027, 2, 20);

    @TempDir Path data;

    protected abstract Engine engine(Path data);

    @Test
    void a_year_counts_from_its_last_holiday_on_until_one_is_withdrawn() {
        List<LocalDate> off = WorkCalendar.lacking(2027, List.of());
        Stored<CalendarDay> last;
        try (SampleStation station = SampleStation.open(data, engine(data))) {
            enter(station, SATURDAY, DayKind.SWAP_WORK);
            off.subList(1, off.size()).forEach(day -> enter(station, day, DayKind.HOLIDAY));
            assertThat(calendar(station).isProvisional(2027)).isTrue();
            assertThat(calendar(station).isWorkingDay(SATURDAY)).isFalse();

            last = enter(station, off.getFirst(), DayKind.HOLIDAY);
            assertThat(calendar(station).isProvisional(2027)).isFalse();
            assertThat(calendar(station).isWorkingDay(SATURDAY)).isTrue();
            assertThat(off).noneMatch(calendar(station)::isWorkingDay);
            assertThat(station.database().<WorkCalendar>write(t -> t.lookup().calendar()).digest())
                    .isEqualTo(calendar(station).digest());
        }
        try (SampleStation again = SampleStation.open(data, engine(data))) {
            assertThat(calendar(again).isWorkingDay(SATURDAY)).isTrue();

            again.records().withdraw(LEADER, CalendarDay.class, last.id(), 1, "录错");
            assertThat(calendar(again).isProvisional(2027)).isTrue();
            assertThat(calendar(again).digest()).isEqualTo(WorkCalendar.shipped().digest());
        }
    }

    @Test
    void an_undone_change_teaches_nothing() {
        try (SampleStation station = SampleStation.open(data, engine(data))) {
            List<LocalDate> off = WorkCalendar.lacking(2027, List.of());
            try {
                station.database()
                        .write(
                                transaction -> {
                                    off.forEach(day -> enter(station, day, DayKind.HOLIDAY));
                                    transaction.lookup().calendar();
                                    throw new IllegalStateException("taken back");
                                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("taken back");
            }
            assertThat(calendar(station).isProvisional(2027)).isTrue();
        }
    }

    private static Stored<CalendarDay> enter(SampleStation station, LocalDate day, DayKind kind) {
        return station.records()
                .create(
                        LEADER,
                        new CalendarDay(
                                day, kind, "测试", null, "国办发明电〔2026〕0号", DayStatus.CONFIRMED));
    }

    private static WorkCalendar calendar(SampleStation station) {
        return station.database().read(transaction -> ask(transaction.lookup()));
    }

    private static WorkCalendar ask(Lookup lookup) {
        return lookup.calendar();
    }
}

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
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.engine.Engine;

/** The days of the rules follow the holidays and the periods that the station has entered. */
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
    void what_the_district_sets_counts_until_it_is_withdrawn() {
        DutyTerm two = new DutyTerm("f.D1", 2, TermUnit.CAL_DAY, SATURDAY, "扬公邗〔2026〕8号");
        Stored<DutyTerm> set;
        try (SampleStation station = SampleStation.open(data, engine(data))) {
            assertThat(period(station)).isEqualTo(Term.workingDays(5));
            set = station.records().create(LEADER, two);
            assertThat(period(station)).isEqualTo(Term.calendarDays(2));
        }
        try (SampleStation again = SampleStation.open(data, engine(data))) {
            assertThat(period(again)).isEqualTo(Term.calendarDays(2));
            again.records().withdraw(LEADER, DutyTerm.class, set.id(), 1, "录错");
            assertThat(period(again)).isEqualTo(Term.workingDays(5));
        }
    }

    private static Term period(SampleStation station) {
        return station.database()
                .read(
                        transaction ->
                                transaction
                                        .lookup()
                                        .dutyTerms()
                                        .of("f.D1", Term.workingDays(5), SATURDAY));
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

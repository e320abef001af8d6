package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.linli.access.Actor;
import org.linli.duty.Duties;
import org.linli.duty.Duty;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.State;
import org.linli.function.Functions;
import org.linli.indicator.Area;
import org.linli.indicator.Figures;
import org.linli.indicator.Period;
import org.linli.itests.lost.FoundItem;
import org.linli.itests.lost.LostProperty;
import org.linli.itests.lost.ReturnSlip;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Records;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/** A firm brings three functions: two were never tried out, the third is good. */
public class VendorFunctionTest extends StationTest {
    @Inject Station.Settings station;
    @Inject Functions functions;
    @Inject FunctionSwitch switchboard;
    @Inject Records records;
    @Inject Duties duties;
    @Inject Figures figures;

    private Actor clerk;
    private LocalDate today;

    @Override
    Option further(Path data) {
        return CoreOptions.composite(
                VendorBundles.unlinkedProperty(),
                VendorBundles.unnamedProperty(),
                VendorBundles.lostProperty());
    }

    @Before
    public void sit_down_at_the_counter() {
        clerk = Clerk.at(station);
        today = station.station().today();
    }

    @Test
    public void a_faulty_one_is_left_out_with_its_cause_and_the_others_are_served() {
        assertThat(in(State.FAILED))
                .extracting(FunctionSwitch.Entry::name)
                .containsExactly("unlinked", "unnamed");
        assertThat(in(State.FAILED))
                .extracting(FunctionSwitch.Entry::cause)
                .satisfiesExactly(
                        unlinked -> assertThat(unlinked).contains("org/linli/indicator/Period"),
                        unnamed -> assertThat(unnamed).contains("unnamed-item.what"));
        assertThat(functions.record("unnamed-item")).isEmpty();
        assertThat(in(State.ENABLED))
                .extracting(FunctionSwitch.Entry::name)
                .contains("registry", "corrections", "drug-control", "lost");
    }

    @Test
    public void a_duty_follows_from_a_record_and_is_closed_by_the_one_that_fulfils_it() {
        Stored<FoundItem> umbrella =
                records.create(clerk, new FoundItem("蓝色雨伞", today.minusDays(3)));

        assertThat(dutiesOf(umbrella))
                .singleElement()
                .satisfies(
                        duty -> {
                            assertThat(duty.rule()).isEqualTo(LostProperty.OWNER_TO_BE_FOUND);
                            assertThat(duty.dueOn()).isEqualTo(today.plusDays(7));
                            assertThat(duty.open()).isTrue();
                        });
        assertThat(duties.due(clerk, today.plusDays(7), 100))
                .extracting(Duty::record)
                .contains(umbrella.id());

        Stored<ReturnSlip> slip = records.create(clerk, new ReturnSlip(umbrella.ref(), today));

        assertThat(dutiesOf(umbrella))
                .singleElement()
                .satisfies(
                        duty -> {
                            assertThat(duty.state()).isEqualTo(Duty.State.DONE);
                            assertThat(duty.doneBy()).isEqualTo(slip.id());
                        });
        assertThat(duties.due(clerk, today.plusDays(7), 100))
                .extracting(Duty::record)
                .doesNotContain(umbrella.id());
    }

    @Test
    public void a_figure_counts_the_records_there_are() {
        Area whole = new Area(Area.Kind.STATION, station.station().code());
        Period ahead = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        records.create(clerk, new FoundItem("钥匙一串", LocalDate.of(2020, 2, 29)));
        records.create(clerk, new FoundItem("儿童单车", LocalDate.of(2020, 12, 31)));

        assertThat(figures.figure(clerk, "lost", "LF-K1", ahead, whole).numerator()).isEqualTo(2);
    }

    private List<FunctionSwitch.Entry> in(State state) {
        return switchboard.list(Locale.ENGLISH).stream().filter(e -> e.state() == state).toList();
    }

    private List<Duty> dutiesOf(Stored<FoundItem> item) {
        return duties.of(clerk, "found-item", item.id());
    }
}

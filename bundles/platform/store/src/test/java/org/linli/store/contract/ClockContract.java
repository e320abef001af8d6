package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.JournalEntry.Act;
import org.linli.store.clock.TimedSteps;
import org.linli.store.contract.Matter.Stage;
import org.linli.store.engine.Engine;
import org.linli.store.verify.Verification;

/** Steps that the node takes by itself when a day has passed. */
public abstract class ClockContract {
    private static final LocalDate EVE = LocalDate.of(2026, 2, 16);

    @TempDir Path data;

    private final TurnedClock clock = new TurnedClock();
    private SampleStation station;
    private TimedSteps steps;
    private Ref<Resident> subject;

    protected abstract Engine engine(Path data);

    @BeforeEach
    void somebody() {
        station = SampleStation.open(data, engine(data), clock);
        steps =
                new TimedSteps(
                        station.database(),
                        station.records(),
                        new SampleFunctions(SampleStation.MODEL));
        subject =
                station.records()
                        .create(
                                SYSTEM,
                                SampleStation.resident("710003198001019970", "周某某")
                                        .set(Resident::quarter, station.quarter("文昌苑", "02"))
                                        .record())
                        .ref();
    }

    @AfterEach
    void close() {
        steps.end();
        station.close();
    }

    private Stored<Matter> until(LocalDate end) {
        return matter(new Matter(subject, null, end, null, Stage.OPEN));
    }

    private Stored<Matter> matter(Matter value) {
        return station.records().create(OFFICER.by(Channel.IMPORT), value);
    }

    private Stage stage(Stored<Matter> matter) {
        return station.records().open(SYSTEM, Matter.class, matter.id()).value().stage();
    }

    private long dropped() {
        Condition there = Condition.where(Matter::stage).is(Stage.DROPPED);
        return station.records().count(SYSTEM, Query.of(Matter.class, there));
    }

    @Test
    void the_node_takes_the_step_in_the_night_after_the_last_day() {
        Stored<Matter> matter = until(EVE);
        steps.look();
        assertThat(stage(matter)).isEqualTo(Stage.OPEN);
        clock.turn(Duration.ofHours(13)); // 23:00 of the same day
        steps.look();
        assertThat(stage(matter)).isEqualTo(Stage.OPEN);
        clock.turn(Duration.ofHours(2));
        steps.look();
        assertThat(stage(matter)).isEqualTo(Stage.DROPPED);
        var latest = station.records().history(SYSTEM, Matter.class, matter.id()).getFirst();
        assertThat(latest.act()).isEqualTo(Act.STEPPED);
        assertThat(latest.account()).isEqualTo("system");
        assertThat(
                        new Verification(station.database(), station.records().derived(), p -> {})
                                .run()
                                .findings())
                .isEmpty();
    }

    @Test
    void what_was_due_while_the_node_was_down_is_taken_at_its_first_look() {
        Stored<Matter> matter = until(EVE.minusDays(40));
        steps.look();
        assertThat(stage(matter)).isEqualTo(Stage.DROPPED);
    }

    @Test
    void a_day_is_looked_at_once() {
        steps.look();
        Stored<Matter> late = until(EVE.minusDays(1));
        steps.look();
        assertThat(stage(late)).isEqualTo(Stage.OPEN);
        steps.enabled(SampleStation.MODEL);
        steps.look();
        assertThat(stage(late)).isEqualTo(Stage.DROPPED);
    }

    @Test
    void what_is_switched_on_while_people_work_has_its_round_at_once() throws InterruptedException {
        steps.look();
        Stored<Matter> late = until(EVE.minusDays(1));
        CountDownLatch taken = new CountDownLatch(1);
        station.records().tell(changes -> taken.countDown());
        steps.enabled(SampleStation.MODEL);
        assertThat(taken.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(stage(late)).isEqualTo(Stage.DROPPED);
    }

    @Test
    void a_stage_that_waits_for_its_second_person_is_left_by_nobody() {
        Stored<Matter> open =
                station.records().create(OFFICER, new Matter(subject, EVE, EVE, null, Stage.OPEN));
        Stored<Matter> waiting =
                station.records()
                        .step(
                                OFFICER,
                                Matter.class,
                                open.id(),
                                open.version(),
                                "activate",
                                StoreContract.nothing());
        clock.turn(Duration.ofDays(1));
        steps.look();
        assertThat(stage(waiting)).isEqualTo(Stage.ACTIVE);

        station.records()
                .verify(SampleStation.AREA_LEAD, Matter.class, waiting.id(), waiting.version());
        clock.turn(Duration.ofDays(1));
        steps.look();
        assertThat(stage(waiting)).isEqualTo(Stage.DROPPED);
    }

    @Test
    void a_refused_record_stops_no_other_and_is_asked_again() {
        Stored<Matter> held =
                matter(new Matter(subject, null, EVE.minusDays(9), "held", Stage.ACTIVE));
        Stored<Matter> next = until(EVE.minusDays(8));
        steps.look();
        assertThat(stage(held)).isEqualTo(Stage.ACTIVE);
        assertThat(stage(next)).isEqualTo(Stage.DROPPED);
        station.records()
                .change(SYSTEM, Matter.class, held.id(), 1, java.util.Map.of("outcome", "free"));
        clock.turn(Duration.ofDays(1));
        steps.look();
        assertThat(stage(held)).isEqualTo(Stage.DROPPED);
    }

    @Test
    void more_than_a_page_is_taken_and_what_is_not_due_stays() {
        List<Matter> paper = new ArrayList<>();
        for (int i = 0; i < 1_300; i++) {
            LocalDate end = i % 2 == 0 ? EVE.minusDays(1) : EVE;
            paper.add(new Matter(subject, null, end, null, Stage.ACTIVE));
        }
        try (var batch = station.records().batch(OFFICER.by(Channel.IMPORT))) {
            paper.forEach(m -> batch.create(m, null));
        }
        steps.look();
        assertThat(dropped()).isEqualTo(650);
    }

    @Test
    void a_step_back_to_its_stage_is_taken_until_nothing_is_left() {
        Stored<Matter> pile = matter(new Matter(subject, null, null, "three", Stage.DROPPED));
        steps.look();
        Stored<Matter> after = station.records().open(SYSTEM, Matter.class, pile.id());
        assertThat(after.value().outcome()).isEqualTo("none");
        assertThat(after.version()).as("a transaction for each part").isEqualTo(3);
    }

    @Test
    void nobody_else_takes_a_step_of_the_clock() {
        Stored<Matter> matter = until(EVE.minusDays(1));
        assertThat(
                        StoreContract.refused(
                                        () ->
                                                station.records()
                                                        .step(
                                                                OFFICER,
                                                                Matter.class,
                                                                matter.id(),
                                                                1,
                                                                "lapse",
                                                                StoreContract.nothing()))
                                .code())
                .isEqualTo("SYS-403");
        Stored<Matter> early = until(EVE);
        assertThat(
                        StoreContract.refused(
                                        () ->
                                                station.records()
                                                        .step(
                                                                SYSTEM,
                                                                Matter.class,
                                                                early.id(),
                                                                1,
                                                                "lapse",
                                                                StoreContract.nothing()))
                                .code())
                .isEqualTo("SYS-410");
    }

    /** A clock at 10:00 on the eve of Spring Festival, turned on by hand. */
    private static final class TurnedClock extends Clock {
        private Instant now = SampleStation.EVE_OF_SPRING_FESTIVAL.instant();

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return Station.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

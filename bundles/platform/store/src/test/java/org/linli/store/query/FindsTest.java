package org.linli.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.field;
import static org.linli.query.Condition.of;
import static org.linli.query.Condition.where;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.contract.Matter;
import org.linli.store.contract.Quarter;
import org.linli.store.contract.Resident;
import org.linli.store.contract.SampleStation;
import org.linli.store.derby.DerbyEngine;

/** A list read from ids that were found before is the list that is found row by row. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindsTest {
    private static final int RESIDENTS = 260;

    private final Random dice = new Random(7);
    private final List<Stored<Resident>> residents = new ArrayList<>();
    private SampleStation station;

    @BeforeAll
    void people(@TempDir Path data) {
        station = SampleStation.open(data, DerbyEngine.open(data));
        List<Ref<Quarter>> quarters =
                List.of(station.quarter("文昌苑", "02"), station.quarter("汶河苑", "03"));
        for (int i = 0; i < RESIDENTS; i++) {
            String idNumber = "71000000000000" + (1000 + i);
            residents.add(
                    station.records()
                            .create(
                                    SampleStation.SYSTEM,
                                    SampleStation.resident(idNumber, "R" + i)
                                            .set(Resident::quarter, quarters.get(dice.nextInt(2)))
                                            .set(Resident::floor, 1 + dice.nextInt(2))
                                            .record()));
        }
        residents.stream().filter(r -> dice.nextInt(3) == 0).forEach(this::matter);
    }

    @AfterAll
    void close() {
        station.close();
    }

    private void matter(Stored<Resident> of) {
        station.records()
                .create(
                        SampleStation.SYSTEM,
                        Values.of(Matter.class)
                                .set(Matter::subject, of.ref())
                                .set(Matter::begins, LocalDate.of(2026, 1, 1 + dice.nextInt(20)))
                                .record());
    }

    private List<Condition> conditions() {
        Condition inAMatter = exists(Matter.class, Matter::subject);
        Condition early =
                exists(
                        Matter.class,
                        Matter::subject,
                        where(Matter::begins).before(LocalDate.of(2026, 1, 6)));
        Condition here = of(Resident::quarter, Quarter.class, where(Quarter::name).is("文昌苑"));
        List<String> many =
                residents.stream()
                        .filter(r -> dice.nextInt(3) > 0)
                        .map(r -> r.id().text())
                        .toList();
        return List.of(
                inAMatter,
                inAMatter.not(),
                early.and(where(Resident::floor).is(1)),
                early.or(here),
                here.and(inAMatter),
                field(Condition.ID).in(many),
                field(Condition.ID).in(many).and(inAMatter),
                inAMatter.and(where(Resident::name).is("nobody")));
    }

    @Test
    void every_page_in_either_order_and_direction_is_the_same_as_before() {
        Finds finds = impatient();
        for (int round = 0; round < 3; round++) {
            for (Condition condition : conditions()) {
                for (@Nullable Condition narrowed : new Condition[] {null, segment()}) {
                    for (int limit : new int[] {1 + dice.nextInt(60), 120, RESIDENTS}) {
                        Query<Resident> query = Query.of(Resident.class, condition).limit(limit);
                        compare(finds, query, narrowed);
                        compare(finds, query.sortedBy(Condition.NUMBER, true), narrowed);
                    }
                }
            }
            change();
        }
    }

    private static Condition segment() {
        return field(Condition.SEGMENT).is("02");
    }

    private void compare(Finds finds, Query<Resident> query, @Nullable Condition narrowed) {
        Slice<Resident> page = same(finds, query, narrowed);
        for (int i = 0; i < 4 && page.next() != null; i++) {
            page = same(finds, query.from(page.next()), narrowed);
        }
        while (page.previous() != null) {
            page = same(finds, query.from(page.previous()), narrowed);
        }
        assertThat(same(finds, query, narrowed)).isEqualTo(page);
    }

    private Slice<Resident> same(Finds finds, Query<Resident> query, @Nullable Condition narrowed) {
        return station.database()
                .reading(
                        (session, lookup) -> {
                            Slice<Resident> found =
                                    finds.slice(session, query, narrowed, Narrowing.NONE);
                            assertThat(found)
                                    .as(query.toString())
                                    .isEqualTo(
                                            new Slices(station.database().tables())
                                                    .slice(
                                                            session,
                                                            query,
                                                            narrowed,
                                                            Narrowing.NONE));
                            return found;
                        });
    }

    /** Has no patience with a page, and finds each walk shorter than what came before. */
    private Finds impatient() {
        return new Finds(
                station.database().tables(),
                Duration.ZERO,
                new LongSupplier() {
                    private long step = Duration.ofDays(1).toNanos();
                    private long now;

                    @Override
                    public long getAsLong() {
                        step--;
                        now += step;
                        return now;
                    }
                });
    }

    /** Some leave the lists, some come to them, some are there no more. */
    private void change() {
        matter(residents.get(dice.nextInt(residents.size())));
        Stored<Resident> gone = residents.remove(dice.nextInt(residents.size()));
        station.records()
                .withdraw(SampleStation.SYSTEM, Resident.class, gone.id(), gone.version(), "重复登记");
    }

    @Test
    void a_page_beside_a_record_that_has_left_the_list_is_found_all_the_same() {
        Finds finds = impatient();
        Query<Resident> query =
                Query.of(Resident.class, exists(Matter.class, Matter::subject)).limit(10);
        String next = same(finds, query, null).next();
        Stored<Resident> last = same(finds, query, null).rows().getLast();
        residents.removeIf(r -> r.id().equals(last.id()));
        station.records()
                .withdraw(SampleStation.SYSTEM, Resident.class, last.id(), last.version(), "重复登记");
        assertThat(same(finds, query.from(next), null).rows()).hasSize(10);
    }

    /** A page that was slow by chance must not cost a walk through everything ever after. */
    @Test
    void a_walk_that_takes_no_less_than_a_page_is_not_taken_again() {
        Watch watch = new Watch();
        Finds finds = new Finds(station.database().tables(), Duration.ofSeconds(1), watch);
        Query<Resident> query =
                Query.of(Resident.class, exists(Matter.class, Matter::subject)).limit(10);
        watch.step = Duration.ofSeconds(5);
        same(finds, query, null);
        watch.step = Duration.ofSeconds(2);
        same(finds, query, null);
        int looks = watch.looks;
        same(finds, query, null);
        assertThat(watch.looks).as("read from ids").isEqualTo(looks);

        matter(residents.getFirst());
        watch.step = Duration.ofSeconds(9);
        same(finds, query, null);
        same(finds, query, null);
        same(finds, query, null);
        assertThat(watch.looks).as("a walk, then row by row").isEqualTo(looks + 6);
    }

    /** Time passes with every look at it. */
    private static final class Watch implements LongSupplier {
        private Duration step = Duration.ZERO;
        private long now;
        private int looks;

        @Override
        public long getAsLong() {
            looks++;
            now += step.toNanos();
            return now;
        }
    }

    @Test
    void how_many_there_are_is_known_with_the_ids() {
        Finds finds = impatient();
        Counts counts = new Counts(station.database().tables(), finds);
        Counts counting =
                new Counts(station.database().tables(), new Finds(station.database().tables()));
        Counts.Asked<Resident> asked =
                new Counts.Asked<>(Resident.class, null, segment(), Narrowing.NONE);
        for (Condition condition : conditions()) {
            same(finds, Query.of(Resident.class, condition), segment());
            List<Condition> partAndWhole = List.of(condition, condition.not());
            assertThat(counted(counts, asked, partAndWhole))
                    .isEqualTo(counted(counting, asked, partAndWhole));
            assertThat(counted(counts, asked, List.of(condition)))
                    .isEqualTo(counted(counting, asked, List.of(condition)));
        }
    }

    private List<Long> counted(Counts counts, Counts.Asked<?> asked, List<Condition> conditions) {
        return station.database()
                .reading((session, lookup) -> counts.remembered(session, asked, conditions));
    }

    @Test
    void ids_are_packed_and_unpacked() {
        List<String> ids =
                List.of(
                        "01J00000000000000000000000",
                        "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
                        "0123456789ABCDEFGHJKMNPQRS");
        assertThat(new PackedIds(ids).from(0, false, 9)).isEqualTo(ids);
        assertThat(new PackedIds(ids).from(2, true, 2)).containsExactly(ids.get(2), ids.get(1));
        assertThat(new PackedIds(ids).indexOf(ids.get(1))).isOne();
        assertThat(new PackedIds(ids).indexOf("01J00000000000000000000001")).isNegative();
    }
}

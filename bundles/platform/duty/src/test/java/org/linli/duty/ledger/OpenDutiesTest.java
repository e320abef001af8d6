package org.linli.duty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.Duties.Owed;
import org.linli.duty.Duty;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Lookup;
import org.linli.store.Records;
import org.linli.store.Transaction;

/** Thousands of duties, of which most are of sealed records. */
class OpenDutiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
    private static final int RECORDS = 4_000;

    /** So many places a statement may have, however many records are sealed. */
    private static final int PLACES = 60;

    private final Set<RecordId> sealed = new HashSet<>();
    private final List<String> statements = new ArrayList<>();
    private MemoryTable table;
    private Connection connection;
    private OpenDuties duties;

    @BeforeEach
    void open() throws SQLException {
        table = new MemoryTable();
        connection = table.connection();
        FunctionModel sample = FunctionModel.of(new SampleFunction());
        Functions functions =
                standIn(
                        Functions.class,
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "enabled" -> List.of(sample);
                                    case "record" -> sample.record((String) arguments[0]);
                                    default -> throw new IllegalStateException(method.getName());
                                });
        Access access =
                standIn(
                        Access.class,
                        (_, method, arguments) ->
                                switch (method.getName()) {
                                    case "mayRead" -> true;
                                    case "sealed" ->
                                            arguments[1] == sample.record("sample-case").get()
                                                    ? Condition.ALWAYS
                                                    : null;
                                    default -> throw new IllegalStateException(method.getName());
                                });
        Records records = standIn(Records.class, (_, _, _) -> Map.of());
        Station station = new ListedLookup(TODAY.toString(), "2020-01-01").station();
        duties = new OpenDuties(new InMemory(), null, functions, access, records, () -> station);
    }

    @AfterEach
    void drop() throws SQLException {
        table.close();
    }

    @SuppressWarnings("unchecked") // a proxy is what it was made as
    private static <T> T standIn(Class<T> type, InvocationHandler answers) {
        return (T)
                Proxy.newProxyInstance(
                        OpenDutiesTest.class.getClassLoader(), new Class<?>[] {type}, answers);
    }

    /** Reads the table, and answers which of some records are sealed. */
    private final class InMemory implements Database {
        @Override
        public void migrate(String owner, String step, String... all) {
            throw new IllegalStateException();
        }

        @Override
        public <R> R write(Work<R> work) {
            throw new IllegalStateException();
        }

        @Override
        public <R> R read(Work<R> work) {
            Lookup lookup =
                    standIn(
                            Lookup.class,
                            (_, method, arguments) ->
                                    method.getName().equals("calendar")
                                            ? WorkCalendar.shipped()
                                            : ((java.util.Collection<?>) arguments[1])
                                                    .stream()
                                                            .filter(sealed::contains)
                                                            .collect(Collectors.toSet()));
            Connection listening =
                    standIn(
                            Connection.class,
                            (_, method, arguments) -> {
                                statements.add((String) arguments[0]);
                                return method.invoke(connection, arguments);
                            });
            try {
                return work.in(
                        new Transaction() {
                            @Override
                            public Connection connection() {
                                return listening;
                            }

                            @Override
                            public Lookup lookup() {
                                return lookup;
                            }
                        });
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static RecordId id(int number) {
        return new RecordId(String.format(Locale.ROOT, "01J00000000000000000%06d", number));
    }

    private static LocalDate due(int number) {
        return TODAY.plusDays(number % 7 - 3);
    }

    private static @Nullable String segment(int number) {
        return number % 5 == 0 ? null : "0" + number % 5;
    }

    private static boolean isCase(int number) {
        return number % 4 != 0;
    }

    private void fill() throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into duty (function_name, rule, record_type, record_id, opens_on,"
                                + " due_on, provisional, owner, station, segment, level_two_on, told_on)"
                                + " values ('sample', 'r', ?, ?, ?, ?, 0, 'BO', '1', ?, ?, ?)")) {
            for (int i = 0; i < RECORDS; i++) {
                insert.setString(1, isCase(i) ? "sample-case" : "sample-report");
                insert.setString(2, id(i).text());
                insert.setDate(3, Date.valueOf(due(i)));
                insert.setDate(4, Date.valueOf(due(i)));
                insert.setString(5, segment(i));
                insert.setDate(6, Date.valueOf(due(i)));
                insert.setDate(7, Date.valueOf(due(i)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        IntStream.range(0, RECORDS).filter(i -> i % 10 != 1).forEach(i -> sealed.add(id(i)));
    }

    /** Only cases can be sealed. */
    private static boolean isSeen(int number) {
        return !isCase(number) || number % 10 == 1;
    }

    private static List<Integer> seen(LocalDate upTo) {
        return IntStream.range(0, RECORDS)
                .filter(OpenDutiesTest::isSeen)
                .filter(i -> !due(i).isAfter(upTo))
                .boxed()
                .toList();
    }

    @Test
    void duties_of_thousands_of_sealed_records_are_neither_listed_nor_counted()
            throws SQLException {
        fill();
        Actor leader = Actor.system("1");

        List<Duty> few = duties.due(leader, TODAY, 50);
        assertThat(few).hasSize(50).noneMatch(d -> !isSeen(number(d)));
        assertThat(duties.due(leader, TODAY, RECORDS))
                .extracting(OpenDutiesTest::number)
                .containsExactlyInAnyOrderElementsOf(seen(TODAY))
                .startsWith(few.stream().map(OpenDutiesTest::number).toArray(Integer[]::new));
        assertThat(duties.count(leader, TODAY)).isEqualTo(seen(TODAY).size());
        assertThat(statements).allMatch(s -> s.chars().filter(c -> c == '?').count() < PLACES);
    }

    @Test
    void pages_follow_one_another_though_what_was_read_is_done_meanwhile() throws SQLException {
        fill();
        try (Statement hours = connection.createStatement()) {
            hours.executeUpdate(
                    "update duty set due_at='09:30:00' where record_id like '%1'"
                            + " or record_id like '%2'");
            hours.executeUpdate("update duty set due_at='17:00:00' where record_id like '%5'");
            hours.executeUpdate(
                    "insert into duty (function_name, rule, record_type, record_id, opens_on, due_on,"
                            + " due_at, provisional, owner, station, segment, level_two_on, told_on)"
                            + " select function_name, 'r2', record_type, record_id, opens_on, due_on,"
                            + " due_at, provisional, owner, station, segment, level_two_on, told_on"
                            + " from duty where record_id like '%8'");
            Actor leader = Actor.system("1");
            List<Duty> all = duties.due(leader, TODAY, 2 * RECORDS);
            assertThat(all.size()).isGreaterThan(5 * 97);
            List<Duty> read = new ArrayList<>();
            List<Duty> page = duties.due(leader, TODAY, null, 97);
            while (!page.isEmpty()) {
                read.addAll(page);
                Duty last = page.getLast();
                hours.executeUpdate(
                        "update duty set done_on='"
                                + TODAY
                                + "' where record_id='"
                                + page.get(page.size() / 2).record().text()
                                + "'");
                page = duties.due(leader, TODAY, last.position(), 97);
            }
            assertThat(read)
                    .map(Duty::position)
                    .isEqualTo(all.stream().map(Duty::position).toList());
        }
    }

    @Test
    void what_is_told_before_its_day_stands_with_the_area_lead_from_then_on() throws SQLException {
        fill();
        Actor leader = Actor.system("1");
        long before = duties.count(leader, TODAY);
        try (Statement earlier = connection.createStatement()) {
            earlier.executeUpdate(
                    "update duty set due_on='2026-05-04', told_on='"
                            + TODAY.plusDays(1)
                            + "' where record_id='"
                            + id(1).text()
                            + "'");
            assertThat(duties.due(leader, TODAY, RECORDS))
                    .as("tomorrow")
                    .noneMatch(d -> d.record().equals(id(1)));
            earlier.executeUpdate(
                    "update duty set told_on='"
                            + TODAY
                            + "' where record_id='"
                            + id(1).text()
                            + "'");
        }

        assertThat(duties.due(leader, TODAY, RECORDS))
                .filteredOn(d -> d.record().equals(id(1)))
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.level()).isEqualTo(1);
                            assertThat(d.state()).isEqualTo(Duty.State.OPEN);
                        });
        assertThat(duties.count(leader, TODAY)).isEqualTo(before);
        assertThat(duties.owed(leader, TODAY, TODAY).get("01").after()).isEqualTo(1);
    }

    @Test
    void what_is_owed_is_told_by_segment_in_one_reading() throws SQLException {
        fill();
        LocalDate sunday = LocalDate.of(2026, 3, 8);

        Map<String, Owed> owed = duties.owed(Actor.system("1"), TODAY, sunday);

        assertThat(owed).containsOnlyKeys("", "01", "02", "03", "04");
        owed.forEach(
                (segment, told) ->
                        assertThat(told)
                                .as(segment)
                                .isEqualTo(
                                        new Owed(
                                                in(segment, LocalDate.EPOCH, TODAY.minusDays(1)),
                                                in(segment, TODAY, TODAY),
                                                in(segment, TODAY.plusDays(1), sunday))));
        assertThat(statements).hasSize(2);
    }

    private static long in(String segment, LocalDate from, LocalDate upTo) {
        return seen(upTo).stream()
                .filter(i -> !due(i).isBefore(from))
                .filter(i -> segment.equals(segment(i) == null ? "" : segment(i)))
                .count();
    }

    private static int number(Duty duty) {
        return Integer.parseInt(duty.record().text().substring(20));
    }
}

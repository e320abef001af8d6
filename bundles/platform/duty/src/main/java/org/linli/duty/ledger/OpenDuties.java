package org.linli.duty.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.duty.Duties;
import org.linli.duty.Duty;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Records;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Duties for pages: narrowed to the reader, named as far as he may know. */
@Component
public final class OpenDuties implements Duties {
    private final Database database;
    private final DutyLedger ledger;
    private final Functions functions;
    private final Access access;
    private final Records records;
    private final Station station;

    @Activate
    public OpenDuties(
            @Reference Database database,
            @Reference DutyLedger ledger,
            @Reference Functions functions,
            @Reference Access access,
            @Reference Records records,
            @Reference Station.Settings settings) {
        this.database = database;
        this.ledger = ledger;
        this.functions = functions;
        this.access = access;
        this.records = records;
        this.station = settings.station();
    }

    @Override
    public List<Duty> due(Actor actor, LocalDate upTo, Duty.@Nullable Position after, int most) {
        Reach due =
                Reach.of(actor, types(actor))
                        .and("done_on is null and told_on <= ?", Date.valueOf(upTo));
        return select(
                actor,
                after == null ? due : due.behind(after),
                "order by due_on, due_at, record_id, function_name, rule",
                most);
    }

    @Override
    public List<Duty> doneOn(Actor actor, LocalDate day, int most) {
        return select(
                actor,
                Reach.of(actor, types(actor)).and("done_on = ?", Date.valueOf(day)),
                "order by due_on, record_id, rule",
                most);
    }

    @Override
    public long count(Actor actor, LocalDate upTo) {
        return owed(actor, upTo, upTo).values().stream().mapToLong(Owed::all).sum();
    }

    /**
     * Where nothing can be sealed the database counts; of the rest it is looked at each, in one
     * reading.
     */
    @Override
    public Map<String, Owed> owed(Actor actor, LocalDate day, LocalDate upTo) {
        SealedTypes sealed = new SealedTypes(actor, functions, access);
        Set<String> open = types(actor);
        open.removeAll(sealed.names());
        String due = "done_on is null and told_on <= ?";
        Date last = Date.valueOf(upTo);
        return database.read(
                transaction -> {
                    Map<String, Owed> owed = new TreeMap<>();
                    Connection connection = transaction.connection();
                    try (PreparedStatement statement =
                                    Reach.of(actor, open)
                                            .and(due, last)
                                            .prepare(
                                                    connection,
                                                    "segment, due_on, count(*)",
                                                    "group by segment, due_on");
                            ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            LocalDate on = row.getDate(2).toLocalDate();
                            add(owed, row.getString(1), on, day, row.getLong(3));
                        }
                    }
                    for (Line line :
                            sealed.seen(
                                    transaction.lookup(),
                                    lines(
                                            connection,
                                            Reach.of(actor, sealed.names()).and(due, last)),
                                    Line::type,
                                    Line::record)) {
                        add(owed, line.segment(), line.due(), day, 1);
                    }
                    return owed;
                });
    }

    private static void add(
            Map<String, Owed> owed,
            @Nullable String segment,
            LocalDate due,
            LocalDate day,
            long count) {
        owed.merge(segment == null ? "" : segment, Owed.of(due, day, count), Owed::plus);
    }

    /** A duty as far as it is counted. */
    private record Line(@Nullable String segment, LocalDate due, String type, RecordId record) {}

    private static List<Line> lines(Connection connection, Reach reach) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement statement =
                        reach.prepare(connection, "segment, due_on, record_type, record_id", "");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                lines.add(
                        new Line(
                                row.getString(1),
                                row.getDate(2).toLocalDate(),
                                row.getString(3),
                                new RecordId(row.getString(4))));
            }
        }
        return lines;
    }

    @Override
    public List<Duty> of(Actor actor, String type, RecordId record) {
        return select(
                actor,
                Reach.ofRecord(actor, types(actor), record),
                "order by case when done_on is null then 0 else 1 end, case when done_on is"
                        + " null then due_on end, due_on desc, rule",
                200);
    }

    @Override
    public void rebuild() {
        ledger.rebuild();
    }

    private Set<String> types(Actor actor) {
        Set<String> types = new LinkedHashSet<>();
        functions.enabled().stream()
                .flatMap(f -> f.records().stream())
                .filter(r -> access.mayRead(actor, r))
                .forEach(r -> types.add(r.name()));
        return types;
    }

    /** Reads on until so many are seen that are not sealed. */
    private List<Duty> select(Actor actor, Reach reach, String order, int most) {
        SealedTypes sealed = new SealedTypes(actor, functions, access);
        List<Duty> found =
                database.read(
                        transaction -> {
                            List<Duty> seen = new ArrayList<>();
                            DutyReading reading =
                                    new DutyReading(station, transaction.lookup().calendar());
                            try (PreparedStatement statement =
                                    reach.prepare(
                                            transaction.connection(), DutyTable.COLUMNS, order)) {
                                if (sealed.names().isEmpty()) {
                                    statement.setMaxRows(most);
                                }
                                try (ResultSet row = statement.executeQuery()) {
                                    List<Duty> some;
                                    do {
                                        some = some(reading, row, most);
                                        seen.addAll(
                                                sealed.seen(
                                                        transaction.lookup(),
                                                        some,
                                                        Duty::type,
                                                        Duty::record));
                                    } while (some.size() == most && seen.size() < most);
                                }
                            }
                            return seen.subList(0, Math.min(most, seen.size()));
                        });
        return named(actor, found);
    }

    private static List<Duty> some(DutyReading reading, ResultSet row, int most)
            throws SQLException {
        List<Duty> some = new ArrayList<>();
        while (some.size() < most && row.next()) {
            some.add(reading.duty(row));
        }
        return some;
    }

    private List<Duty> named(Actor actor, List<Duty> duties) {
        Map<String, Set<RecordId>> byType = new LinkedHashMap<>();
        duties.forEach(
                d -> byType.computeIfAbsent(d.type(), t -> new LinkedHashSet<>()).add(d.record()));
        Map<RecordId, String> titles = new LinkedHashMap<>();
        Map<RecordId, String> addresses = new LinkedHashMap<>();
        byType.forEach(
                (type, ids) ->
                        functions
                                .record(type)
                                .ifPresent(
                                        d -> {
                                            titles.putAll(titles(actor, d, ids));
                                            addresses.putAll(
                                                    Doors.of(actor, functions, records, d, ids));
                                        }));
        return duties.stream()
                .map(d -> named(d, titles.get(d.record()), addresses.get(d.record())))
                .toList();
    }

    private Map<RecordId, String> titles(
            Actor actor, RecordDefinition<?> definition, Collection<RecordId> ids) {
        return records.titles(actor, definition.type(), ids);
    }

    private static Duty named(Duty duty, @Nullable String title, @Nullable String address) {
        return new Duty(
                duty.function(),
                duty.rule(),
                duty.type(),
                duty.record(),
                title == null ? "" : title,
                duty.opensOn(),
                duty.dueOn(),
                duty.dueAt(),
                duty.provisional(),
                duty.owner(),
                duty.place(),
                duty.state(),
                duty.level(),
                duty.doneOn(),
                duty.doneBy(),
                address);
    }
}

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
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.duty.Duties;
import org.linli.duty.Duty;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
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
    private final DutyReading reading;

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
        this.reading = new DutyReading(settings.station());
    }

    @Override
    public List<Duty> due(Actor actor, LocalDate upTo, int most) {
        return select(
                actor,
                unsealed(actor, Narrowing.of(actor, types(actor)))
                        .and("done_on is null and due_on <= ?", Date.valueOf(upTo)),
                " order by due_on, due_at, record_id, rule",
                most);
    }

    @Override
    public List<Duty> doneOn(Actor actor, LocalDate day, int most) {
        return select(
                actor,
                unsealed(actor, Narrowing.of(actor, types(actor)))
                        .and("done_on = ?", Date.valueOf(day)),
                " order by due_on, record_id, rule",
                most);
    }

    @Override
    public long count(Actor actor, LocalDate from, LocalDate upTo) {
        Narrowing narrowing =
                unsealed(actor, Narrowing.of(actor, types(actor)))
                        .and(
                                "done_on is null and due_on between ? and ?",
                                Date.valueOf(from),
                                Date.valueOf(upTo));
        return database.read(
                transaction -> {
                    try (PreparedStatement statement =
                            narrowing.prepare(transaction.connection(), "select count(*)", "")) {
                        try (ResultSet row = statement.executeQuery()) {
                            row.next();
                            return row.getLong(1);
                        }
                    }
                });
    }

    @Override
    public List<Duty> of(Actor actor, String type, RecordId record) {
        return select(
                actor,
                unsealed(actor, Narrowing.ofRecord(actor, types(actor), record)),
                " order by case when done_on is null then 0 else 1 end, case when done_on is"
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

    /** Duties of what is sealed for the reader are not there, nor are they counted. */
    private Narrowing unsealed(Actor actor, Narrowing narrowing) {
        Map<RecordDefinition<?>, Condition> sealing = new LinkedHashMap<>();
        for (FunctionModel function : functions.enabled()) {
            for (RecordDefinition<?> type : function.records()) {
                Condition sealed = access.sealed(actor, type);
                if (sealed != null && access.mayRead(actor, type)) {
                    sealing.put(type, sealed);
                }
            }
        }
        if (sealing.isEmpty()) {
            return narrowing;
        }
        Set<String> types = new LinkedHashSet<>();
        sealing.keySet().forEach(type -> types.add(type.name()));
        // Of these types alone: beside all that the reader may see, Derby passes every duty by
        // them.
        Map<String, List<RecordId>> owing = owing(Narrowing.area(actor, types));
        List<String> hidden = new ArrayList<>();
        sealing.forEach(
                (type, seal) ->
                        hidden.addAll(
                                hidden(type, owing.getOrDefault(type.name(), List.of()), seal)));
        return narrowing.notIn("record_id", hidden);
    }

    /** By type, the records that have duties. */
    private Map<String, List<RecordId>> owing(Narrowing narrowing) {
        return database.read(
                transaction -> {
                    Map<String, List<RecordId>> owing = new LinkedHashMap<>();
                    try (PreparedStatement statement =
                                    narrowing.prepare(
                                            transaction.connection(),
                                            "select distinct record_type, record_id",
                                            "");
                            ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            owing.computeIfAbsent(row.getString(1), t -> new ArrayList<>())
                                    .add(new RecordId(row.getString(2)));
                        }
                    }
                    return owing;
                });
    }

    private List<String> hidden(RecordDefinition<?> type, List<RecordId> ids, Condition seal) {
        return database.read(
                transaction ->
                        transaction.lookup().holding(type.type(), ids, seal).stream()
                                .map(RecordId::text)
                                .toList());
    }

    private List<Duty> select(Actor actor, Narrowing narrowing, String order, int most) {
        List<Duty> found =
                database.read(
                        transaction -> {
                            List<Duty> rows = new ArrayList<>();
                            try (PreparedStatement statement =
                                    narrowing.prepare(
                                            transaction.connection(),
                                            "select " + DutyTable.COLUMNS,
                                            order)) {
                                statement.setMaxRows(most);
                                try (ResultSet row = statement.executeQuery()) {
                                    while (row.next()) {
                                        rows.add(reading.duty(row));
                                    }
                                }
                            }
                            return rows;
                        });
        return named(actor, found);
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

    /** The where clause that keeps a reader to his area, roles and types. */
    private record Narrowing(String where, List<Object> values) {

        static Narrowing of(Actor actor, Set<String> types) {
            Narrowing narrowing = area(actor, types);
            boolean leads =
                    actor.isSystem() || actor.is(Role.AREA_LEAD) || actor.is(Role.STATION_LEADER);
            return leads
                    ? narrowing
                    : narrowing.in("owner", actor.roles().stream().map(Role::code).toList());
        }

        static Narrowing ofRecord(Actor actor, Set<String> types, RecordId record) {
            return area(actor, types).and("record_id = ?", record.text());
        }

        private static Narrowing area(Actor actor, Set<String> types) {
            Jurisdiction area = actor.jurisdiction();
            Narrowing narrowing =
                    new Narrowing("1=1", List.of()).in("record_type", List.copyOf(types));
            if (area.whole()) {
                return narrowing;
            }
            if (area.segments().isEmpty()) {
                return narrowing.in("community", List.copyOf(area.communities()));
            }
            return area.communities().isEmpty()
                    ? narrowing.in("segment", List.copyOf(area.segments()))
                    : narrowing.inOrNowhere(area);
        }

        /** As {@link Jurisdiction#condition}: beside segments, what belongs to none yet. */
        private Narrowing inOrNowhere(Jurisdiction area) {
            List<Object> codes = new ArrayList<>(area.segments());
            codes.addAll(area.communities());
            return and(
                    "(segment in ("
                            + places(area.segments().size())
                            + ") or (segment is null and community in ("
                            + places(area.communities().size())
                            + ")))",
                    codes.toArray());
        }

        Narrowing and(String condition, Object... further) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(further));
            return new Narrowing(where + " and " + condition, all);
        }

        Narrowing in(String column, List<String> allowed) {
            if (allowed.isEmpty()) {
                return and("1=0");
            }
            return and(column + " in (" + places(allowed.size()) + ")", allowed.toArray());
        }

        private static String places(int count) {
            return "?,".repeat(count - 1) + "?";
        }

        Narrowing notIn(String column, List<String> hidden) {
            if (hidden.isEmpty()) {
                return this;
            }
            return and(column + " not in (" + places(hidden.size()) + ")", hidden.toArray());
        }

        PreparedStatement prepare(Connection connection, String select, String order)
                throws SQLException {
            PreparedStatement statement =
                    connection.prepareStatement(select + " from duty where " + where + order);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        }
    }
}

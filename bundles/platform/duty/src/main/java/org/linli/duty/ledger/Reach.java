package org.linli.duty.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.duty.Duty;
import org.linli.record.RecordId;

/** The where clause that keeps a reader of duties to his area, roles and types. */
record Reach(String where, List<Object> values) {

    /** What he owes, or his people owe. */
    static Reach of(Actor actor, Collection<String> types) {
        Reach reach = area(actor, types);
        boolean leads =
                actor.isSystem() || actor.is(Role.AREA_LEAD) || actor.is(Role.STATION_LEADER);
        return leads ? reach : reach.in("owner", actor.roles().stream().map(Role::code).toList());
    }

    static Reach ofRecord(Actor actor, Collection<String> types, RecordId record) {
        return area(actor, types).and("record_id = ?", record.text());
    }

    private static Reach area(Actor actor, Collection<String> types) {
        Jurisdiction area = actor.jurisdiction();
        Reach reach = new Reach("1=1", List.of()).in("record_type", types);
        if (area.whole()) {
            return reach;
        }
        if (area.segments().isEmpty()) {
            return reach.in("community", area.communities());
        }
        return area.communities().isEmpty()
                ? reach.in("segment", area.segments())
                : reach.inOrNowhere(area);
    }

    /** As {@link Jurisdiction#condition}: beside segments, what belongs to none yet. */
    private Reach inOrNowhere(Jurisdiction area) {
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

    Reach and(String condition, Object... further) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(further));
        return new Reach(where + " and " + condition, all);
    }

    /** What comes behind a duty in their order, in which whole days follow on their hours. */
    Reach behind(Duty.Position after) {
        String record = after.record().text();
        String function = after.function();
        Object[] place = {record, record, function, function, after.rule()};
        String further =
                "(record_id > ? or record_id = ? and (function_name > ?"
                        + " or function_name = ? and rule > ?))";
        Date day = Date.valueOf(after.dueOn());
        LocalTime at = after.dueAt();
        return at == null
                ? and("due_on >= ?", day)
                        .and("(due_on > ? or due_at is null and " + further + ")", with(place, day))
                : and("due_on >= ?", day)
                        .and(
                                "(due_on > ? or due_at is null or due_at > ? or due_at = ? and "
                                        + further
                                        + ")",
                                with(place, day, Time.valueOf(at), Time.valueOf(at)));
    }

    private static Object[] with(Object[] place, Object... before) {
        return Stream.of(before, place).flatMap(Stream::of).toArray();
    }

    private Reach in(String column, Collection<String> allowed) {
        return allowed.isEmpty()
                ? and("1=0")
                : and(column + " in (" + places(allowed.size()) + ")", allowed.toArray());
    }

    private static String places(int count) {
        return "?,".repeat(count - 1) + "?";
    }

    PreparedStatement prepare(Connection connection, String select, String tail)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(
                        "select " + select + " from duty where " + where + " " + tail);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}

package org.linli.duty.ledger;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.record.Place;
import org.linli.record.RecordId;

/** The table of duties, derived from records and never the only place of anything. */
final class DutyTable {
    static final String OWNER = "org.linli.duty";
    static final String COLUMNS =
            "function_name, rule, record_type, record_id, opens_on, due_on, provisional, owner, station,"
                    + " community, segment, level_two_on, done_on, done_by, due_at, level_two_at,"
                    + " done_at, told_on";
    static final String CREATE =
            "create table duty (function_name varchar(40) not null, rule varchar(40) not null,"
                    + " record_type varchar(60) not null, record_id char(26) not null, opens_on date"
                    + " not null, due_on date not null, provisional smallint not null, owner"
                    + " varchar(3) not null, station varchar(12) not null, community varchar(12),"
                    + " segment varchar(20), level_two_on date not null, done_on date, done_by"
                    + " char(26))";

    /** Minutes, for duties of hours. */
    static final List<String> MINUTES =
            List.of(
                    "alter table duty add column due_at time",
                    "alter table duty add column level_two_at time",
                    "alter table duty add column done_at time");

    /** From when it is shown: with the due day, or before it. */
    static final List<String> TOLD =
            List.of(
                    "alter table duty add column told_on date",
                    "update duty set told_on = due_on",
                    "create index duty_told on duty (told_on)",
                    "create index duty_segment_told on duty (segment, told_on)",
                    "drop index duty_due",
                    "drop index duty_segment");

    private static final String INSERT =
            "insert into duty (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private DutyTable() {}

    static void delete(Connection connection, RecordId record, String function)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "delete from duty where record_id=? and function_name=?")) {
            statement.setString(1, record.text());
            statement.setString(2, function);
            statement.executeUpdate();
        }
    }

    /**
     * The rows of a function as they stand, by record: each a text that differs if any column does.
     */
    static Map<String, Set<String>> rows(Connection connection, String function)
            throws SQLException {
        Map<String, Set<String>> rows = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select " + COLUMNS + " from duty where function_name=?")) {
            statement.setString(1, function);
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    StringJoiner text = new StringJoiner("|");
                    for (int column = 1; column <= columns; column++) {
                        text.add(row.getString(column));
                    }
                    rows.computeIfAbsent(row.getString("record_id"), id -> new HashSet<>())
                            .add(text.toString());
                }
            }
        }
        return rows;
    }

    /** What {@link #rows} would tell of these duties of a record. */
    static Set<String> rows(String type, RecordId record, Place place, List<PlannedDuty> duties) {
        Set<String> rows = new HashSet<>();
        for (PlannedDuty duty : duties) {
            StringJoiner text = new StringJoiner("|");
            for (Object value : values(type, record, place, duty)) {
                text.add(String.valueOf(value));
            }
            rows.add(text.toString());
        }
        return rows;
    }

    static void insert(
            Connection connection,
            String type,
            RecordId record,
            Place place,
            List<PlannedDuty> duties)
            throws SQLException {
        if (duties.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (PlannedDuty duty : duties) {
                fill(statement, type, record, place, duty);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** One line for each duty of a function, for comparing two tellings of the same. */
    static Set<String> lines(Connection connection, String function) throws SQLException {
        Set<String> lines = new TreeSet<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select record_id, rule, opens_on, due_on, due_at, done_on, done_at, segment from"
                                + " duty where"
                                + " function_name=?")) {
            statement.setString(1, function);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(
                            line(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getDate(3).toLocalDate(),
                                    moment(row.getDate(4).toLocalDate(), time(row.getTime(5))),
                                    moment(day(row.getDate(6)), time(row.getTime(7))),
                                    row.getString(8)));
                }
            }
        }
        return lines;
    }

    static List<String> lines(RecordId record, Place place, List<PlannedDuty> duties) {
        List<String> lines = new ArrayList<>();
        for (PlannedDuty duty : duties) {
            lines.add(
                    line(
                            record.text(),
                            duty.rule(),
                            duty.opensOn(),
                            moment(duty.dueOn(), duty.dueAt()),
                            moment(duty.doneOn(), duty.doneAt()),
                            place.segment()));
        }
        return lines;
    }

    static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    static @Nullable LocalTime time(@Nullable Time time) {
        return time == null ? null : time.toLocalTime();
    }

    /** 2026-10-02, or 2026-10-02 21:30. */
    private static String moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day + (time == null ? "" : " " + time.truncatedTo(ChronoUnit.MINUTES));
    }

    private static String line(
            String record,
            String rule,
            LocalDate opensOn,
            String due,
            String done,
            @Nullable String segment) {
        return "record "
                + record
                + " duty "
                + rule
                + " from "
                + opensOn
                + " due "
                + due
                + " done "
                + done
                + " segment "
                + segment;
    }

    private static @Nullable Time time(@Nullable LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }

    /** As {@link #COLUMNS} names them. */
    private static List<@Nullable Object> values(
            String type, RecordId record, Place place, PlannedDuty duty) {
        LocalDate doneOn = duty.doneOn();
        return Arrays.asList(
                duty.function(),
                duty.rule(),
                type,
                record.text(),
                Date.valueOf(duty.opensOn()),
                Date.valueOf(duty.dueOn()),
                duty.provisional() ? 1 : 0,
                duty.owner().code(),
                place.station(),
                place.community(),
                place.segment(),
                Date.valueOf(duty.levelTwoOn()),
                doneOn == null ? null : Date.valueOf(doneOn),
                duty.doneBy(),
                time(duty.dueAt()),
                time(duty.levelTwoAt()),
                time(duty.doneAt()),
                Date.valueOf(duty.toldOn()));
    }

    private static void fill(
            PreparedStatement statement,
            String type,
            RecordId record,
            Place place,
            PlannedDuty duty)
            throws SQLException {
        int position = 0;
        for (Object value : values(type, record, place, duty)) {
            statement.setObject(++position, value);
        }
    }
}

package org.linli.duty.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.Duty;
import org.linli.duty.Duty.State;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.station.Station;

/** A row of the duty table as it stands at this minute: open, due soon, overdue, done late. */
final class DutyReading {
    /** A duty is due soon in its last three working days. */
    private static final int SOON_WORKING_DAYS = 3;

    private final Station station;
    private final WorkCalendar calendar;

    DutyReading(Station station, WorkCalendar calendar) {
        this.station = station;
        this.calendar = calendar;
    }

    Duty duty(ResultSet row) throws SQLException {
        LocalDate due = row.getDate("due_on").toLocalDate();
        LocalDate done = DutyTable.day(row.getDate("done_on"));
        LocalDate today = station.today();
        String doneBy = row.getString("done_by");
        LocalTime dueAt = DutyTable.time(row.getTime("due_at"));
        LocalDateTime now = LocalDateTime.now(station.clock());
        boolean overdue = isOver(due, dueAt, now);
        return new Duty(
                row.getString("function_name"),
                row.getString("rule"),
                row.getString("record_type"),
                new RecordId(row.getString("record_id")),
                "",
                row.getDate("opens_on").toLocalDate(),
                due,
                dueAt,
                row.getInt("provisional") == 1,
                new Role(row.getString("owner")),
                new Place(
                        row.getString("station"),
                        row.getString("community"),
                        row.getString("segment")),
                done == null
                        ? openState(due, today, overdue)
                        : doneState(due, dueAt, done, DutyTable.time(row.getTime("done_at"))),
                done == null ? level(row, overdue, now) : 0,
                done,
                doneBy == null ? null : new RecordId(doneBy),
                null);
    }

    /** A day is over at 24:00, hours at their minute. */
    private static boolean isOver(LocalDate due, @Nullable LocalTime at, LocalDateTime now) {
        return at == null
                ? due.isBefore(now.toLocalDate())
                : due.atTime(at).isBefore(now.truncatedTo(ChronoUnit.MINUTES));
    }

    /**
     * Whoever is to be told by the hour is told before the day is over, and of what cannot be
     * caught up with at its end long before.
     */
    private static int level(ResultSet row, boolean overdue, LocalDateTime now)
            throws SQLException {
        LocalDate day = row.getDate("level_two_on").toLocalDate();
        LocalTime at = DutyTable.time(row.getTime("level_two_at"));
        boolean leader = !day.atTime(at == null ? LocalTime.MIN : at).isAfter(now);
        if (overdue) {
            return leader ? 2 : 1;
        }
        if (leader && at != null) {
            return 2;
        }
        LocalDate due = row.getDate("due_on").toLocalDate();
        LocalDate told = row.getDate("told_on").toLocalDate();
        return told.isBefore(due) && !told.isAfter(now.toLocalDate()) ? 1 : 0;
    }

    private State openState(LocalDate due, LocalDate today, boolean overdue) {
        if (overdue) {
            return State.OVERDUE;
        }
        LocalDate soon = calendar.plusWorkingDays(today, SOON_WORKING_DAYS);
        return due.isAfter(soon) ? State.OPEN : State.DUE_SOON;
    }

    private static State doneState(
            LocalDate due, @Nullable LocalTime at, LocalDate done, @Nullable LocalTime doneAt) {
        boolean late =
                at == null || doneAt == null
                        ? done.isAfter(due)
                        : done.atTime(doneAt).isAfter(due.atTime(at));
        return late ? State.DONE_LATE : State.DONE;
    }
}

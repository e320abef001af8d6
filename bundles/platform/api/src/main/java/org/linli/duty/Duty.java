package org.linli.duty;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.record.Place;
import org.linli.record.RecordId;

/**
 * One thing owed on one record.
 *
 * @param rule code of the rule; {@link #GAPS} for a record to be completed
 * @param type name of the record type
 * @param opensOn first day of its window, or the day that started it
 * @param dueOn last day, included
 * @param dueAt the minute of that day, for duties of hours; null where the day lasts until 24:00
 * @param provisional the year's holidays are not published yet; the day may move once
 * @param doneOn day it was fulfilled
 * @param doneBy record that fulfilled it, if it was another
 * @param subjectTitle what the record is called, as far as the reader may know
 * @param address address to go to, for grouping by door; may be unknown
 */
public record Duty(
        String function,
        String rule,
        String type,
        RecordId record,
        String subjectTitle,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable LocalTime dueAt,
        boolean provisional,
        Role owner,
        Place place,
        State state,
        int level,
        @Nullable LocalDate doneOn,
        @Nullable RecordId doneBy,
        @Nullable String address) {

    /** The rule of every record that paper left incomplete. */
    public static final String GAPS = "GAPS";

    /** The rule of every step that waits for the verification of a second person. */
    public static final String VERIFY = "VERIFY";

    /** Where a duty stands on the day it is asked about. */
    public enum State {
        OPEN,
        DUE_SOON,
        OVERDUE,
        DONE,
        DONE_LATE
    }

    /**
     * Where a duty stands among those that are {@linkplain Duties#due due}, for reading on behind
     * it though it is done meanwhile.
     */
    public record Position(
            LocalDate dueOn,
            @Nullable LocalTime dueAt,
            RecordId record,
            String function,
            String rule) {}

    public Position position() {
        return new Position(dueOn, dueAt, record, function, rule);
    }

    public boolean open() {
        return state == State.OPEN || state == State.DUE_SOON || state == State.OVERDUE;
    }
}

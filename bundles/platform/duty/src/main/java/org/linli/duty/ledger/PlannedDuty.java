package org.linli.duty.ledger;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;

/**
 * A duty of one record, as its rule gives it.
 *
 * @param opensOn with the rule it names the duty: the first day of its window, or the trigger
 * @param dueAt the minute at which hours end; null for days
 * @param toldOn day from which it stands before its owner and the area lead
 * @param levelTwoOn day on which the station leader is told
 * @param levelTwoAt the minute of that day; null for its beginning
 * @param doneAt the minute of fulfilment, where the rule knows it
 */
record PlannedDuty(
        String function,
        String rule,
        LocalDate opensOn,
        LocalDate dueOn,
        @Nullable LocalTime dueAt,
        boolean provisional,
        Role owner,
        LocalDate toldOn,
        LocalDate levelTwoOn,
        @Nullable LocalTime levelTwoAt,
        @Nullable LocalDate doneOn,
        @Nullable LocalTime doneAt,
        @Nullable String doneBy) {}

package org.linli.duty.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;

/**
 * A duty of one record, as its rule gives it.
 *
 * @param opensOn with the rule it names the duty: the first day of its window, or the trigger
 * @param levelTwoOn day on which the station leader is told
 */
record PlannedDuty(
        String function,
        String rule,
        LocalDate opensOn,
        LocalDate dueOn,
        boolean provisional,
        Role owner,
        LocalDate levelTwoOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy) {}

/**
 * Works duties out from records, rules and calendar, and keeps them in a table that can be thrown
 * away.
 *
 * <p>{@link org.linli.duty.ledger.DutyPlan} is the pure part: a rule and a record give the duties
 * of that record. {@link org.linli.duty.ledger.DutyLedger} keeps them in step with every change,
 * inside its transaction, and moves recurring ones on when a day has passed. {@link
 * org.linli.duty.ledger.OpenDuties} answers pages.
 */
@NullMarked
package org.linli.duty.ledger;

import org.jspecify.annotations.NullMarked;

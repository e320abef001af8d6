/**
 * Imports from the file that comes in to the workbook of refused rows that goes back.
 *
 * <p>{@link org.linli.exchange.run.QueuedImports} takes files and has them read one after the other
 * on a thread of its own. An {@link org.linli.exchange.run.ImportRun} finds the ledger, hands its
 * rows to the reader of the function that knows it, and counts: {@link
 * org.linli.exchange.run.Tally}. A refused row goes to {@link org.linli.exchange.run.RejectedRows}
 * with its reasons.
 */
@NullMarked
package org.linli.exchange.run;

import org.jspecify.annotations.NullMarked;

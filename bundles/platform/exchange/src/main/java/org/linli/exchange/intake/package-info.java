/**
 * What becomes of a row: the records it stands for are gathered, checked and kept together or not
 * at all.
 *
 * <p>{@link org.linli.exchange.intake.Intake} takes one row after the other and hands its reader a
 * sink. What the row tells is written in one piece to the store, or, in a trial, checked as the
 * store would and kept in {@link org.linli.exchange.intake.TrialRecords}, which later rows find as
 * if they were kept. {@link org.linli.exchange.intake.Comparison} decides what paper may change.
 */
@NullMarked
package org.linli.exchange.intake;

import org.jspecify.annotations.NullMarked;

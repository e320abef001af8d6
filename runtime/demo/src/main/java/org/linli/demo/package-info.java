/**
 * A police station that does not exist, with everybody who lives there.
 *
 * <p>{@link org.linli.demo.DemoStation} writes the eight Excel ledgers a station hands over on its
 * first day: officers, assistants, residents, premises, persons under community correction and the
 * work done with them. A new node reads them through its ordinary import, so the demo shows the
 * real way in and nothing beside it.
 *
 * <p>The town comes first: {@link org.linli.demo.Streets} lays out the buildings of six communities
 * and says which of the twelve segments each belongs to. {@link org.linli.demo.Families} then moves
 * in, {@link org.linli.demo.PremisesRegister} opens along the roads, and the cases of {@link
 * org.linli.demo.Corrections} are laid around the given day so that the officer who opens Linli
 * finds a day's work: something overdue, something for today, something for this week.
 *
 * <p>Nobody here is real: every identity number starts with 71000, every mobile number with 13800
 * and every credit code names registration area 990003; none of these is issued. The same seed and
 * the same day give the same station, cell for cell.
 */
@NullMarked
package org.linli.demo;

import org.jspecify.annotations.NullMarked;

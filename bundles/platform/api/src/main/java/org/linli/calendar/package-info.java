/**
 * Days, periods and ages as the law counts them.
 *
 * <p>A {@link org.linli.calendar.WorkCalendar} knows which days are worked: weekends, the thirteen
 * statutory holidays and the yearly exchange of weekends that the State Council publishes. A year
 * that is not published yet is answered for all the same and says that its answer is provisional. A
 * {@link org.linli.calendar.Term} is one period of a rule, <em>three working days</em> or <em>two
 * years, the first day counted</em>, and gives the {@link org.linli.calendar.Due} of an event.
 * {@link org.linli.calendar.Windows} cut the time from a day onward into the stretches in which a
 * report or a visit has to happen. {@link org.linli.calendar.Age} counts full years of life.
 *
 * <p>All values are immutable and know no clock; every day is a day of China (UTC+8).
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/**
 * Counts indicators from records.
 *
 * <p>A figure is the number of records that fulfil a condition within a period and an area, or the
 * sum of what each of them adds. The same condition gives the list behind the figure, so that a
 * figure and its list cannot disagree.
 */
@NullMarked
package org.linli.indicator.count;

import org.jspecify.annotations.NullMarked;

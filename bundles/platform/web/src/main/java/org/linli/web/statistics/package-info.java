/**
 * Figures counted from records: the station at a glance, and each figure with what is behind it.
 */
@NullMarked
package org.linli.web.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * Checks of what no compiler sees: which bundle may know which, who may read a clock, how the code
 * is set and named, and that both languages say the same things.
 *
 * <p>Each check is a function from files to faults. It runs over the whole project and, so that it
 * is known to bite, over a planted fault.
 */
@NullMarked
package org.linli.checks;

import org.jspecify.annotations.NullMarked;

/**
 * Stand-ins for the platform, so that a function's rules are tested in milliseconds.
 *
 * <p>A {@link org.linli.standin.Shelf} keeps records in memory and answers what rules ask. A {@link
 * org.linli.standin.Desk} writes to it as the store would: derive, constraints, checks, steps. A
 * {@link org.linli.standin.PaperDesk} takes the rows of ledgers. They know nothing of roles, places
 * of readers, journals and transactions: what rests on those is tested in the platform and in the
 * started node.
 */
package org.linli.standin;

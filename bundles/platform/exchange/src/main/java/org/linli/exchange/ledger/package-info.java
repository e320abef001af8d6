/**
 * Which ledger a sheet is: its headings compared with those that the enabled functions know.
 *
 * <p>Nobody names the ledger. {@link org.linli.exchange.ledger.Recognition} searches the first rows
 * of a sheet for the heading row, since titles and blank lines often stand above it.
 */
@NullMarked
package org.linli.exchange.ledger;

import org.jspecify.annotations.NullMarked;

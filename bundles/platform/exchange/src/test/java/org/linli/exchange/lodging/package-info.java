/** A small function for the tests: lodgers, their flats, and the ledgers about them. */
@NullMarked
package org.linli.exchange.lodging;

import org.jspecify.annotations.NullMarked;

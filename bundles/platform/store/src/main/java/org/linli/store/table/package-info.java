/**
 * How a record lies in a table: one typed table for each type, one column for each field, the
 * envelope in front.
 *
 * <p>{@link org.linli.store.table.TableLayout} follows from the record type alone, so that a record
 * can be read whether or not its function is switched on; {@link org.linli.store.table.Names} turns
 * names into identifiers and back, so that the catalogue of the database alone tells what a table
 * holds. That is what {@code linli verify} relies on.
 */
@NullMarked
package org.linli.store.table;

import org.jspecify.annotations.NullMarked;

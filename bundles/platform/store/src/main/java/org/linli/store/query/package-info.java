/**
 * Questions as SQL: conditions compiled with parameters, pages walked by key, counts remembered
 * until something changes, and the {@link org.linli.store.query.TableLookup} that rules ask.
 *
 * <p>No page is reached by counting rows off: a {@link org.linli.store.query.Cursor} names the
 * record where a page begins, and the next rows follow from there along an index.
 */
@NullMarked
package org.linli.store.query;

import org.jspecify.annotations.NullMarked;

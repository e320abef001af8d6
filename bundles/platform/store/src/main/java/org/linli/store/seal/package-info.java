/**
 * Records that are there for few: who may still see one, and what opened it to him. Whoever reads
 * or writes a record asks here; lists are narrowed by the same conditions of {@link
 * org.linli.access.Access}.
 */
@NullMarked
package org.linli.store.seal;

import org.jspecify.annotations.NullMarked;

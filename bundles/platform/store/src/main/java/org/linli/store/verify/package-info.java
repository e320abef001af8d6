/**
 * {@code linli verify}: whether journal, tables and witness tell the same story.
 *
 * <p>The chain is walked and every hash worked out again ({@link
 * org.linli.store.verify.ChainWalk}); the last entry of each record is held against its row, both
 * ways ({@link org.linli.store.verify.TableWalk}); derived tables are worked out beside the live
 * ones by those who keep them. Nothing but digests is remembered, so the memory it takes is some
 * dozens of bytes for each record; the node goes on working meanwhile, and what it writes is looked
 * at in the end, under the write lock ({@link org.linli.store.verify.LastLook}).
 */
@NullMarked
package org.linli.store.verify;

import org.jspecify.annotations.NullMarked;

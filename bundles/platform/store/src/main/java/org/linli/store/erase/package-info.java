/**
 * What the node forgets: records whose period of keeping is over, their parts, and what the journal
 * told of them.
 *
 * <p>An entry of the chain covers a salted digest of its body and not the body itself. So bodies
 * can go, and {@code linli verify} still proves the chain; it accepts an empty entry only where a
 * later entry says that the record was erased. What remains is that there was a record of a type,
 * when it was written and by whom. Copies in backups, and freed pages of the database file until
 * they are used again, are beyond this.
 *
 * @see "docs/decisions, 0002"
 */
@NullMarked
package org.linli.store.erase;

import org.jspecify.annotations.NullMarked;

/**
 * The card index of the node: one card for each record that can be found.
 *
 * <p>A {@link org.linli.search.index.Card} holds what finds a record — its own searchable texts and
 * those of the records its title names — and what is shown of it, masked already. The {@link
 * org.linli.search.index.CardFeed} writes cards as records change, on a thread of its own and
 * behind the commit; what it missed it reads from the journal, and a lost or damaged index from the
 * records. {@link org.linli.search.index.CardSearch} looks through the cards within the reader's
 * reach.
 *
 * <p>The index is derived: deleting its folder loses nothing.
 */
@NullMarked
package org.linli.search.index;

import org.jspecify.annotations.NullMarked;

/**
 * The journal: one append-only chain of entries, each of which carries the hash of the one before.
 *
 * <p>Entries are kept in {@link org.linli.store.journal.Block}s, one or a few for each transaction:
 * lines of JSON, deflated. Inside, every entry has its own dense sequence and its own hash over the
 * {@link org.linli.store.journal.CanonicalForm} of all it says, so a hub or an auditor checks
 * entries and need not know blocks. {@link org.linli.store.journal.JournalBook} holds the head of
 * the chain and, in the {@link org.linli.store.journal.Witness}, a copy of it outside the database,
 * because a database that lost the tail of its log starts without a word.
 */
@NullMarked
package org.linli.store.journal;

import org.jspecify.annotations.NullMarked;

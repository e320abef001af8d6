/**
 * The way of a write: a value is tidied, completed by what follows from it, held against its
 * constraints and rules ({@link org.linli.store.write.Drafting}), against the actor's rights and
 * the record's stages ({@link org.linli.store.write.RecordWriter}), and kept as row and journal
 * entry in one transaction ({@link org.linli.store.write.Keeping}). Single writes, batches and the
 * trial of a ledger go the same way.
 */
@NullMarked
package org.linli.store.write;

import org.jspecify.annotations.NullMarked;

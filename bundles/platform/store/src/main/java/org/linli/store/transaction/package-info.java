/**
 * Who may read and write when.
 *
 * <p>{@link org.linli.store.transaction.NodeDatabase} lets readers in side by side and writers one
 * after the other, under one lock. What concerns the journal leaves its entries with the {@link
 * org.linli.store.transaction.WriteTransaction}, so that rows and entries become durable in one
 * commit or not at all; then the witness file is written, then the lock is given back. Tables of
 * the platform are made by {@link org.linli.store.transaction.Migrations}, those of functions by
 * {@link org.linli.store.transaction.RecordTables}.
 */
@NullMarked
package org.linli.store.transaction;

import org.jspecify.annotations.NullMarked;

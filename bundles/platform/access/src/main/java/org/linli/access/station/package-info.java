/**
 * Accounts, sign-in and the one decision point of a station node.
 *
 * <p>{@link org.linli.access.station.RoleAccess} decides from roles and area alone and never waits
 * for the store. {@link org.linli.access.station.StoredAccounts} keeps accounts in tables of its
 * own, outside the records: a password's hash must not reach the journal. Sessions live in memory;
 * a restart signs everybody out and loses nothing else.
 */
@NullMarked
package org.linli.access.station;

import org.jspecify.annotations.NullMarked;

/**
 * The base register: where people live, who they are, who looks after which doors.
 *
 * <p>An {@link org.linli.registry.Address} hangs on a tree of quarter and building. A {@link
 * org.linli.registry.Person} is tied to addresses by {@link org.linli.registry.Residence
 * residences}, one where he is registered and one where he really lives; when the two differ he is
 * separated ({@link org.linli.registry.Separation}). A {@link org.linli.registry.Household} is a
 * registered address with its head and its number. An {@link org.linli.registry.Organisation} does
 * business at an address. A {@link org.linli.registry.Segment} is the set of buildings that one
 * officer answers for.
 *
 * <p>Other functions refer to these records and never retype them; nothing about membership in any
 * of their files flows back here. Their ledgers find addresses and people by {@link
 * org.linli.registry.Addresses} and {@link org.linli.registry.KnownPersons}.
 *
 * <p>This is a working register and no household registration: official extracts come from the
 * national system.
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "registry")
@Export
@Version("1.0.0")
package org.linli.registry;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/**
 * Questions to the store, typed by the accessors of the records they are about.
 *
 * <p>{@code
 * where(CorrectionCase::stage).is(ACTIVE).and(where(CorrectionCase::termEnd).before(day))} is a
 * {@link org.linli.query.Condition}; with an order and a limit it is a {@link
 * org.linli.query.Query}. Conditions are data: the store turns them into parameterised SQL, a test
 * into a predicate.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.query;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

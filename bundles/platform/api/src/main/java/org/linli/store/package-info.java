/**
 * Where records live: one way to write, one way to read, and the journal of every change.
 *
 * <p>{@link org.linli.store.Records} is for everybody: it decides, validates, journals and answers
 * with what the reader may see. {@link org.linli.store.Lookup} is for rules, which see all. {@link
 * org.linli.store.Database} is for platform bundles that keep derived tables.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

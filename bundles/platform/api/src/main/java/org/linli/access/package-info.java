/**
 * Who acts, in which role, over which area, for what purpose — and the one place that decides.
 *
 * <p>Pages, REST, import and search hand the same {@link org.linli.access.Actor} to the same {@link
 * org.linli.access.Access}; nothing else decides who may see or do what.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

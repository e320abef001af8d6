/** One box over everything the reader may see. */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.search;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

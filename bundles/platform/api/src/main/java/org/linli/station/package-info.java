/** The node itself: which station it serves, since when, and where its data lies. */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.station;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

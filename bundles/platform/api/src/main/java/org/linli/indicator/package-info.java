/** Figures by period and area, each with the records behind it. */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.indicator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

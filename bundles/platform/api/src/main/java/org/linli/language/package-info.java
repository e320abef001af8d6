/** Words in two languages, zh-CN first: labels by key, from the bundle that owns them. */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.language;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

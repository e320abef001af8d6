/**
 * The local channel of the command line: commands that platform bundles offer to whoever owns the
 * data folder.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.control;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
